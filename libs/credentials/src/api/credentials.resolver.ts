import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { CredentialsReading } from '../app/credentials-reading.js';
import type { PartyCredentials } from '../app/credentials-reading.js';
import { CredentialsReport } from '../app/credentials-report.js';
import { CredentialsService } from '../app/credentials.service.js';
import type { ExaminationInput } from '../app/credentials.service.js';
import type { CredentialsInput } from '../domain/check-credentials.js';

interface ExamineArgs extends ExaminationInput {
  readonly sessionId: string;
  readonly credentials: readonly { readonly id: string; readonly version: number }[];
}

const most = 300;

/** Credentials: of one's delegation, of a conference, and what the bureau found. */
@Resolver()
export class CredentialsResolver {
  constructor(
    private readonly service: CredentialsService,
    private readonly reading: CredentialsReading,
    private readonly report: CredentialsReport,
  ) {}

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async sessionCredentials(
    @Args('sessionId') sessionId: string,
    @Context() { language }: RequestContext,
  ): Promise<PartyCredentials[]> {
    return isUuid(sessionId) ? this.reading.ofSession(sessionId, language) : [];
  }

  @Query()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async delegationCredentials(@Args('delegationId') delegationId: string): Promise<PartyCredentials | null> {
    return isUuid(delegationId) ? this.reading.ofDelegation(delegationId) : null;
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async credentialsReport(
    @Args('sessionId') sessionId: string,
    @Context() { language }: RequestContext,
  ): Promise<object | null> {
    const made = isUuid(sessionId) ? await this.report.pdf(sessionId, language) : null;
    return made && { fileName: made.fileName, mediaType: 'application/pdf', base64: made.bytes.toString('base64') };
  }

  @Mutation()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async submitCredentials(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, input }: { readonly delegationId: string; readonly input: CredentialsInput },
  ): Promise<object> {
    const decision = await this.service.submit(actor, delegationId, input);
    if (!decision.ok) return toUnion('DelegationCredentials', decision);
    const value = await this.reading.ofDelegation(delegationId);
    if (!value) throw new Error('The credentials that were written cannot be read');
    return toUnion('DelegationCredentials', { ok: true, value });
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async examineCredentials(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, credentials, outcome, objection }: ExamineArgs,
  ): Promise<object> {
    if (credentials.length === 0 || credentials.length > most)
      throw new CodedError('BAD_INPUT', `Name 1 to ${most} credentials`);
    const ids = new Map(credentials.map(({ id, version }) => [id, version]));
    return toUnion(
      'CredentialsExamined',
      await this.service.examine(actor, sessionId, { ids, outcome, objection: objection ?? null }),
    );
  }
}
