import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { regionalGroups, isToBeChecked, translated } from '#bodies';
import { languages } from '#kernel';
import { projectRoot } from '#platform';
import { delegationCategories, meetingTypes, sessionPartKinds } from '#sessions';

/** Forms of the files beside this one; `sources.md` says what they mean and where it was read. */
const toCheck = z.union([z.boolean(), z.array(z.string())]).optional();
const mode = z.enum(['IN_PERSON', 'HYBRID', 'REMOTE']).transform((held) => (held === 'REMOTE' ? 'ONLINE' : held));
const time = z.string().regex(/^\d\d:\d\d$/);

const item = z.object({
  number: z.string().optional(),
  letter: z.string().nullable(),
  titles: translated,
  segment: z.string().optional(),
});

const participant = z
  .object({
    iso3: z.string().length(3).optional(),
    names: translated.optional(),
    category: z.enum(delegationCategories),
    toCheck,
  })
  .refine((each) => (each.iso3 === undefined) !== (each.names === undefined), 'a State by its code or names');

const sessionFile = z.object({
  body: z.string(),
  number: z.int().positive(),
  slug: z.string(),
  names: translated,
  mode,
  timezone: z.string(),
  parts: z.array(z.object({ kind: z.enum(sessionPartKinds), startsOn: z.iso.date(), endsOn: z.iso.date() })).min(1),
  segments: z.array(z.object({ key: z.string(), names: translated })).default([]),
  rooms: z.array(z.object({ slug: z.string(), names: translated })),
  agenda: z.array(item.extend({ children: z.array(item).default([]) })),
  meetings: z.array(
    z.object({
      number: z.int().positive().nullable(),
      type: z.enum(meetingTypes),
      date: z.iso.date(),
      start: time,
      end: time,
      room: z.string().nullable(),
      mode,
      items: z.array(z.string()),
      topic: translated.optional(),
      note: z.string().optional(),
      toCheck,
    }),
  ),
  documents: z.array(
    z.object({
      symbol: z.string(),
      titles: translated,
      items: z.array(z.string()),
      languages: z.array(z.enum(languages)),
      toCheck,
    }),
  ),
  bureau: z.array(
    z.object({
      office: z.enum(['CHAIR', 'FIRST_VICE_CHAIR', 'SECOND_VICE_CHAIR', 'THIRD_VICE_CHAIR', 'RAPPORTEUR']),
      group: z.enum(regionalGroups).nullish(),
      state: z.string().length(3).nullish(),
      person: z.string().nullish(),
      toCheck,
    }),
  ),
  participants: z.array(participant).default([]),
});

const practiceFile = z.object({
  body: z.string(),
  slug: z.string(),
  copyFrom: z.string(),
  timezone: z.string(),
  names: translated,
  note: translated,
  organisations: z.array(z.object({ names: translated, category: z.enum(delegationCategories) })),
});

export type SessionFile = z.infer<typeof sessionFile>;
export type PracticeFile = z.infer<typeof practiceFile>;

export function readSession(slug: string): SessionFile {
  return sessionFile.parse(read(`${slug}.json`));
}

export function readPractice(): PracticeFile {
  return practiceFile.parse(read('practice.json'));
}

/** True where a field, or the whole, was not seen in a public source. */
export function isUnseen(mark: z.infer<typeof toCheck>, ...fields: readonly string[]): boolean {
  return Array.isArray(mark) ? fields.some((field) => mark.includes(field)) : isToBeChecked(mark);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, 'apps/cli/demo', name), 'utf8'));
}
