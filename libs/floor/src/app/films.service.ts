import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import { Conference, ConferenceUnavailable, UnitOfWork } from '#platform';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import { formatFilm } from '../domain/conference-identity.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { beginFilm, changeFilm, finishFilm } from '../domain/note-film.js';
import type { FilmTurn, NotedFilm, SlotFilm } from '../domain/note-film.js';
import { roomOf } from './conference-reconciler.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import { durationFacts, named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

/** Statements that are films: which slot has one, and that it was played. */
@Injectable()
export class FilmsService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: Conference,
  ) {}

  /** FLR-44 @param film null takes it off */
  put(
    actor: Actor,
    slotId: SpeakerSlotId,
    film: Pick<SlotFilm, 'fileId' | 'captionsFileId' | 'milliseconds'> | null,
  ): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = changeFilm(slot.value);
      if (!decision.ok) return decision;
      const kept = film && { ...film, begunAt: null, overAt: null };
      return accept({ slotId, film: { slotId, film: kept }, lines: [], decisive: false });
    });
  }

  /** FLR-45 What the page says is not enough for the record: the SFU is asked first. */
  async begin(actor: Actor, slotId: SpeakerSlotId): Outcome {
    const sent = isUuid(slotId) && (await this.isSent(slotId));
    return this.note(actor, slotId, (turn) => beginFilm(turn, sent));
  }

  /** FLR-45 */
  finish(actor: Actor, slotId: SpeakerSlotId): Outcome {
    return this.note(actor, slotId, finishFilm);
  }

  private note(actor: Actor, slotId: SpeakerSlotId, rule: (turn: FilmTurn) => FloorDecision<NotedFilm>): Outcome {
    return this.command.run({ actor, target: { slotId } }, async (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = rule({ slot: slot.value, film: await this.floors.film(slotId), now: locked.now });
      if (!decision.ok) return decision;
      const { film, news } = decision.value;
      if (!news) return accept({ slotId, lines: [], decisive: false });
      const facts = named(slot.value);
      const line =
        film.overAt === null
          ? ({ kind: 'film.begun', facts: { ...facts, ...durationFacts(film.milliseconds / 1_000) }, slotId } as const)
          : ({ kind: 'film.over', facts, slotId } as const);
      return accept({ slotId, film: { slotId, film }, lines: [line], decisive: false });
    });
  }

  private async isSent(slotId: SpeakerSlotId): Promise<boolean> {
    const meetingId = await this.unitOfWork.run(() => this.floors.meetingOf({ slotId }));
    if (meetingId === null) return false;
    try {
      const identity = formatFilm(slotId);
      const inRoom = await this.conference.participants(roomOf(meetingId));
      return inRoom.some((one) => one.identity === identity && one.tracks > 0);
    } catch (error) {
      if (error instanceof ConferenceUnavailable) return false;
      throw error;
    }
  }
}
