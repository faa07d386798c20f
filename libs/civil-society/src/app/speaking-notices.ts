import { Injectable } from '@nestjs/common';
import { Notices } from '#access';
import type { Actor } from '#access';
import { SpeakingRepository } from '../db/speaking.repository.js';
import type { StoredOffer, StoredRequest } from '../db/speaking.repository.js';

/** What an allotment made of a request that it was not before. */
export interface AllottedRequest {
  readonly request: StoredRequest;
  /** Of those granted, among the places of the offer from 1 on; null for who was not given any. */
  readonly place: number | null;
  /** The rule that decided. */
  readonly rule: string;
}

/** Tells those who act for an organization whether it was allotted a place to speak. Who allotted is not told. */
@Injectable()
export class SpeakingNotices {
  constructor(
    private readonly speaking: SpeakingRepository,
    private readonly notices: Notices,
  ) {}

  async give(actor: Actor, offer: StoredOffer, allotted: readonly AllottedRequest[]): Promise<void> {
    const of = new Map(allotted.map((one) => [one.request.organisationId, one]));
    const readers = await this.speaking.representatives([...of.keys()]);
    await this.notices.give(
      readers.flatMap(({ personId, organisationId }) => {
        const one = of.get(organisationId);
        if (!one || personId === actor.personId) return [];
        const { request, place, rule } = one;
        const facts = { organisation: request.plate, item: offer.title };
        return [
          {
            personId,
            message: place === null ? 'notice.speakingNotAllotted' : 'notice.speakingAllotted',
            params: place === null ? { ...facts, rule } : { ...facts, place },
            link: `/me/delegations/${request.delegationId}/speaking`,
          },
        ];
      }),
    );
  }
}
