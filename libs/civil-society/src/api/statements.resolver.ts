import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { toUnion } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import { StatementDeskService } from '../app/statement-desk.service.js';
import { StatementFileReader } from '../app/statement-file-reader.js';
import { StatementReading } from '../app/statement-reading.js';
import type { ReadOrganisation, ReadRules, ReadStatement } from '../app/statement-reading.js';
import { StatementsService } from '../app/statements.service.js';
import type { SeenStatement, StatementInput } from '../app/statements.service.js';
import type { RulesToWrite } from '../db/statement.repository.js';

type Of<T> = T & { readonly organisationId: string };
type At<T> = T & { readonly sessionId: string };
type RulesInput = Omit<RulesToWrite, 'opensAt' | 'closesAt'> & {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly version: number;
};

/** Written statements: of organizations, at the secretariat, and what a session lays down on them. */
@Resolver()
export class StatementsResolver {
  constructor(
    private readonly statements: StatementsService,
    private readonly desk: StatementDeskService,
    private readonly reading: StatementReading,
    private readonly reader: StatementFileReader,
    private readonly sessions: SessionsQueries,
  ) {}

  @Query()
  @Public()
  async statementRules(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Promise<ReadRules | null> {
    const [session] = isUuid(sessionId) ? await this.sessions.byIds(audienceOf(actor), [sessionId]) : [];
    return session ? this.reading.rules(session.id) : null;
  }

  @Query()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async organisationStatements(@Args('organisationId') organisationId: string): Promise<ReadOrganisation | null> {
    return isUuid(organisationId) ? this.reading.ofOrganisation(organisationId) : null;
  }

  @Query()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async sessionStatements(@Args('sessionId') sessionId: string): Promise<ReadStatement[]> {
    return isUuid(sessionId) ? this.reading.ofSession(sessionId) : [];
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async setStatementRules(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, input }: At<{ readonly input: RulesInput }>,
  ): Promise<object> {
    const rules = { ...input, opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) };
    return this.rulesAfter(await this.desk.setRules(actor, sessionId, rules), sessionId);
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async inviteToSubmit(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, organisationSlug }: At<{ readonly organisationSlug: string }>,
  ): Promise<object> {
    return this.rulesAfter(await this.desk.invite(actor, sessionId, organisationSlug), sessionId);
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async saveStatement(
    @CurrentActor() actor: Actor,
    @Args() { organisationId, input }: Of<{ readonly input: StatementInput }>,
  ): Promise<object> {
    return this.answer(await this.statements.save(actor, organisationId, input));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async readStatementFile(@CurrentActor() actor: Actor, @Args('fileId') fileId: string): Promise<object> {
    return toUnion('ReadStatementFile', await this.reader.read(actor, fileId));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async submitStatement(
    @CurrentActor() actor: Actor,
    @Args() { organisationId, ...seen }: Of<SeenStatement>,
  ): Promise<object> {
    return this.answer(await this.statements.submit(actor, organisationId, seen));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async withdrawStatement(
    @CurrentActor() actor: Actor,
    @Args() { organisationId, ...seen }: Of<SeenStatement>,
  ): Promise<object> {
    return this.answer(await this.statements.withdraw(actor, organisationId, seen));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async askSignatory(
    @CurrentActor() actor: Actor,
    @Args() { organisationId, statementId, signatorySlug: slug }: Of<{ statementId: string; signatorySlug: string }>,
  ): Promise<object> {
    return this.answer(await this.statements.askSignatory(actor, organisationId, { statementId, slug }));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async answerSignatory(
    @CurrentActor() actor: Actor,
    @Args() { organisationId, ...given }: Of<{ statementId: string; confirm: boolean }>,
  ): Promise<object> {
    return this.answer(await this.statements.answerSignatory(actor, organisationId, given));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async returnStatement(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...seen }: At<SeenStatement & { readonly reason: string }>,
  ): Promise<object> {
    return this.answer(await this.desk.return(actor, sessionId, seen));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async acceptStatement(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...seen }: At<SeenStatement>,
  ): Promise<object> {
    return this.answer(await this.desk.accept(actor, sessionId, seen));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async issueStatement(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...seen }: At<SeenStatement>,
  ): Promise<object> {
    return this.answer(await this.desk.issue(actor, sessionId, seen));
  }

  private async answer(decision: Decision<{ readonly id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('WrittenStatement', decision);
    const value = await this.reading.one(decision.value.id);
    if (!value) throw new Error('The statement that was written cannot be read');
    return toUnion('WrittenStatement', { ok: true, value });
  }

  private async rulesAfter(decision: Decision<undefined>, sessionId: string): Promise<object> {
    if (!decision.ok) return toUnion('StatementRules', decision);
    const value = await this.reading.rules(sessionId);
    if (!value) throw new Error('The rules that were written cannot be read');
    return toUnion('StatementRules', { ok: true, value });
  }
}
