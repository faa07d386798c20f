import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { SubjectScopes } from '#access';
import { fieldResolvers } from '#platform';
import { bodiesFields } from './api/bodies.fields.js';
import { BodiesResolver } from './api/bodies.resolver.js';
import { BodiesQueries } from './db/bodies.queries.js';

/** Bodies, States, membership, rules of procedure: what processes need that serve no one. */
@Module({ providers: [BodiesQueries], exports: [BodiesQueries] })
export class BodiesModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly queries: BodiesQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('body', async (ids) => (await this.queries.byIds(ids)).map(({ id }) => ({ id, bodyId: id })));
    this.scopes.registerNames('body', (ids) => this.queries.byIds(ids));
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [BodiesModule],
  providers: [BodiesResolver, fieldResolvers(bodiesFields, [BodiesQueries, Clock])],
  exports: [BodiesModule],
})
export class BodiesApiModule {}
