import { Injectable } from '@nestjs/common';
import { AuditTrail, holds } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { SpeakingRepository } from '../db/speaking.repository.js';
import type { StoredOffer, StoredRequest } from '../db/speaking.repository.js';
import { checkSpeakingWindow, checkSpeakingWish } from '../domain/ask-to-speak.js';
import type { SpeakingWish } from '../domain/ask-to-speak.js';
import type { SpeakingDecision } from '../domain/speaking-refusal.js';
import { SpeakingAllotmentService } from './speaking-allotment.service.js';
import { SpeakingEntitlement } from './speaking-entitlement.js';
import { SpeakingOnTheFloor } from './speaking-on-the-floor.js';

type Answer = Promise<SpeakingDecision<{ readonly id: string }>>;

interface OwnRequest {
  readonly delegationId: string;
  readonly requestId: string;
}
interface HeldRequest {
  readonly offer: StoredOffer;
  readonly request: StoredRequest;
}

/** Asking for a place to speak, naming who speaks, and giving it back. */
@Injectable()
export class SpeakingRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly speaking: SpeakingRepository,
    private readonly entitlement: SpeakingEntitlement,
    private readonly allotments: SpeakingAllotmentService,
    private readonly floor: SpeakingOnTheFloor,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** CIV-31 to CIV-33 The number is given under the lock of the offer, so the order of receipt has no ties. */
  ask(actor: Actor, delegationId: string, wish: SpeakingWish & { readonly offerId: string }): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const who = isUuid(delegationId) ? await this.speaking.participant(delegationId) : null;
      if (!who) return refuse('SPEAKING_NO_ORGANISATION', 'CIV-33');
      const offer = isUuid(wish.offerId) ? await this.speaking.lock(wish.offerId) : null;
      if (!offer || offer.sessionId !== who.sessionId) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      const now = this.clock.now();
      const window = { opensAt: new Date(offer.opensAt), closesAt: new Date(offer.closesAt) };
      const open = checkSpeakingWindow(window, now);
      if (!open.ok) return open;
      const barred = (await this.entitlement.barred(offer.sessionId, [who.organisationId])).get(who.organisationId);
      if (barred) return refuse('SPEAKING_NOT_ENTITLED', barred.rule);
      const checked = checkSpeakingWish(wish, await this.speaking.speakers(delegationId));
      if (!checked.ok) return checked;
      const { organisationId } = who;
      if (await this.speaking.hasAsked(offer.itemId, organisationId)) return refuse('SPEAKING_ASKED_ALREADY', 'CIV-32');
      const { way, registrationId } = wish;
      const number = offer.lastNumber + 1;
      const request = { ...checked.value, id: newId(), number, way, registrationId, at: now, by: actor.personId };
      if (!(await this.speaking.insertRequest(offer, who, request))) return refuse('SPEAKING_ASKED_ALREADY', 'CIV-32');
      await this.audit.append({
        actor,
        action: 'speaking.asked',
        subject: { type: 'SpeakingRequest', id: request.id },
        params: { organisation: who.plate, item: offer.title, number },
        rule: 'CIV-31',
      });
      return accept({ id: request.id });
    });
  }

  /** CIV-47 Until the place has the floor; on the list of speakers the name stands at once. */
  nameSpeaker(
    actor: Actor,
    { delegationId, requestId, registrationId }: OwnRequest & { readonly registrationId: string },
  ): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const own = await this.own({ delegationId, requestId });
      if (!own) return refuse('SPEAKING_REQUEST_UNKNOWN', 'CIV-47');
      const { offer, request } = own;
      if (request.state === 'WITHDRAWN') return refuse('SPEAKING_REQUEST_OVER', 'CIV-47');
      if (request.state === 'REFUSED') return refuse('SPEAKING_REQUEST_REFUSED', 'CIV-47');
      const wish = { way: request.way, registrationId, theme: null };
      const checked = checkSpeakingWish(wish, await this.speaking.speakers(delegationId));
      if (!checked.ok) return checked;
      const speaker = checked.value.speaker ?? '';
      if (!(await this.floor.nameSpeaker(request, speaker))) return refuse('SPEAKING_HAS_SPOKEN', 'CIV-47');
      await this.speaking.setSpeaker(request.id, registrationId, speaker);
      await this.audit.append({
        actor,
        action: 'speaking.named',
        subject: { type: 'SpeakingRequest', id: request.id },
        params: { organisation: request.plate, item: offer.title, number: request.number },
        rule: 'CIV-47',
      });
      return accept({ id: request.id });
    });
  }

  /** CIV-43 Whoever withdraws leaves the list of speakers; where a place becomes free, the next in the order has it. */
  withdraw(actor: Actor, which: OwnRequest): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const own = await this.own(which);
      if (!own) return refuse('SPEAKING_REQUEST_UNKNOWN', 'CIV-43');
      const { offer, request } = own;
      if (request.state === 'WITHDRAWN') return refuse('SPEAKING_REQUEST_OVER', 'CIV-43');
      await this.speaking.setState(request.id, 'WITHDRAWN', null);
      await this.audit.append({
        actor,
        action: 'speaking.withdrawn',
        subject: { type: 'SpeakingRequest', id: request.id },
        params: { organisation: request.plate, item: offer.title, number: request.number },
        rule: 'CIV-43',
      });
      if (offer.allottedIn > 0) await this.allotments.again(actor, offer);
      return accept({ id: request.id });
    });
  }

  /** CIV-38 The order that the coordinating committee proposes; in full each time, until places are allotted. */
  propose(actor: Actor, offerId: string, requestIds: readonly string[]): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const offer = isUuid(offerId) ? await this.speaking.lock(offerId) : null;
      if (!offer) return refuse('SPEAKING_OFFER_UNKNOWN', 'CIV-30');
      if (!mayPropose(actor, offer)) return refuse('SPEAKING_NO_COMMITTEE', 'CIV-38');
      if (offer.allottedIn > 0) return refuse('SPEAKING_ALLOTTED', 'CIV-42');
      const asked = new Set((await this.speaking.requests(offerId)).map(({ id }) => id));
      const proposed = [...new Set(requestIds)];
      if (!proposed.every((id) => asked.has(id))) return refuse('SPEAKING_REQUEST_UNKNOWN', 'CIV-38');
      await this.speaking.propose(offerId, proposed);
      await this.audit.append({
        actor,
        action: 'speaking.proposed',
        subject: { type: 'SpeakingOffer', id: offer.id },
        params: { item: offer.title, count: proposed.length },
        rule: 'CIV-38',
      });
      return accept({ id: offer.id });
    });
  }

  /** A request of the delegation, with its offer held. */
  private async own({ delegationId, requestId }: OwnRequest): Promise<HeldRequest | null> {
    const offerId = isUuid(requestId) ? await this.speaking.offerOfRequest(requestId) : null;
    const offer = offerId === null ? null : await this.speaking.lock(offerId);
    const request = offer && (await this.speaking.requests(offer.id)).find(({ id }) => id === requestId);
    return offer && request?.delegationId === delegationId ? { offer, request } : null;
  }
}

/** CIV-38 The representatives of the committee, and the secretariat for it. */
export function mayPropose(
  actor: Actor,
  {
    rule,
    committeeId,
    bodyId,
    sessionId,
  }: { rule: string; committeeId: string | null; bodyId: string; sessionId: string },
): boolean {
  if (rule !== 'COMMITTEE' || committeeId === null) return false;
  return (
    holds(actor, 'civilSociety.manage', { bodyId, sessionId }) ||
    holds(actor, 'organisations.represent', { organisationId: committeeId })
  );
}
