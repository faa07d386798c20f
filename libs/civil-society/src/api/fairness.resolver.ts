import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { RequestContext } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import { FairnessReport } from '../app/fairness-report.js';
import { FairnessSources } from '../app/fairness-sources.js';

/** What civil society asked of a session, and what became of it. */
@Resolver()
export class FairnessResolver {
  constructor(
    private readonly sources: FairnessSources,
    private readonly report: FairnessReport,
    private readonly sessions: SessionsQueries,
  ) {}

  @Query()
  @Public()
  async sessionFairness(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Context() { language }: RequestContext,
  ): Promise<object[]> {
    if (!(await this.seen(actor, sessionId))) return [];
    return (await this.sources.rowsOf(sessionId)).map((row) => ({
      ...row,
      theme: this.report.themeOf(row, language),
      reason: this.report.reasonOf(row, language),
      rule: row.reason?.rule ?? null,
    }));
  }

  @Query()
  @Public()
  async sessionFairnessFile(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, form }: { readonly sessionId: string; readonly form: 'XLSX' | 'CSV' },
    @Context() { language }: RequestContext,
  ): Promise<object | null> {
    if (!(await this.seen(actor, sessionId))) return null;
    const { bytes, ...file } = await this.report.file(sessionId, form, language);
    return { ...file, base64: bytes.toString('base64') };
  }

  private async seen(actor: Actor, sessionId: string): Promise<boolean> {
    return isUuid(sessionId) && (await this.sessions.byIds(audienceOf(actor), [sessionId])).length > 0;
  }
}
