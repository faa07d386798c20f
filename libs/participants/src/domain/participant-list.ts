import { compareNames } from '#bodies';
import type { Language, TranslatedText } from '#kernel';
import { delegationFunctions } from '#registration';
import type { DelegationFunction, ParticipantCategory } from '#registration';

/** PAR-2 Sections of the list, in protocol order; categories that are not named are not in it. */
export const listedCategories = [
  'MEMBER_STATE',
  'OBSERVER_STATE',
  'NON_MEMBER_STATE',
  'UN_SYSTEM',
  'SPECIALIZED_AGENCY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NGO_GENERAL',
  'NGO_SPECIAL',
  'NGO_ROSTER',
  'EXPERT',
] as const satisfies readonly ParticipantCategory[];
export type ListedCategory = (typeof listedCategories)[number];

/** PAR-1 What the list says of someone. */
export interface ListedPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly function: DelegationFunction;
  readonly position: string | null;
}

/** The people of one State or organization. */
export interface ListEntry {
  /** Null for people who belong to none. */
  readonly name: TranslatedText | null;
  readonly people: readonly ListedPerson[];
}

export interface ListSection {
  readonly category: ListedCategory;
  readonly entries: readonly ListEntry[];
}

/** What a list says, whatever the language; sections and entries that have nobody are left out. */
export interface ListContent {
  readonly sections: readonly ListSection[];
}

/** Someone approved, as registration knows them. */
export interface ApprovedPerson extends ListedPerson {
  readonly category: ParticipantCategory;
  readonly delegationId: string | null;
  readonly delegation: TranslatedText | null;
}

/** PAR-1, PAR-2 The list of these people. */
export function drawUp(people: readonly ApprovedPerson[]): ListContent {
  const sections = listedCategories.map((category) => {
    const entries = new Map<string | null, { name: TranslatedText | null; people: ListedPerson[] }>();
    for (const person of people) {
      if (person.category !== category) continue;
      const { delegationId, delegation: name } = person;
      const entry = entries.get(delegationId) ?? { name, people: [] };
      entries.set(delegationId, entry);
      const { familyName, givenName, title, function: held, position } = person;
      entry.people.push({ familyName, givenName, title, function: held, position });
    }
    return { category, entries: [...entries.values()] };
  });
  return { sections: sections.filter(({ entries }) => entries.length > 0) };
}

/** PAR-2 The same list in the order of a language. */
export function inListOrder({ sections }: ListContent, language: Language): ListContent {
  const byName = compareNames(language);
  const asText = (text: string): TranslatedText => ({ [language]: text });
  const rank = ({ function: held }: ListedPerson): number => delegationFunctions.indexOf(held);
  const byPerson = (a: ListedPerson, b: ListedPerson): number =>
    rank(a) - rank(b) ||
    byName(asText(a.familyName), asText(b.familyName)) ||
    byName(asText(a.givenName), asText(b.givenName));
  return {
    sections: sections.map(({ category, entries }) => ({
      category,
      entries: entries
        .map(({ name, people }) => ({ name, people: people.toSorted(byPerson) }))
        .toSorted((a, b) => byName(a.name ?? {}, b.name ?? {})),
    })),
  };
}

export function peopleOn({ sections }: ListContent): number {
  return sections.reduce((sum, { entries }) => sum + entries.reduce((all, { people }) => all + people.length, 0), 0);
}

const chinese = /^\p{Script=Han}/u;

/** `H.E. Ms. Maria FAMILY`; names in Chinese characters begin with the family's. */
export function writtenName({ title, givenName, familyName }: Omit<ListedPerson, 'function' | 'position'>): string {
  if (chinese.test(familyName)) return [familyName + givenName, title].filter(Boolean).join(' ');
  return [title, givenName, familyName.toLocaleUpperCase('en')].filter(Boolean).join(' ');
}
