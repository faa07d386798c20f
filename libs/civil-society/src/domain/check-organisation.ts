import { accept, storedText } from '#kernel';
import type { Decision, FaultyField, Language, TranslatedText } from '#kernel';
import type { OrganisationKind } from './organisation-kinds.js';
import { refuseFields } from './civil-society-refusal.js';

export interface Proposal {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly acronym?: string | null;
  readonly country?: string | null;
  readonly website?: string | null;
}

/** A proposed organization as it is kept. */
export interface CheckedProposal {
  readonly name: TranslatedText;
  readonly kind: OrganisationKind;
  readonly acronym: string | null;
  readonly country: string | null;
  readonly website: string | null;
}

/** CIV-7 What somebody proposes for the register; `path` is that of the input. */
export function checkProposal(given: Proposal, language: Language, path: string): Decision<CheckedProposal> {
  const name = storedText(given.name);
  const acronym = storedText(given.acronym ?? '');
  const website = storedText(given.website ?? '');
  const country = (given.country ?? '').trim().toUpperCase();
  const faults: FaultyField[] = [];
  if (name.length < 2 || name.length > 200 || /[<>]/.test(name))
    faults.push({ path: `${path}.name`, code: 'ORGANISATION_NAME' });
  if (acronym.length > 30) faults.push({ path: `${path}.acronym`, code: 'ORGANISATION_ACRONYM' });
  if (website !== '' && !isAddressOfPages(website))
    faults.push({ path: `${path}.website`, code: 'ORGANISATION_WEBSITE' });
  if (country !== '' && !/^[A-Z]{3}$/.test(country))
    faults.push({ path: `${path}.country`, code: 'ORGANISATION_COUNTRY' });
  if (faults.length > 0) return refuseFields('ORGANISATION_FAULTY', 'CIV-7', faults);
  return accept({
    name: { [language]: name, original: language },
    kind: given.kind,
    acronym: acronym || null,
    country: country || null,
    website: website || null,
  });
}

/** Whether it is a full address of pages on the web. */
export function isAddressOfPages(text: string): boolean {
  if (!/^https?:\/\//.test(text) || text.length > 300) return false;
  return URL.canParse(text);
}

/** A function as it is kept; null where there is none. */
export function keptFunction(given: string | null | undefined): string | null {
  const text = storedText(given ?? '').slice(0, 200);
  return text === '' ? null : text;
}
