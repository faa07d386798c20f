import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { SpeakingRepository } from '../db/speaking.repository.js';
import { checkAmendedOffer, checkOffer } from '../domain/check-offer.js';
import type { SpeakingTerms } from '../domain/check-offer.js';
import type { SpeakingDecision } from '../domain/speaking-refusal.js';
import { commitmentOf } from './draw-lot.js';
import { SpeakingAllotmentService } from './speaking-allotment.service.js';
import { SpeakingOnTheFloor } from './speaking-on-the-floor.js';

/** Terms with the meeting in which they speak, where that is settled. */
export interface OfferInput extends SpeakingTerms {
  readonly meetingId: string | null;
}

type Answer = Promise<SpeakingDecision<{ readonly id: string }>>;

/** Offering places to speak on an agenda item. */
@Injectable()
export class SpeakingOffersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly speaking: SpeakingRepository,
    private readonly allotments: SpeakingAllotmentService,
    private readonly floor: SpeakingOnTheFloor,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** CIV-30, CIV-37 A lot from here has its seed, and the commitment to it is public, from the first moment on. */
  setUp(actor: Actor, place: { readonly sessionId: string; readonly itemId: string }, input: OfferInput): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const { sessionId, itemId } = place;
      const checked = checkOffer(input);
      if (!checked.ok) return checked;
      if (!(await this.fits(sessionId, itemId, input))) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      const id = newId();
      const offer = { ...checked.value, ...seeded(checked.value), id, sessionId, itemId, meetingId: input.meetingId };
      if (!(await this.speaking.insertOffer(offer))) return refuse('SPEAKING_OFFER_EXISTS', 'CIV-30');
      const stored = await this.speaking.lock(id);
      await this.audit.append({
        actor,
        action: 'speaking.offered',
        subject: { type: 'SpeakingOffer', id },
        params: { item: stored?.title ?? '', slots: offer.slots, rule: offer.rule },
        rule: 'CIV-30',
      });
      return accept({ id });
    });
  }

  /** CIV-41 @param version that was read */
  amend(
    actor: Actor,
    target: { readonly sessionId: string; readonly offerId: string; readonly version: number },
    input: OfferInput,
  ): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const offer = isUuid(target.offerId) ? await this.speaking.lock(target.offerId) : null;
      if (offer?.sessionId !== target.sessionId) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      if (offer.version !== target.version) return refuse('SPEAKING_OFFER_CHANGED', 'CIV-30');
      const checked = checkOffer(input);
      if (!checked.ok) return checked;
      if (!(await this.fits(offer.sessionId, offer.itemId, input))) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      const terms = checked.value;
      const state = { asked: offer.lastNumber, allotted: offer.allottedIn > 0, now: this.clock.now() };
      const lawful = checkAmendedOffer(offer, terms, state);
      if (!lawful.ok) return lawful;
      const { meetingId } = input;
      const rival = await this.speaking.offerOf(offer.itemId, meetingId);
      if (rival !== null && rival !== offer.id) return refuse('SPEAKING_OFFER_EXISTS', 'CIV-30');
      const { seed, seedCommitment } = offer;
      const kept = offer.seedKind === terms.seedKind ? { seed, seedCommitment } : seeded(terms);
      await this.speaking.amendOffer({ ...terms, ...kept, id: offer.id, meetingId });
      await this.audit.append({
        actor,
        action: 'speaking.amended',
        subject: { type: 'SpeakingOffer', id: offer.id },
        params: { item: offer.title },
        changes: (['slots', 'minutes', 'opensAt', 'closesAt', 'rule', 'mostPerRegion', 'newVoicesFirst'] as const)
          .filter((field) => String(offer[field]) !== String(terms[field]))
          .map((field) => ({ field, before: offer[field], after: terms[field] })),
        rule: 'CIV-41',
      });
      const after = { ...offer, ...terms, meetingId };
      // More places after the allotment go to those who wait, in the order that was published.
      if (offer.allottedIn > 0 && terms.slots > offer.slots) await this.allotments.again(actor, after);
      else if (offer.allottedIn > 0) await this.floor.follow(after);
      return accept({ id: offer.id });
    });
  }

  private async fits(sessionId: string, itemId: string, { meetingId, committeeId }: OfferInput): Promise<boolean> {
    if (![sessionId, itemId, ...[meetingId, committeeId].filter((id) => id !== null)].every(isUuid)) return false;
    if (committeeId !== null && !(await this.speaking.isOrganisation(committeeId))) return false;
    return this.speaking.belongs(sessionId, itemId, meetingId);
  }
}

/** CIV-37 256 random bits, which nobody is shown before the window is closed, and what is published of them. */
function seeded({ seedKind }: SpeakingTerms): { seed: string | null; seedCommitment: string | null } {
  if (seedKind !== 'COMMITTED') return { seed: null, seedCommitment: null };
  const seed = randomBytes(32).toString('hex');
  return { seed, seedCommitment: commitmentOf(seed) };
}
