import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel';
import { Conference, ConferenceUnavailable, LiveTopics, UnitOfWork } from '#platform';
import type { ConnectedParticipant } from '#platform';
import { GatheringSfuRepository } from '../db/gathering-sfu.repository.js';
import type { ConnectedGuest } from '../db/gathering-sfu.repository.js';
import { GatheringRepository } from '../db/gathering.repository.js';
import { checkDoor } from '../domain/enter-gathering.js';
import { guestSources, mayBeConnected } from '../domain/gathering-rights.js';
import { guestOf, identityOf } from '../domain/gathering.js';
import type { Gathering } from '../domain/gathering.js';
import { recordingAfter } from '../domain/record-gathering.js';

const prefix = 'side-event:';

/** Name of an event's room at the SFU. */
export const gatheringRoom = (eventId: string): string => prefix + eventId;

/**
 * Makes the SFU agree with what is kept of an event's room (SDE-73, SDE-77). Any process may run it at any time: the
 * facts are read after the room's advisory lock is held, so the last one to write at the SFU has read the newest.
 */
@Injectable()
export class GatheringReconciler {
  static readonly prefix = prefix;
  private readonly logger = new Logger(GatheringReconciler.name);

  constructor(
    private readonly conference: Conference,
    private readonly rooms: GatheringSfuRepository,
    private readonly gatherings: GatheringRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly live: LiveTopics,
    private readonly clock: Clock,
  ) {}

  /** After a command, without asking the SFU who is there. Never throws: the slow path mends what could not be done. */
  async follow(eventId: string): Promise<void> {
    await this.quietly(eventId, () =>
      this.rooms.withLock(eventId, async (gathering, guests) => {
        if (!checkDoor(gathering, this.clock.now()).ok) return this.conference.closeRoom(gatheringRoom(eventId));
        await this.putRight(
          gathering,
          eventId,
          guests.filter(({ connected }) => connected),
        );
      }),
    );
  }

  /** After a notice from the SFU and on a timer: asks the SFU itself, and corrects whatever differs. */
  async compare(eventId: string): Promise<void> {
    await this.quietly(eventId, async () => {
      let inRoom: readonly ConnectedParticipant[] = [];
      await this.rooms.withLock(eventId, async (gathering, guests) => {
        inRoom = await this.conference.participants(gatheringRoom(eventId));
        if (inRoom.length > 0 && !checkDoor(gathering, this.clock.now()).ok) {
          inRoom = [];
          return this.conference.closeRoom(gatheringRoom(eventId));
        }
        const known = new Map(guests.map((one) => [identityOf(one.id), one]));
        const there = inRoom.flatMap(({ identity, mayPublish }) => {
          const one = known.get(identity);
          return one ? [{ ...one, inForce: formatRight(mayPublish) }] : [];
        });
        for (const { identity } of inRoom)
          if (!known.has(identity)) await this.conference.remove(gatheringRoom(eventId), identity);
        await this.putRight(gathering, eventId, there);
      });
      await this.notePresence(
        eventId,
        inRoom.flatMap(({ identity }) => guestOf(identity) ?? []),
      );
    });
  }

  /** SDE-81 Who is there is news for those who run it, and somebody without consent stops the recording. */
  private notePresence(eventId: string, guestIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.lock(eventId);
      if (!gathering || !(await this.gatherings.noteConnected(eventId, guestIds))) return;
      const after = recordingAfter(gathering.recording, await this.gatherings.guests(eventId));
      if (after !== gathering.recording) {
        await this.gatherings.endRecording(eventId, this.clock.now());
        await this.gatherings.setRecording(eventId, after);
      }
      await this.live.changed(`gathering:${eventId}`);
    });
  }

  /** What is taken comes before what is given. */
  private async putRight(gathering: Gathering, eventId: string, there: readonly ConnectedGuest[]): Promise<void> {
    const room = gatheringRoom(eventId);
    const now = this.clock.now();
    const due = there.map((one) => ({ one, sources: guestSources(gathering, one, now) }));
    for (const { one } of due.filter(({ one: each }) => !mayBeConnected(gathering, each, now)))
      await this.conference.remove(room, identityOf(one.id));
    const changed = due.filter(
      ({ one, sources }) => mayBeConnected(gathering, one, now) && formatRight(sources) !== one.inForce,
    );
    const apply = async ({ one, sources }: (typeof due)[number]): Promise<void> => {
      const told = await this.conference.permit({ room, identity: identityOf(one.id), sources });
      if (told) await this.rooms.noteInForce(one.id, formatRight(sources));
    };
    await Promise.all(changed.filter(({ sources }) => sources.length === 0).map(apply));
    await Promise.all(changed.filter(({ sources }) => sources.length > 0).map(apply));
  }

  private async quietly(eventId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const expected = error instanceof ConferenceUnavailable;
      this.logger[expected ? 'warn' : 'error'](
        `Side event ${eventId}: the SFU could not be brought into line: ${String(error)}`,
      );
    }
  }
}

/** `CAMERA+MICROPHONE`; empty for no right. */
function formatRight(sources: readonly string[]): string {
  return sources.toSorted().join('+');
}
