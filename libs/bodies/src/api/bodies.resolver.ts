import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#access';
import { isSlug } from '#kernel';
import type { RequestContext } from '#platform';
import { BodiesQueries } from '../db/bodies.queries.js';
import type { BodyRow, StateRow } from '../db/bodies.queries.js';
import { inOrderOfNames } from '../domain/order-names.js';

@Resolver()
export class BodiesResolver {
  constructor(private readonly queries: BodiesQueries) {}

  @Query('bodies')
  @Public()
  bodies(): Promise<BodyRow[]> {
    return this.queries.all();
  }

  @Query('body')
  @Public()
  body(@Args('slug') slug: string): Promise<BodyRow | null> {
    return isSlug(slug) ? this.queries.bySlug(slug) : Promise.resolve(null);
  }

  @Query('states')
  @Public()
  async states(@Context() { language }: RequestContext): Promise<StateRow[]> {
    return inOrderOfNames(await this.queries.states(), language, (state) => state.name);
  }
}
