import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, SubjectScopes } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import { OutputReading } from '../app/output-reading.js';
import { OutputQueries } from '../db/output.queries.js';
import type { OutputRow } from '../db/output.queries.js';

interface PageArgs {
  readonly sessionId: string;
  readonly kinds?: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
}

/** Runs, for those who asked for them and those who may see all of their kind. */
@Resolver()
export class OutputsResolver {
  constructor(
    private readonly queries: OutputQueries,
    private readonly reading: OutputReading,
    private readonly scopes: SubjectScopes,
  ) {}

  @Query()
  @SignedIn()
  async outputRun(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<OutputRow | null> {
    const rows = isUuid(id) ? await this.queries.byIds([id]) : [];
    return (await this.reading.readable(actor, rows)).includes(id) ? (rows[0] ?? null) : null;
  }

  @Query()
  @SignedIn()
  async outputRuns(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, kinds, offset, limit }: PageArgs,
  ): Promise<{ items: OutputRow[]; total: number }> {
    if (offset < 0 || offset > 100_000 || limit < 1 || limit > 100)
      throw new CodedError('BAD_INPUT', 'A page has 1 to 100 runs, from 0 on');
    const places = isUuid(sessionId) ? await this.scopes.placesOf('session', [sessionId]) : new Map();
    const bodyId = (places.get(sessionId) as { bodyId?: string | null } | undefined)?.bodyId;
    if (!bodyId) return { items: [], total: 0 };
    return this.queries.page({
      sessionId,
      personId: actor.personId,
      wholeKinds: this.reading.kindsOf(actor, { bodyId, sessionId }),
      kinds: kinds ?? null,
      offset,
      limit,
    });
  }
}
