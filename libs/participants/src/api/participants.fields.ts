import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import type { OutputFileRow, OutputQueries, OutputRow } from '#outputs';
import { CodedError, grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import type { KeptLists } from '../app/kept-lists.js';
import { listFiles } from '../app/list-maker.js';
import type { DesignRow } from '../db/badge-print.queries.js';
import type { ListIssueRow } from '../db/list.queries.js';
import { contrastWithWhite } from '../domain/badge-design.js';
import { inListOrder, writtenName } from '../domain/participant-list.js';
import type { ListContent, ListedCategory, ListedPerson } from '../domain/participant-list.js';
import type { ListSource } from './list.resolver.js';

interface EntriesArgs {
  readonly search?: string | null;
  readonly categories?: readonly ListedCategory[] | null;
  readonly offset: number;
  readonly limit: number;
}

interface EntrySource {
  readonly category: ListedCategory;
  readonly name: string | null;
  readonly people: readonly ListedPerson[];
}

const most = { limit: 100, offset: 100_000, search: 200 } as const;

/** Child fields of lists of participants and of designs of badges; access was decided where they were found. */
export const participantsFields = (lists: KeptLists, outputs: OutputQueries, messages: Messages): FieldResolverMap => ({
  ParticipantList: {
    symbol: ({ symbol }: ListSource) => symbol ?? null,
    stage: ({ stage }: ListSource) => stage ?? null,
    number: ({ number }: ListSource) => number ?? null,
    issuedAt: ({ issuedAt }: ListSource) => issuedAt ?? null,
    releasedAt: ({ releasedAt }: ListSource) => releasedAt ?? null,
    run: ({ runId }: ListSource, _: unknown, context: RequestContext) =>
      runId
        ? loader<string, OutputRow>(context, 'participants.runs', async (ids) =>
            keyed(await outputs.byIds(ids), ({ id }) => id),
          ).load(runId)
        : null,
    // The files of an issue are the parts of its run, in their order.
    files: async ({ runId, runState }: ListSource, _: unknown, context: RequestContext) => {
      if (!runId || runState !== 'DONE') return [];
      const load = loader<string, OutputFileRow[]>(context, 'participants.files', async (ids) =>
        grouped(ids, await outputs.files(ids), (file) => file.runId),
      );
      const files = (await load.load(runId)) ?? [];
      return listFiles.flatMap(({ language, form }, part) => {
        const file = files[part];
        return file ? [{ language, form, name: file.name, url: `/files/${file.fileId}`, size: file.size }] : [];
      });
    },
    counts: async (list: ListSource, _: unknown, { language }: RequestContext) =>
      (await contentOf(list, lists, language)).sections.map(({ category, entries }) => ({
        category,
        entries: entries.length,
        people: entries.reduce((sum, { people }) => sum + people.length, 0),
      })),
    entries: async (list: ListSource, args: EntriesArgs, { language }: RequestContext) => {
      const { offset, limit } = args;
      if (
        offset < 0 ||
        offset > most.offset ||
        limit < 1 ||
        limit > most.limit ||
        (args.search?.length ?? 0) > most.search
      )
        throw new CodedError('BAD_INPUT', `A page has 1 to ${most.limit} entries, from 0 on`);
      const entries = matching(await contentOf(list, lists, language), args, language);
      return { items: entries.slice(offset, offset + limit), total: entries.length };
    },
  },
  ListEntry: {
    people: ({ people }: EntrySource, _: unknown, { language }: RequestContext) =>
      people.map((person) => ({
        name: writtenName(person),
        function: person.function,
        functionName: messages.text(`registration.function.${person.function}`, {}, language),
        position: person.position,
      })),
    categoryName: ({ category }: EntrySource, _: unknown, { language }: RequestContext) =>
      messages.text(`participants.list.section.${category}`, {}, language),
  },
  ListCount: {
    categoryName: ({ category }: { category: ListedCategory }, _: unknown, { language }: RequestContext) =>
      messages.text(`participants.list.section.${category}`, {}, language),
  },
  BadgeDesign: {
    size: ({ design }: DesignRow) => design.size,
    band: ({ design }: DesignRow) => design.band,
    fields: ({ design }: DesignRow) => design.fields,
    photo: ({ design }: DesignRow) => design.photo,
    back: ({ design }: DesignRow) => design.back,
    contrast: ({ design }: DesignRow) => Math.floor(contrastWithWhite(design.band) * 10) / 10,
    logoUrl: ({ logoFileId }: DesignRow) => (logoFileId === null ? null : `/files/${logoFileId}`),
  },
});

/** What a list says, in the order of the language. */
async function contentOf(list: ListSource, lists: KeptLists, language: Language): Promise<ListContent> {
  if (list.content) return inListOrder(list.content, language);
  return lists.inOrder(list as ListIssueRow, language);
}

/** Entries of a list in its order; where words are sought, with the people who match unless the entry itself does. */
function matching(content: ListContent, { search, categories }: EntriesArgs, language: Language): EntrySource[] {
  const words = fold(search ?? '');
  return content.sections.flatMap(({ category, entries }) =>
    categories && categories.length > 0 && !categories.includes(category)
      ? []
      : entries.flatMap(({ name, people }): EntrySource[] => {
          const called = name ? inLanguage(name, language).text : null;
          const whole = words === '' || fold(called ?? '').includes(words);
          const found = whole ? people : people.filter((person) => fold(writtenName(person)).includes(words));
          return found.length > 0 ? [{ category, name: called, people: found }] : [];
        }),
  );
}

/** Small letters without accents: what is sought is found however it is typed. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
