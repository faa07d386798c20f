import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn } from '#access';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { CodedError, toUnion } from '#platform';
import { HeldRecordsReading } from '../app/held-records.js';
import type { HeldRecords, RetentionRule } from '../app/held-records.js';
import { RetentionService } from '../app/retention.service.js';
import { PrivacyQueries } from '../db/privacy.queries.js';
import type { ErasureRow } from '../db/privacy.queries.js';

/** What is held on people: for each of them, and for those who answer for it. */
@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly reading: HeldRecordsReading,
    private readonly retention: RetentionService,
    private readonly queries: PrivacyQueries,
    private readonly clock: Clock,
  ) {}

  @Query()
  @SignedIn()
  async heldOnMe(@CurrentActor() { personId }: Actor): Promise<HeldRecords[]> {
    return personId === null ? [] : this.reading.on(personId);
  }

  @Query()
  @SignedIn()
  async heldOnMeExport(@CurrentActor() { personId }: Actor): Promise<object> {
    const held = personId === null ? [] : await this.reading.on(personId);
    const content = JSON.stringify({ madeAt: this.clock.now().toISOString(), held }, null, 2);
    const base64 = Buffer.from(content, 'utf8').toString('base64');
    return { fileName: 'rostrum-personal-data.json', mediaType: 'application/json', base64 };
  }

  @Query()
  @Requires('access.audit.read')
  async retentionRules(): Promise<RetentionRule[]> {
    return this.reading.rules();
  }

  @Query()
  @Requires('access.audit.read')
  async erasures(
    @Args() { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ items: ErasureRow[]; total: number }> {
    const fits = offset >= 0 && offset <= 1_000_000 && limit >= 1 && limit <= 100;
    if (!fits) throw new CodedError('BAD_INPUT', 'A page has 1 to 100 erasures, from 0 on');
    return this.queries.erasures(offset, limit);
  }

  @Mutation()
  @Requires('access.people.manage')
  async setRetention(
    @CurrentActor() actor: Actor,
    @Args() { kind, days }: { readonly kind: string; readonly days: number },
  ): Promise<object> {
    const decision = await this.retention.set(actor, kind, days);
    if (!decision.ok) return toUnion('RetentionRule', decision);
    const value = (await this.reading.rules()).find((rule) => rule.kind === kind);
    if (!value) throw new Error('The period that was written cannot be read');
    return toUnion('RetentionRule', { ok: true, value });
  }
}
