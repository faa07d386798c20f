import { Injectable, Logger } from '@nestjs/common';
import type { MeetingId } from '#kernel';
import { Conference, ConferenceUnavailable } from '#platform';
import type { ConnectedParticipant } from '#platform';
import { ConferenceParticipantRepository } from '../db/conference-participant.repository.js';
import type { AdmittedParticipant } from '../db/conference-participant.repository.js';
import { parseIdentity } from '../domain/conference-identity.js';
import { publishingRight } from '../domain/publishing-rights.js';
import type { FloorFacts, Right } from '../domain/publishing-rights.js';

/** Name of a meeting's room at the SFU. */
export const roomOf = (meetingId: MeetingId): string => `meeting:${meetingId}`;

/** @returns null for a room that is not a meeting's */
export function meetingOfRoom(room: string): MeetingId | null {
  return room.startsWith('meeting:') ? (room.slice('meeting:'.length) as MeetingId) : null;
}

/**
 * Makes the SFU agree with the list of speakers. Any process may run it at any time: the facts are read after the
 * meeting's advisory lock is held, so that the last one to write at the SFU has read the newest facts (SFU-6).
 */
@Injectable()
export class ConferenceReconciler {
  private readonly logger = new Logger(ConferenceReconciler.name);

  constructor(
    private readonly conference: Conference,
    private readonly participants: ConferenceParticipantRepository,
  ) {}

  /**
   * After a command: compares what should be with what was last put in force, without asking the SFU for everybody in
   * the room. Never throws: the slow path mends what could not be done.
   */
  async followList(meetingId: MeetingId): Promise<void> {
    await this.quietly(meetingId, () =>
      this.participants.withMeetingLock(meetingId, async (facts, admitted) => {
        const due = admitted.filter(({ connected }) => connected).flatMap((one) => this.difference(one, facts));
        await this.putInForce(meetingId, due);
      }),
    );
  }

  /** After a notice from the SFU, at start and on a timer: asks the SFU itself, and corrects whatever differs. */
  async compareWithSfu(meetingId: MeetingId): Promise<void> {
    await this.quietly(meetingId, () =>
      this.participants.withMeetingLock(meetingId, async (facts, admitted) => {
        const inRoom = new Map(
          (await this.conference.participants(roomOf(meetingId))).map((one) => [one.identity, one]),
        );
        await this.participants.noteConnected(meetingId, [...inRoom.keys()]);
        const due = admitted.flatMap((one) => {
          const actual = inRoom.get(one.identity);
          if (!actual) return [];
          const right = rightOf(one.identity, facts);
          return agrees(actual, right) ? [] : [{ identity: one.identity, right }];
        });
        // Whoever is in the room without having been admitted by us must not publish either.
        for (const [identity, actual] of inRoom) {
          if (admitted.some((one) => one.identity === identity) || actual.mayPublish.length === 0) continue;
          due.push({ identity, right: { sources: [], channel: null } });
        }
        await this.putInForce(meetingId, due);
      }),
    );
  }

  private difference(one: AdmittedParticipant, facts: FloorFacts): { identity: string; right: Right }[] {
    const right = rightOf(one.identity, facts);
    return formatRight(right) === one.inForce ? [] : [{ identity: one.identity, right }];
  }

  /** Rights are taken before they are given, so that two delegations never publish at once. */
  private async putInForce(meetingId: MeetingId, due: readonly { identity: string; right: Right }[]): Promise<void> {
    const apply = async ({ identity, right }: { identity: string; right: Right }): Promise<void> => {
      const there = await this.conference.permit({
        room: roomOf(meetingId),
        identity,
        sources: right.sources,
        attributes: { channel: right.channel ?? '' },
        hidden: identity.startsWith('follower:'),
      });
      if (there) await this.participants.noteInForce(meetingId, identity, formatRight(right));
      else await this.participants.noteDisconnected(meetingId, identity);
    };
    await Promise.all(due.filter(({ right }) => right.sources.length === 0).map(apply));
    await Promise.all(due.filter(({ right }) => right.sources.length > 0).map(apply));
  }

  private async quietly(meetingId: MeetingId, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const expected = error instanceof ConferenceUnavailable;
      this.logger[expected ? 'warn' : 'error'](
        `Meeting ${meetingId}: the SFU could not be brought into line: ${String(error)}`,
      );
    }
  }
}

function rightOf(identity: string, facts: FloorFacts): Right {
  const parsed = parseIdentity(identity);
  return parsed ? publishingRight(parsed, facts) : { sources: [], channel: null };
}

/** `MICROPHONE+CAMERA@fr`; empty for no right. */
function formatRight({ sources, channel }: Right): string {
  return sources.length === 0 ? '' : `${sources.toSorted().join('+')}@${channel ?? ''}`;
}

function agrees(actual: ConnectedParticipant, right: Right): boolean {
  const is = formatRight({ sources: actual.mayPublish, channel: null });
  return is === formatRight({ ...right, channel: null }) && (actual.attributes.channel ?? '') === (right.channel ?? '');
}
