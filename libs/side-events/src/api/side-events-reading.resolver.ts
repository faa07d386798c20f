import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, SignedIn, delegationsOf, holds, organisationsOf } from '#access';
import type { Actor } from '#access';
import { Clock, isUuid } from '#kernel';
import { CodedError, Messages } from '#platform';
import type { RequestContext } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import { SideEventQueries } from '../db/side-event.queries.js';
import type { ApplicationFilter, BoardRow, ReceiptRow } from '../db/side-event.queries.js';
import { checkApplication, obstacles } from '../domain/check-application.js';
import type { ApplicationFacts } from '../domain/check-application.js';
import { keepableForm, keepingFaults } from '../domain/keepable-form.js';
import type { FormInput } from '../domain/keepable-form.js';
import { rankOf } from '../domain/lawful-order.js';
import { organiserClasses, partyId } from '../domain/side-event-kinds.js';
import type { PartyKey, SideEventForm } from '../domain/side-event-kinds.js';
import type { CallWhole, NamedParty, StoredEvent } from '../domain/side-event-rows.js';
import { partyOf } from './side-events.resolver.js';
import type { PartyInput } from './side-events.resolver.js';

const most = { limit: 500, offset: 100_000, search: 100 } as const;

/** What side events show, each with its decision on access. */
@Resolver()
export class SideEventsReadingResolver {
  constructor(
    private readonly queries: SideEventQueries,
    private readonly sessions: SessionsQueries,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** SDE-1 */
  @Query()
  @Public()
  async sideEventCall(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Promise<CallWhole | null> {
    const [session] = isUuid(sessionId) ? await this.sessions.byIds(audienceOf(actor), [sessionId]) : [];
    const call = session ? await this.queries.call(session.id) : null;
    return call && (call.published || holds(actor, 'sideEvents.manage', call)) ? call : null;
  }

  @Query()
  @SignedIn()
  async sideEventApplicants(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
  ): Promise<{ party: NamedParty; obstacles: object[] }[]> {
    const call = isUuid(sessionId) ? await this.queries.call(sessionId) : null;
    if (!call) return [];
    const parties = await this.queries.parties(sessionId, delegationsOf(actor), organisationsOf(actor));
    return Promise.all(
      parties.map(async (party) => ({
        party,
        obstacles: obstacles(await this.facts(call, party, { parties: [], form: null })),
      })),
    );
  }

  @Query()
  @SignedIn()
  async mySideEventApplications(
    @CurrentActor() actor: Actor,
    @Args('sessionId', { nullable: true }) sessionId?: string | null,
  ): Promise<StoredEvent[]> {
    if (sessionId && !isUuid(sessionId)) return [];
    const [delegations, organisations] = [delegationsOf(actor), organisationsOf(actor)];
    const events = await this.queries.mine(delegations, organisations, sessionId ?? null);
    const own = new Set<string>([...delegations, ...organisations]);
    return events.filter((event) => event.state !== 'DRAFT' || own.has(partyId(event)));
  }

  /** SDE-20 Null for those who may not see it, whether it exists or not. */
  @Query()
  @SignedIn()
  async sideEventApplication(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<StoredEvent | null> {
    const [event] = isUuid(id) ? await this.queries.byIds([id]) : [];
    if (!event) return null;
    if (holds(actor, 'sideEvents.apply', event)) return event;
    if (event.state === 'DRAFT') return null;
    const cosponsors = await this.queries.cosponsors([id]);
    const asked = cosponsors.filter(({ supportState }) => supportState !== 'NAMED');
    const { bodyId, sessionId } = event;
    return asked.some(({ delegationId, organisationId }) =>
      holds(actor, 'sideEvents.apply', { bodyId, sessionId, delegationId, organisationId }),
    )
      ? event
      : null;
  }

  /** SDE-30 */
  @Query()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async sideEventApplications(
    @Args()
    {
      sessionId,
      filter,
      offset,
      limit,
    }: {
      sessionId: string;
      filter?: ApplicationFilter | null;
      offset: number;
      limit: number;
    },
  ): Promise<{ items: StoredEvent[]; total: number }> {
    const fits = offset >= 0 && offset <= most.offset && limit >= 1 && limit <= most.limit;
    if (!fits) throw new CodedError('BAD_INPUT', `A page has 1 to ${most.limit} lines, from 0 on`);
    checkSearch(filter?.search ?? '');
    const call = isUuid(sessionId) ? await this.queries.call(sessionId) : null;
    if (!call) return { items: [], total: 0 };
    const ranks = Object.fromEntries(organiserClasses.map((one) => [one, rankOf(call.call.order, one)]));
    return this.queries.page(sessionId, filter ?? {}, { offset, limit, ranks });
  }

  /** SDE-10 to SDE-19, each with its rule */
  @Query()
  @Requires('sideEvents.apply', 'somewhere')
  async checkSideEventApplication(
    @Context() { language }: RequestContext,
    @Args() { sessionId, organiser, input }: { sessionId: string; organiser: PartyInput; input: FormInput },
  ): Promise<object> {
    const party = partyOf(organiser);
    const call = isUuid(sessionId) ? await this.queries.call(sessionId) : null;
    const form = keepableForm(input, language);
    const parties = await this.queries.parties(
      sessionId,
      [party, ...form.cosponsors].flatMap(({ delegationId }) => delegationId ?? []),
      [party, ...form.cosponsors].flatMap(({ organisationId }) => organisationId ?? []),
    );
    const own = parties.find((one) => partyId(one) === partyId(party));
    if (!call || !own) return { faults: [], obstacles: [] };
    const facts = await this.facts(call, own, { parties, form });
    const tooMuch = keepingFaults(form, call.call);
    const faults = [...tooMuch, ...checkApplication(form, facts)];
    return {
      faults: faults.map(({ path, rule, code, params = {} }) => ({
        path,
        rule,
        message: this.messages.text(`fault.${code}`, params, language),
      })),
      obstacles: obstacles(facts),
    };
  }

  @Query()
  @SignedIn()
  async sideEventParties(@Args() { sessionId, search }: { sessionId: string; search: string }): Promise<NamedParty[]> {
    checkSearch(search);
    const words = search.trim();
    if (!isUuid(sessionId) || words.length < 2) return [];
    return this.queries.partiesNamed(sessionId, `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  }

  /** SDE-21 */
  @Query()
  @SignedIn()
  async sideEventReceipts(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Promise<ReceiptRow[]> {
    return (await this.sideEventCall(actor, sessionId)) ? this.queries.receipts(sessionId) : [];
  }

  @Query()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async sideEventBoard(@Args('sessionId') sessionId: string): Promise<BoardRow | null> {
    return isUuid(sessionId) ? this.queries.board(sessionId) : null;
  }

  private async facts(
    call: CallWhole,
    organiser: NamedParty,
    { parties, form }: { parties: readonly NamedParty[]; form: SideEventForm | null },
  ): Promise<ApplicationFacts> {
    const named = (key: PartyKey): boolean => parties.some((party) => partyId(party) === partyId(key));
    const wanted = new Set((form?.cosponsors ?? []).filter(named).map(partyId));
    return {
      call: call.call,
      slots: call.slots,
      rooms: call.rooms,
      organiser,
      cosponsors: parties.filter((party) => wanted.has(partyId(party))),
      items: await this.queries.items(call.sessionId),
      others: await this.queries.others(call.sessionId, organiser.delegationId, organiser.organisationId),
      now: this.clock.now(),
    };
  }
}

function checkSearch(search: string): void {
  if (search.length > most.search) throw new CodedError('BAD_INPUT', 'Too many words to search for');
}
