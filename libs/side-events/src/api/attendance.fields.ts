import type { Actor, ObjectRights } from '#access';
import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import { audienceOf } from '#sessions';
import type {
  PlacesRow,
  PublishedEventQueries,
  PublishedEventRow,
  SupporterRow,
} from '../db/published-event.queries.js';

/** Child fields of published events and registrations; access was decided where they were found. */
export const attendanceFields = (events: PublishedEventQueries, rights: ObjectRights): FieldResolverMap => {
  const eventOf = ({ eventId }: { eventId: string }, _: unknown, context: RequestContext): Promise<unknown> =>
    loader<string, PublishedEventRow>(context, 'side-events.event', async (ids) =>
      keyed(await events.byIds(audienceOf(context.actor as Actor), ids), (row) => row.id),
    ).load(eventId);
  return {
    PublishedSideEvent: {
      organiser: ({ delegationId, organisationId, organiserName, organiserClass }: PublishedEventRow) => ({
        delegationId,
        organisationId,
        name: organiserName,
        class: organiserClass,
      }),
      doorOpensAt: ({ startsAt, doorMinutes }: PublishedEventRow) =>
        new Date(Date.parse(startsAt) - doorMinutes * 60_000).toISOString(),
      cosponsors: ({ id }: PublishedEventRow, _: unknown, context: RequestContext) =>
        loader<string, SupporterRow[]>(context, 'side-events.supporters', async (ids) =>
          grouped(ids, await events.supporters(ids), (row) => row.eventId),
        ).load(id),
      places: ({ id }: PublishedEventRow, _: unknown, context: RequestContext) =>
        loader<string, PlacesRow[]>(context, 'side-events.places', async (ids) =>
          grouped(ids, await events.places(ids), (row) => row.eventId),
        ).load(id),
      organises: ({ id }: PublishedEventRow, _: unknown, context: RequestContext) =>
        loader<string, boolean>(context, 'side-events.organises', async (ids) => {
          const own = new Set(
            await rights.filterCan(context.actor as Actor, 'sideEvents.apply', { kind: 'sideEvent', ids }),
          );
          return new Map(ids.map((id) => [id, own.has(id)]));
        }).load(id),
    },
    SideEventAttendance: { event: eventOf },
    SideEventAttendanceSettings: { event: eventOf },
  };
};
