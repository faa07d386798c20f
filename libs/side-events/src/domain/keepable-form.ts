import { isUuid, languages, storedText } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import { lengths } from './check-application.js';
import type { PartyKey, SideEventForm, SideEventMode } from './side-event-kinds.js';
import type { SideEventFault } from './side-event-refusal.js';

type Words = { readonly [L in Language]?: string | null };

/** An application as it comes from the form. */
export interface FormInput {
  readonly title: Words;
  readonly abstract: Words;
  readonly themes: readonly string[];
  readonly itemId?: string | null;
  readonly relevance: string;
  readonly mode?: SideEventMode | null;
  readonly languages: readonly Language[];
  readonly seats?: number | null;
  readonly equipment: readonly string[];
  readonly accessibility: string;
  readonly preferences: readonly string[];
  readonly speakers: readonly { readonly name: string; readonly position: string }[];
  readonly contactName: string;
  readonly contactEmail?: string | null;
  readonly focusState?: string | null;
  readonly focusInvolvement: string;
  readonly link?: string | null;
  readonly cosponsors: readonly { readonly delegationId?: string | null; readonly organisationId?: string | null }[];
}

/** SDE-20 An application as it is kept, whatever is missing in it. @param original language of the one who writes */
export function keepableForm(input: FormInput, original: Language | null): SideEventForm {
  return {
    title: words(input.title, original),
    abstract: words(input.abstract, original),
    themes: [...new Set(input.themes)],
    itemId: input.itemId && isUuid(input.itemId) ? input.itemId : null,
    relevance: storedText(input.relevance),
    mode: input.mode ?? null,
    languages: [...new Set(input.languages)],
    seats: input.seats ?? null,
    equipment: [...new Set(input.equipment)],
    accessibility: storedText(input.accessibility),
    preferences: input.preferences.filter(isUuid),
    speakers: input.speakers.map(({ name, position }) => ({ name: storedText(name), position: storedText(position) })),
    contactName: storedText(input.contactName),
    contactEmail: storedText(input.contactEmail ?? '') || null,
    focusState: input.focusState ?? null,
    focusInvolvement: storedText(input.focusInvolvement),
    link: storedText(input.link ?? '') || null,
    cosponsors: input.cosponsors.flatMap(partyOf),
  };
}

/** SDE-13 What is too much to be kept even in a draft. */
export function keepingFaults(
  form: SideEventForm,
  { abstractCharacters }: { abstractCharacters: number },
): SideEventFault[] {
  const faults: SideEventFault[] = [];
  const upTo = (path: string, text: string, most: number): void => {
    if ([...text].length > most)
      faults.push({ path: `input.${path}`, code: 'TOO_LONG', params: { most }, rule: 'SDE-13' });
  };
  for (const language of languages) {
    upTo('title', form.title[language] ?? '', lengths.title);
    upTo('abstract', form.abstract[language] ?? '', abstractCharacters * 2);
  }
  upTo('relevance', form.relevance, lengths.relevance);
  upTo('accessibility', form.accessibility, lengths.accessibility);
  upTo('focusInvolvement', form.focusInvolvement, lengths.involvement);
  upTo('contactName', form.contactName, lengths.name);
  upTo('contactEmail', form.contactEmail ?? '', 254);
  upTo('link', form.link ?? '', 500);
  for (const [index, { name, position }] of form.speakers.entries()) {
    upTo(`speakers.${index}.name`, name, lengths.name);
    upTo(`speakers.${index}.position`, position, lengths.name);
  }
  const many = (path: string, list: readonly unknown[], most: number): void => {
    if (list.length > most)
      faults.push({ path: `input.${path}`, code: 'SIDE_TOO_MANY', params: { most }, rule: 'SDE-13' });
  };
  many('speakers', form.speakers, lengths.speakers);
  many('preferences', form.preferences, 20);
  many('themes', form.themes, 20);
  many('equipment', form.equipment, 20);
  // Co-sponsors are without limit (SDE-18); this is what one request may carry.
  many('cosponsors', form.cosponsors, 500);
  if (form.seats !== null && (form.seats < 1 || form.seats > 100_000))
    faults.push({ path: 'input.seats', code: 'OUT_OF_RANGE', params: { least: 1, most: 100_000 }, rule: 'SDE-13' });
  return faults;
}

function partyOf(party: {
  readonly delegationId?: string | null;
  readonly organisationId?: string | null;
}): PartyKey[] {
  const { delegationId = null, organisationId = null } = party;
  if (delegationId !== null && organisationId === null && isUuid(delegationId))
    return [{ delegationId, organisationId }];
  return delegationId === null && organisationId !== null && isUuid(organisationId)
    ? [{ delegationId, organisationId }]
    : [];
}

function words(input: Words, original: Language | null): TranslatedText {
  const given = languages.flatMap((language) => {
    const text = storedText(input[language] ?? '');
    return text === '' ? [] : [[language, text] as const];
  });
  const first = given.find(([language]) => language === original) ?? given[0];
  return first ? { ...Object.fromEntries(given), original: first[0] } : {};
}
