import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { ApplicationRepository } from '../db/application.repository.js';
import { BoardRepository } from '../db/board.repository.js';
import { CallRepository } from '../db/call.repository.js';
import { clashesOf, inLawfulOrder } from '../domain/board.js';
import type { BoardFacts } from '../domain/board.js';
import type { Place } from '../domain/placement-problem.js';
import { programmeChanges } from '../domain/programme-changes.js';
import type { SideEventDecision } from '../domain/side-event-refusal.js';
import type { CallWhole } from '../domain/side-event-rows.js';
import { ApplicationDesk } from './application-desk.js';

declare module '#platform' {
  interface OutboxEvents {
    'sideEvents.proposalAsked': { proposalId: string; sessionId: string };
    'sideEvents.published': { sessionId: string; issue: number };
  }
}

type Answer = Promise<SideEventDecision<{ sessionId: string }>>;

/** The board of the secretariat: by hand, by proposal, and its publication. */
@Injectable()
export class BoardService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallRepository,
    private readonly applications: ApplicationRepository,
    private readonly board: BoardRepository,
    private readonly desk: ApplicationDesk,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** SDE-45 */
  place(actor: Actor, id: string, { place, boardVersion }: { place: Place | null; boardVersion: number }): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      if (whole.boardVersion !== boardVersion) return refuse('SIDE_BOARD_CHANGED', 'SDE-45');
      if (event.state !== 'SUBMITTED' && event.state !== 'ACCEPTED')
        return refuse('SIDE_EVENT_PAST', 'SDE-45', { state: event.state });
      if (place === null) await this.board.remove(id);
      else {
        const { slotId, roomId } = place;
        const known =
          whole.slots.some((slot) => slot.id === slotId) &&
          (roomId === null ? whole.call.onlineAtOnce > 0 : whole.rooms.some((room) => room.roomId === roomId));
        if (!known) return refuse('SIDE_PLACE_UNKNOWN', 'SDE-45');
        const there = (await this.board.placements(whole.sessionId)).filter(
          (other) => other.eventId !== id && other.slotId === slotId && other.roomId === roomId,
        );
        if (there.length >= (roomId === null ? whole.call.onlineAtOnce : 1))
          return refuse('SIDE_PLACE_TAKEN', 'SDE-42');
        await this.board.place(whole.sessionId, { eventId: id, slotId, roomId, fixed: true }, actor.personId);
      }
      await this.board.touch(whole.sessionId);
      await this.desk.say(actor, event, {
        action: place === null ? 'sideEvents.takenOff' : 'sideEvents.placed',
        rule: 'SDE-45',
        params: { title: event.title },
      });
      return accept({ sessionId: whole.sessionId });
    });
  }

  /** SDE-45 The worker computes it as soon as the command is through. */
  propose(actor: Actor, sessionId: string): Answer {
    return this.hold(sessionId, async (whole): Answer => {
      const last = await this.board.lastProposal(sessionId);
      if (last?.state === 'ASKED' || last?.state === 'COMPUTING') return refuse('SIDE_PROPOSAL_UNDER_WAY', 'SDE-45');
      if ((await this.applications.live(sessionId)).length === 0) return refuse('SIDE_BOARD_EMPTY', 'SDE-45');
      const proposalId = await this.board.ask(sessionId, whole.boardVersion, actor.personId);
      await this.outbox.add('sideEvents.proposalAsked', { proposalId, sessionId });
      return accept({ sessionId });
    });
  }

  /** SDE-45 */
  acceptProposal(actor: Actor, sessionId: string): Answer {
    return this.hold(sessionId, async (whole): Answer => {
      const last = await this.board.lastProposal(sessionId);
      if (last?.state !== 'DONE' || !last.result) return refuse('SIDE_PROPOSAL_NONE', 'SDE-45');
      if (last.boardVersion !== whole.boardVersion) return refuse('SIDE_BOARD_CHANGED', 'SDE-45');
      const kept = await this.kept(sessionId);
      for (const { eventId, fixed } of await this.board.placements(sessionId))
        if (!fixed && !kept.has(eventId)) await this.board.remove(eventId);
      const there = new Set((await this.board.placements(sessionId)).map(({ eventId }) => eventId));
      for (const { eventId, slotId, roomId } of last.result.placed)
        if (!there.has(eventId))
          await this.board.place(sessionId, { eventId, slotId, roomId, fixed: false }, actor.personId);
      await this.board.acceptProposal(last.id);
      await this.board.touch(sessionId);
      await this.say(actor, sessionId, {
        action: 'sideEvents.proposalAccepted',
        rule: 'SDE-41',
        params: { placed: last.result.placed.length, leftOut: last.result.leftOut.length },
      });
      return accept({ sessionId });
    });
  }

  /** SDE-47 */
  publish(actor: Actor, sessionId: string, boardVersion: number): Answer {
    return this.hold(sessionId, async (whole): Answer => {
      if (whole.boardVersion !== boardVersion) return refuse('SIDE_BOARD_CHANGED', 'SDE-45');
      const facts = await this.facts(whole);
      const clashes = clashesOf(facts);
      const [clash] = clashes;
      if (clash) return refuse('SIDE_BOARD_UNLAWFUL', clash.rule, { clashes: clashes.length });
      const offered = new Set(facts.events.filter(({ state }) => state === 'OFFERED').map(({ id }) => id));
      const settled = facts.placements.filter(({ eventId }) => !offered.has(eventId));
      const changes = programmeChanges(await this.board.published(sessionId), settled);
      if (changes.length === 0) return refuse('SIDE_BOARD_EMPTY', 'SDE-47');
      const placed = new Set(settled.map(({ eventId }) => eventId));
      for (const event of facts.events) {
        if (event.state === 'SUBMITTED' && placed.has(event.id)) {
          await this.applications.change(event.id, { state: 'ACCEPTED' });
          await this.desk.tell(actor, event, { message: 'accepted', event });
        } else if (event.state === 'ACCEPTED' && !placed.has(event.id))
          await this.applications.change(event.id, { state: 'SUBMITTED' });
      }
      const issue = await this.board.issue(sessionId, changes, actor.personId);
      await this.outbox.add('sideEvents.published', { sessionId, issue });
      await this.say(actor, sessionId, {
        action: 'sideEvents.published',
        rule: 'SDE-47',
        params: { issue, changes: changes.length },
      });
      return accept({ sessionId });
    });
  }

  /** What stands on the board, for commands that hold the call. */
  async facts(whole: CallWhole): Promise<BoardFacts> {
    return {
      whole,
      events: inLawfulOrder(whole.call.order, await this.applications.live(whole.sessionId)),
      placements: await this.board.placements(whole.sessionId),
      hindrances: await this.calls.hindrances(whole.sessionId),
    };
  }

  private async kept(sessionId: string): Promise<Set<string>> {
    const events = await this.applications.live(sessionId);
    return new Set(events.filter(({ state }) => state !== 'SUBMITTED').map(({ id }) => id));
  }

  private hold(sessionId: string, verb: (whole: CallWhole) => Answer): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const whole = isUuid(sessionId) ? await this.calls.lock(sessionId) : null;
      return whole ? verb(whole) : refuse('SIDE_CALL_NONE', 'SDE-1');
    });
  }

  private async say(
    actor: Actor,
    sessionId: string,
    said: { action: string; rule: string; params: Readonly<Record<string, number>> },
  ): Promise<void> {
    await this.audit.append({ actor, subject: { type: 'Session', id: sessionId }, ...said });
  }
}
