import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, holds } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision, Language } from '#kernel';
import { OutputAnswers } from '#outputs';
import { CodedError, toUnion } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import type { ListForm } from '../app/list-maker.js';
import { ListService } from '../app/list.service.js';
import { ListQueries } from '../db/list.queries.js';
import type { ListIssueRow } from '../db/list.queries.js';
import type { ListStage } from '../domain/issue-list.js';
import { drawUp, peopleOn } from '../domain/participant-list.js';
import type { ListContent } from '../domain/participant-list.js';

/** What the fields of a list stand on. */
export interface ListSource extends Partial<Omit<ListIssueRow, 'sessionId' | 'people'>> {
  readonly sessionId: string;
  readonly people: number;
  /** Where it is known already. */
  readonly content?: ListContent;
}

/** The list of participants: issues for everyone once they are released, the list as it stands for the secretariat. */
@Resolver()
export class ListResolver {
  constructor(
    private readonly lists: ListService,
    private readonly queries: ListQueries,
    private readonly sessions: SessionsQueries,
    private readonly outputs: OutputAnswers,
  ) {}

  /** PAR-6 */
  @Query()
  @Public()
  async participantLists(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Promise<ListSource[]> {
    return this.seen(actor, sessionId);
  }

  /** PAR-6 */
  @Query()
  @Public()
  async participantList(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, number }: { sessionId: string; number?: number | null },
  ): Promise<ListSource | null> {
    const issues = await this.seen(actor, sessionId);
    if (number == null) return issues.find(({ releasedAt }) => releasedAt !== null) ?? null;
    return issues.find((issue) => issue.number === number) ?? null;
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async participantListDraft(@Args('sessionId') sessionId: string): Promise<ListSource | null> {
    if (!isUuid(sessionId)) return null;
    const content = drawUp(await this.queries.approved(sessionId));
    return { sessionId, content, people: peopleOn(content) };
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async issueParticipantList(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, stage, symbol }: { sessionId: string; stage: ListStage; symbol: string },
  ): Promise<object> {
    return this.answer(await this.lists.issue(actor, sessionId, { stage, symbol }));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async releaseParticipantList(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, number }: { sessionId: string; number: number },
  ): Promise<object> {
    return this.answer(await this.lists.release(actor, sessionId, number));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async makeParticipantListDraft(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, language, form }: { sessionId: string; language: Language; form: ListForm },
  ): Promise<object> {
    if (!isUuid(sessionId)) throw new CodedError('BAD_INPUT', 'There is no such session');
    return this.outputs.run(await this.lists.draft(actor, sessionId, { language, form }));
  }

  private async seen(actor: Actor, sessionId: string): Promise<ListIssueRow[]> {
    const [session] = isUuid(sessionId) ? await this.sessions.byIds(audienceOf(actor), [sessionId]) : [];
    if (!session) return [];
    const issues = await this.queries.issues(session.id);
    const all = holds(actor, 'registration.manage', { bodyId: session.bodyId, sessionId });
    return all ? issues : issues.filter(({ releasedAt }) => releasedAt !== null);
  }

  private async answer(decision: Decision<{ sessionId: string; number: number }>): Promise<object> {
    if (!decision.ok) return toUnion('ParticipantList', decision);
    const { sessionId, number } = decision.value;
    const value = (await this.queries.issues(sessionId)).find((issue) => issue.number === number);
    if (!value) throw new Error('The issue that was written cannot be read');
    return toUnion('ParticipantList', { ok: true, value });
  }
}
