import type { Clock } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import type { BodiesQueries, BodyRow, MembershipRow, SeatsRow, StateRow } from '../db/bodies.queries.js';
import { inOrderOfNames } from '../domain/order-names.js';
import type { RulesProfile } from '../domain/rules-profile.js';

/** A State by its ISO code, for every library that shows States; null when there is none of that code. */
export function loadState(context: RequestContext, bodies: BodiesQueries, id: string): Promise<StateRow | null> {
  return loader<string, StateRow>(context, 'bodies.state', async (ids) =>
    keyed(await bodies.statesByIds(ids), (row) => row.id),
  ).load(id);
}

/** A body by its id, for every library that shows bodies. */
export function loadBody(context: RequestContext, bodies: BodiesQueries, id: string): Promise<BodyRow | null> {
  return loader<string, BodyRow>(context, 'bodies.body', async (ids) =>
    keyed(await bodies.byIds(ids), (row) => row.id),
  ).load(id);
}

/** Child fields of bodies: plain functions over loaders; all of it is public. */
export const bodiesFields = (bodies: BodiesQueries, clock: Clock): FieldResolverMap => ({
  Body: {
    parent: ({ parentId }: BodyRow, _: unknown, context: RequestContext) =>
      parentId === null ? null : loadBody(context, bodies, parentId),
    subsidiaryOrgans: ({ id }: BodyRow, _: unknown, context: RequestContext) =>
      loader<string, BodyRow[]>(context, 'bodies.subsidiaries', async (ids) =>
        grouped(ids, await bodies.subsidiariesOf(ids), (row) => row.parentId ?? ''),
      ).load(id),
    seats: ({ id }: BodyRow, _: unknown, context: RequestContext) =>
      loader<string, SeatsRow[]>(context, 'bodies.seats', async (ids) =>
        grouped(ids, await bodies.seatsOf(ids), (row) => row.bodyId),
      ).load(id),
    members: async ({ id }: BodyRow, { on }: { on?: string | null }, context: RequestContext) => {
      const day = on ?? clock.now().toISOString().slice(0, 10);
      const rows = await loader<string, MembershipRow[]>(context, `bodies.members ${day}`, async (ids) =>
        grouped(ids, await bodies.membersOf(ids, day), (row) => row.bodyId),
      ).load(id);
      return inOrderOfNames(rows ?? [], context.language, (row) => row.stateName);
    },
    rulesProfile: ({ rulesProfileId }: BodyRow, _: unknown, context: RequestContext) =>
      loader<string, RulesProfile>(context, 'bodies.profile', async (ids) =>
        keyed(await bodies.profilesByIds(ids), (profile) => profile.id),
      ).load(rulesProfileId),
  },
  Membership: {
    state: ({ stateId }: MembershipRow, _: unknown, context: RequestContext) => loadState(context, bodies, stateId),
  },
  RulesProfile: {
    timeLimits: ({ timeLimits }: RulesProfile) =>
      Object.entries(timeLimits).map(([category, seconds]) => ({ category, seconds })),
  },
});
