import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse, storedText } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { SpeakingRepository } from '../db/speaking.repository.js';
import type { EntryFacts, StoredOffer, StoredRequest } from '../db/speaking.repository.js';
import { allotSlots } from '../domain/allot-slots.js';
import type { AllotmentEntry } from '../domain/allotment.js';
import type { SpeakingDecision } from '../domain/speaking-refusal.js';
import { drawLot } from './draw-lot.js';
import { SpeakingEntitlement } from './speaking-entitlement.js';
import { SpeakingNotices } from './speaking-notices.js';
import type { AllottedRequest } from './speaking-notices.js';
import { SpeakingOnTheFloor } from './speaking-on-the-floor.js';

type Answer = Promise<SpeakingDecision<{ readonly id: string }>>;

declare module '#platform' {
  interface OutboxEvents {
    'speaking.allotted': { offerId: string; number: number };
  }
}

/** Giving out the places of an offer, in numbered publications. */
@Injectable()
export class SpeakingAllotmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly speaking: SpeakingRepository,
    private readonly entitlement: SpeakingEntitlement,
    private readonly floor: SpeakingOnTheFloor,
    private readonly notices: SpeakingNotices,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * CIV-37, CIV-42 The first allotment, after the window: computed and published at once, so that nobody sees an order
   * that is not published. @param drawn what the announced source gave; for no other rule
   */
  publish(
    actor: Actor,
    target: { readonly sessionId: string; readonly offerId: string; readonly version: number },
    drawn: string | null,
  ): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const offer = isUuid(target.offerId) ? await this.speaking.lock(target.offerId) : null;
      if (offer?.sessionId !== target.sessionId) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      if (offer.allottedIn > 0) return refuse('SPEAKING_ALLOTTED', 'CIV-42');
      if (offer.version !== target.version) return refuse('SPEAKING_OFFER_CHANGED', 'CIV-30');
      const now = this.clock.now();
      if (now < new Date(offer.closesAt))
        return refuse('SPEAKING_WINDOW_OPEN', 'CIV-37', { at: offer.closesAt.slice(0, 10) });
      if (offer.lastNumber === 0) return refuse('SPEAKING_NOBODY_ASKED', 'CIV-42');
      const seed = offer.seedKind === 'ANNOUNCED' ? storedText(drawn ?? '') || null : offer.seed;
      if (offer.rule === 'LOT' && (seed === null || seed.length > 500)) return refuse('SPEAKING_SEED_NEEDED', 'CIV-37');
      await this.allot(actor, offer, seed);
      return accept({ id: offer.id });
    });
  }

  /** CIV-43 After a withdrawal, or with more places: the same order, the same facts. Inside a unit of work. */
  async again(actor: Actor, offer: StoredOffer): Promise<void> {
    await this.allot(actor, offer, offer.seed);
  }

  private async allot(actor: Actor, offer: StoredOffer, seed: string | null): Promise<void> {
    await this.speaking.lockAllotments(offer.sessionId);
    const requests = await this.speaking.requests(offer.id);
    const facts = await this.factsOf(offer, requests);
    const asked = requests.map((request) => ({
      ...request,
      ...(facts.get(request.id) as EntryFacts),
      drawn: offer.rule === 'LOT' && seed !== null ? drawLot(seed, request.number) : null,
      withdrawn: request.state === 'WITHDRAWN',
    }));
    const entries = allotSlots(asked, offer);
    const number = offer.allottedIn + 1;
    const now = this.clock.now();
    await this.speaking.publish(offer, {
      number,
      seed,
      at: now,
      by: actor.personId,
      entries: entries.map((entry) => ({ ...entry, facts: facts.get(entry.requestId) as EntryFacts })),
    });
    await this.notices.give(actor, offer, await this.apply(requests, entries));
    const granted = entries.filter(({ outcome }) => outcome === 'GRANTED').length;
    await this.audit.append({
      actor,
      action: 'speaking.allotted',
      subject: { type: 'SpeakingOffer', id: offer.id },
      params: { item: offer.title, number, granted, asked: requests.length },
      rule: 'CIV-42',
    });
    await this.floor.follow(offer);
    await this.outbox.add('speaking.allotted', { offerId: offer.id, number });
  }

  /** CIV-43 Facts of the first allotment stay: later ones change nothing of the order. */
  private async factsOf(offer: StoredOffer, requests: readonly StoredRequest[]): Promise<Map<string, EntryFacts>> {
    const before = offer.allottedIn > 0 ? await this.speaking.entries(offer.id, offer.allottedIn) : new Map();
    const organisations = requests.map(({ organisationId }) => organisationId);
    const barred = await this.entitlement.barred(offer.sessionId, organisations);
    return new Map(
      requests.map(({ id, organisationId, number, region, spoken, proposed }) => {
        const kept = before.get(id)?.facts as EntryFacts | undefined;
        return [id, kept ?? { number, region, spoken, proposed, barred: barred.get(organisationId) ?? null }];
      }),
    );
  }

  /** Those who had a place keep its number; the others fill the free ones in their order. @returns what became of whom */
  private async apply(
    requests: readonly StoredRequest[],
    entries: readonly AllotmentEntry[],
  ): Promise<AllottedRequest[]> {
    const changed: AllottedRequest[] = [];
    const of = new Map(requests.map((request) => [request.id, request]));
    const granted = entries.filter(({ outcome }) => outcome === 'GRANTED').map(({ requestId }) => requestId);
    const taken = new Set(granted.flatMap((id) => of.get(id)?.place ?? []));
    for (const { requestId, outcome, rule } of entries) {
      const before = of.get(requestId);
      if (!before || outcome === 'WITHDRAWN') continue;
      if (outcome === 'REFUSED') {
        if (before.state === 'REFUSED') continue;
        await this.speaking.setState(requestId, 'REFUSED', null);
        changed.push({ request: before, place: null, rule });
        continue;
      }
      if (before.state === 'GRANTED') continue;
      let place = 1;
      while (taken.has(place)) place += 1;
      taken.add(place);
      await this.speaking.setState(requestId, 'GRANTED', place);
      changed.push({ request: before, place, rule });
    }
    return changed;
  }
}
