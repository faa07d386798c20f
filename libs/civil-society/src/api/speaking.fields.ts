import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from '#kernel';
import { grouped, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import { loadAgendaItem, loadMeeting } from '#sessions';
import type { MeetingsQueries, SessionsQueries } from '#sessions';
import type { AllotmentRow, EntryRow, OfferRow, RequestRow, SpeakingQueries } from '../db/speaking.queries.js';
import type { DelegationSpeakingSource } from './speaking.resolver.js';

/** Child fields of places to speak; access was decided where they were found. */
export const speakingFields = (
  queries: SpeakingQueries,
  sessions: SessionsQueries,
  meetings: MeetingsQueries,
  ...[messages, clock]: [Messages, Clock]
): FieldResolverMap => ({
  SpeakingOffer: {
    item: ({ itemId }: OfferRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loadAgendaItem(context, sessions, { id: itemId, info }),
    meeting: ({ meetingId }: OfferRow, _: unknown, context: RequestContext) =>
      meetingId === null ? null : loadMeeting(context, meetings, meetingId),
    state: (offer: OfferRow) => stateOf(offer, clock.now()),
    allotments: async ({ id }: OfferRow, _: unknown, context: RequestContext) =>
      (await loader<string, AllotmentRow[]>(context, 'speaking.allotments', async (ids) =>
        grouped(ids, await queries.allotments(ids), ({ offerId }) => offerId),
      ).load(id)) ?? [],
  },
  SpeakingAllotment: {
    entries: async ({ offerId, number }: AllotmentRow, _: unknown, context: RequestContext) => {
      const all = await loader<string, EntryRow[]>(context, 'speaking.entries', async (ids) =>
        grouped(ids, await queries.entries(ids), (entry) => entry.offerId),
      ).load(offerId);
      return (all ?? []).filter(({ allotment }) => allotment === number);
    },
  },
  AllotmentEntry: {
    number: ({ facts }: EntryRow) => facts.number,
    region: ({ facts }: EntryRow) => facts.region,
    spoken: ({ facts }: EntryRow) => facts.spoken,
    proposed: ({ facts }: EntryRow) => facts.proposed,
    changed: ({ outcome, outcomeBefore }: EntryRow) => outcomeBefore !== null && outcomeBefore !== outcome,
  },
  SpeakingRequest: {
    notListed: ({ notEntered }: RequestRow, _: unknown, { language }: RequestContext) =>
      notEntered === null ? null : messages.refusal(notEntered, {}, language).message,
  },
  DelegationSpeaking: {
    barred: ({ barred }: DelegationSpeakingSource) =>
      barred && { __typename: 'Refusal', ok: false, code: 'SPEAKING_NOT_ENTITLED', rule: barred.rule },
    offers: ({ delegation }: DelegationSpeakingSource) => queries.ofSession(delegation.sessionId),
    requests: ({ delegation }: DelegationSpeakingSource) => queries.requestsOfDelegation(delegation.id),
    speakers: ({ delegation }: DelegationSpeakingSource) => queries.speakers(delegation.id),
  },
});

function stateOf({ allottedIn, opensAt, closesAt }: OfferRow, now: Date): string {
  if (allottedIn > 0) return 'ALLOTTED';
  if (now < new Date(opensAt)) return 'PLANNED';
  return now < new Date(closesAt) ? 'OPEN' : 'CLOSED';
}
