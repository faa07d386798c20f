import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import type { Actor } from '#access';
import { Clock, accept, refuse } from '#kernel';
import { Scheduled, UnitOfWork } from '#platform';
import { ApplicationRepository } from '../db/application.repository.js';
import { BoardRepository } from '../db/board.repository.js';
import { CallRepository } from '../db/call.repository.js';
import { clashesOf, inLawfulOrder } from '../domain/board.js';
import type { SideEventDecision, SideEventRefusal } from '../domain/side-event-refusal.js';
import type { CallWhole, StoredEvent, StoredPlacement } from '../domain/side-event-rows.js';
import { ApplicationDesk } from './application-desk.js';

type Answer = Promise<SideEventDecision<{ id: string }>>;

const live: readonly string[] = ['SUBMITTED', 'OFFERED', 'ACCEPTED'];

/** Withdrawals, refusals, and the places that become free by them. */
@Injectable()
export class PlaceChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ApplicationDesk,
    private readonly calls: CallRepository,
    private readonly applications: ApplicationRepository,
    private readonly board: BoardRepository,
    private readonly clock: Clock,
  ) {}

  /** SDE-23 */
  withdraw(actor: Actor, id: string): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      if (event.state !== 'DRAFT' && !live.includes(event.state))
        return refuse('SIDE_EVENT_PAST', 'SDE-23', { state: event.state });
      await this.applications.change(id, { state: 'WITHDRAWN', organiserPlace: null });
      await this.desk.say(actor, event, {
        action: 'sideEvents.withdrawn',
        rule: 'SDE-23',
        params: { title: event.title },
      });
      await this.free(actor, whole, id);
      return accept({ id });
    });
  }

  /** SDE-46 @param code of the refusal, which names the rule */
  refuse(
    actor: Actor,
    id: string,
    { code, rule, text }: { code: SideEventRefusal; rule: string; text: string },
  ): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      if (!live.includes(event.state)) return refuse('SIDE_EVENT_PAST', 'SDE-46', { state: event.state });
      await this.applications.change(id, { state: 'REFUSED', organiserPlace: null, reason: { code, rule, text } });
      await this.desk.tell(actor, event, { message: 'refused', event });
      await this.desk.say(actor, event, {
        action: 'sideEvents.refused',
        rule,
        params: { title: event.title, code, text },
      });
      await this.free(actor, whole, id);
      return accept({ id });
    });
  }

  /** SDE-48 */
  answerOffer(actor: Actor, id: string, takes: boolean): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      if (event.state !== 'OFFERED') return refuse('SIDE_OFFER_OVER', 'SDE-48');
      if (takes && event.offeredUntil && this.clock.now() > new Date(event.offeredUntil))
        return refuse('SIDE_OFFER_OVER', 'SDE-48');
      await this.desk.say(actor, event, {
        action: takes ? 'sideEvents.offerTaken' : 'sideEvents.offerDeclined',
        rule: 'SDE-48',
        params: { title: event.title },
      });
      if (takes) {
        await this.applications.change(id, { state: 'ACCEPTED' });
        await this.board.issue(whole.sessionId, [{ kind: 'ADDED', eventId: id }], actor.personId);
      } else {
        await this.applications.change(id, { state: 'SUBMITTED' });
        await this.free(actor, whole, id);
      }
      return accept({ id });
    });
  }

  /** SDE-48 Offers that nobody answered go to the next. */
  @Scheduled({ id: 'side-events.offers', everyMs: 60_000 })
  async lapse(): Promise<void> {
    const lapsed = await this.unitOfWork.run(() => this.applications.lapsed(this.clock.now()));
    for (const { id } of lapsed)
      await this.desk.hold(id, async ({ whole, event }): Answer => {
        if (event.state !== 'OFFERED' || new Date(event.offeredUntil ?? 0) > this.clock.now()) return accept({ id });
        await this.applications.change(id, { state: 'SUBMITTED' });
        await this.desk.say(installation, event, { action: 'sideEvents.offerLapsed', rule: 'SDE-48' });
        await this.free(installation, whole, id);
        return accept({ id });
      });
  }

  /** Takes an event off the board; what was published is cancelled, and the place offered to the next (SDE-48). */
  private async free(actor: Actor, whole: CallWhole, id: string): Promise<void> {
    const placement = (await this.board.placements(whole.sessionId)).find(({ eventId }) => eventId === id);
    if (!placement) return;
    const published = (await this.board.published(whole.sessionId)).some(
      (place) => place.eventId === id && !place.cancelled,
    );
    await this.board.remove(id);
    await this.board.touch(whole.sessionId);
    if (published) await this.board.issue(whole.sessionId, [{ kind: 'CANCELLED', eventId: id }], actor.personId);
    if (whole.lastIssue > 0) await this.offer(whole, placement);
  }

  private async offer(whole: CallWhole, { eventId: left, slotId, roomId }: StoredPlacement): Promise<void> {
    const { sessionId, call } = whole;
    const events = await this.applications.live(sessionId);
    const placements = await this.board.placements(sessionId);
    const hindrances = await this.calls.hindrances(sessionId);
    const placed = new Set(placements.map(({ eventId }) => eventId));
    const waiting = inLawfulOrder(call.order, events).filter(
      ({ id, state }) => state === 'SUBMITTED' && !placed.has(id) && id !== left,
    );
    const next = waiting.find((event: StoredEvent) => {
      const tried = { eventId: event.id, slotId, roomId, line: null, fixed: true };
      const clashes = clashesOf({ whole, events, placements: [...placements, tried], hindrances });
      return !clashes.some(({ eventId }) => eventId === event.id);
    });
    if (!next) return;
    const until = new Date(this.clock.now().getTime() + call.offerHours * 3_600_000);
    await this.board.place(sessionId, { eventId: next.id, slotId, roomId, fixed: true }, null);
    await this.applications.change(next.id, { state: 'OFFERED', offeredUntil: until });
    await this.desk.tell(installation, next, { message: 'offered', event: next, params: { hours: call.offerHours } });
    await this.desk.say(installation, next, {
      action: 'sideEvents.offered',
      rule: 'SDE-48',
      params: { title: next.title, until: until.toISOString() },
    });
  }
}
