import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { Clock, isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { MergeService } from '../app/merge.service.js';
import { RegisterService } from '../app/register.service.js';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import type { OrganisationRow } from '../db/organisation-reading.queries.js';
import { RegisterQueries } from '../db/register.queries.js';
import type { RegisterFilter } from '../db/register.queries.js';
import type { OrganisationInput } from '../domain/check-register.js';
import { searchTerms } from '../domain/search-key.js';

/** An organization as the register shows it to its keepers. */
export interface OrganisationRecord {
  readonly id: string;
  readonly organisation: OrganisationRow;
}

type Filter = { readonly search?: string } & Partial<Omit<RegisterFilter, 'terms'>>;
type Listing = { readonly filter?: Filter | null; readonly offset: number; readonly limit: number };

/** The register of organizations. */
@Resolver()
export class RegisterResolver {
  constructor(
    private readonly register: RegisterService,
    private readonly mergings: MergeService,
    private readonly queries: RegisterQueries,
    private readonly reading: OrganisationReading,
    private readonly clock: Clock,
  ) {}

  @Query()
  @Requires('organisations.manage')
  async organisationRecords(
    @Args() { filter, offset, limit }: Listing,
    @Context() { language }: RequestContext,
  ): Promise<object> {
    const { search = '', kind = null, standing = null, state = null, waiting = false } = filter ?? {};
    const found = await this.queries.lines(
      this.today(),
      { terms: searchTerms(search), kind, standing, state, waiting, language },
      { limit: Math.min(Math.max(limit, 1), 100), offset: Math.max(offset, 0) },
    );
    const items = await this.records(found.map(({ id }) => id));
    return { total: found[0]?.total ?? 0, items };
  }

  @Query()
  @Requires('organisations.manage')
  async organisationRecord(@Args('id') id: string): Promise<OrganisationRecord | null> {
    return isUuid(id) ? ((await this.records([id]))[0] ?? null) : null;
  }

  @Query()
  @Requires('organisations.manage')
  async organisationMerge(
    @CurrentActor() actor: Actor,
    @Args() pair: { readonly keptId: string; readonly dissolvedId: string },
  ): Promise<object | null> {
    return isUuid(pair.keptId) && isUuid(pair.dissolvedId) ? this.mergings.look(actor, pair) : null;
  }

  @Mutation()
  @Requires('organisations.manage')
  async addOrganisation(@CurrentActor() actor: Actor, @Args('input') input: OrganisationInput): Promise<object> {
    return this.answer(await this.register.add(actor, input));
  }

  @Mutation()
  @Requires('organisations.manage')
  async amendOrganisation(
    @CurrentActor() actor: Actor,
    @Args() args: { readonly organisationId: string; readonly version: number; readonly input: OrganisationInput },
  ): Promise<object> {
    const { organisationId: id, version, input } = args;
    return this.answer(await this.register.amend(actor, { id, version }, input));
  }

  @Mutation()
  @Requires('organisations.manage')
  async decideOrganisationProposal(
    @CurrentActor() actor: Actor,
    @Args('organisationId') organisationId: string,
    @Args('listed') listed: boolean,
  ): Promise<object> {
    return this.answer(await this.register.decideProposal(actor, organisationId, listed));
  }

  @Mutation()
  @Requires('organisations.manage')
  async mergeOrganisations(
    @CurrentActor() actor: Actor,
    @Args() pair: { readonly keptId: string; readonly dissolvedId: string },
  ): Promise<object> {
    return this.answer(await this.mergings.merge(actor, pair));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async records(ids: readonly string[]): Promise<OrganisationRecord[]> {
    const rows = new Map((await this.reading.byIds(this.today(), ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const organisation = rows.get(id);
      return organisation ? [{ ...organisation, id, organisation }] : [];
    });
  }

  private async answer(decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('OrganisationRecord', decision);
    const [value] = await this.records([decision.value.id]);
    if (!value) throw new Error('The organization that was written cannot be read');
    return toUnion('OrganisationRecord', { ok: true, value });
  }
}
