import type { GraphQLResolveInfo } from 'graphql';
import { holds, scopesOf } from '#access';
import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import { loadDelegation } from '#sessions';
import type { SessionsQueries } from '#sessions';
import type { FilmRow, FloorQueries, FloorRow, RecordRow, SlotRow, StatementRow } from '../db/floor.queries.js';
import { mayReadStatement } from '../domain/attach-statement.js';
import type { StatementReader } from '../domain/attach-statement.js';
import { replyLimit, statementLimit } from '../domain/set-time-limits.js';
import { loadFilm, loadFloor, loadLists, loadStatement } from './floor.loader.js';

/** Slots, statements and lines of the record. */
export const slotFields = (queries: FloorQueries, sessions: SessionsQueries, messages: Messages): FieldResolverMap => ({
  SpeakerSlot: {
    delegation: ({ delegationId }: SlotRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loadDelegation(context, sessions, { id: delegationId, info }),
    limitSeconds: async (slot: SlotRow, _: unknown, context: RequestContext) => {
      if (slot.givenAt !== null) return slot.limit === null ? null : slot.limit + slot.extendedSeconds;
      const [floor, lists] = await Promise.all([
        loadFloor(context, queries, slot.meetingId),
        loadLists(context, queries, slot.meetingId),
      ]);
      return plannedLimit(slot, floor, lists.find((list) => list.id === slot.listId)?.timeLimits ?? {});
    },
    usedSeconds: (slot: SlotRow) => (slot.state === 'SPOKEN' ? Math.round(slot.usedMilliseconds / 1000) : null),
    statement: async (slot: SlotRow, _: unknown, context: RequestContext) => {
      const statement = await loadStatement(context, queries, slot.id);
      if (statement === null || slot.state === 'SPOKEN') return statement;
      const floor = await loadFloor(context, queries, slot.meetingId);
      return mayReadStatement(slot, readerOf(context, floor)) ? statement : withoutText(statement);
    },
    film: (slot: SlotRow, _: unknown, context: RequestContext) => loadFilm(context, queries, slot.id),
  },
  SlotFilm: {
    url: ({ fileId }: FilmRow) => `/files/${fileId}`,
    captionsUrl: ({ captionsFileId }: FilmRow) => (captionsFileId === null ? null : `/files/${captionsFileId}`),
  },
  RecordEntry: {
    sentence: ({ kind, params }: RecordRow, _: unknown, { language }: RequestContext) =>
      messages.text(`record.${kind}`, inOneLanguage(params, language), language),
  },
});

export function plannedLimit(
  slot: Pick<SlotRow, 'kind' | 'category' | 'replyNumber'>,
  { profile }: Pick<FloorRow, 'profile'>,
  list: FloorRow['profile']['timeLimits'],
): number | null {
  switch (slot.kind) {
    case 'STATEMENT':
      return statementLimit(slot.category, list, profile);
    case 'RIGHT_OF_REPLY':
      return replyLimit(slot.replyNumber ?? 1, profile);
    case 'POINT_OF_ORDER':
      return profile.pointOfOrderSeconds;
  }
}

function readerOf({ actor }: RequestContext, place: FloorRow): StatementReader {
  return {
    conducts: holds(actor, 'floor.manage', place),
    delegationIds: scopesOf(actor, 'floor.request').delegationIds as StatementReader['delegationIds'],
    interprets: holds(actor, 'floor.interpret', place),
  };
}

function withoutText(statement: StatementRow): Omit<StatementRow, 'text'> & { readonly text: null } {
  return { ...statement, text: null };
}

/** Facts that are texts in several languages, in the reader's. */
export function inOneLanguage(params: RecordRow['params'], language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? inLanguage(value, language).text : value,
    ]),
  );
}
