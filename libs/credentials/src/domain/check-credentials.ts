import { accept, refuse } from '#kernel';
import type { Decision, FaultyField, TranslatedText } from '#kernel';
import { languages } from '#kernel';
import type { Language } from '#kernel';
import { inDueForm } from './credentials.js';
import type { Credentials } from './credentials.js';

export const credentialRefusals = [
  'CREDENTIALS_NOT_NEEDED',
  'CREDENTIALS_FAULTY',
  'CREDENTIALS_UNKNOWN',
  'CREDENTIALS_REPLACED',
  'CREDENTIALS_NOT_DUE',
  'CREDENTIALS_CHANGED',
  'OBJECTION_FAULTY',
] as const;
export type CredentialRefusal = (typeof credentialRefusals)[number];
export type CredentialDecision<T> = Decision<T, CredentialRefusal>;

export interface CredentialsInput extends Pick<Credentials, 'form' | 'issuer' | 'issuedOn'> {
  readonly fileId?: string | null;
}

/** What credentials are checked against. */
export interface CredentialFacts {
  /** Whether the body is a conference of parties. */
  readonly conference: boolean;
  /** Whether the delegation is of a State or a regional economic integration organization. */
  readonly party: boolean;
  readonly organization: boolean;
  /** `YYYY-MM-DD` in the zone of the session. */
  readonly today: string;
}

/** CRE-1, CRE-2, CRE-4 */
export function checkCredentials(input: CredentialsInput, facts: CredentialFacts): CredentialDecision<undefined> {
  if (!facts.conference || !facts.party) return refuse('CREDENTIALS_NOT_NEEDED', 'CRE-1');
  const fields: FaultyField[] = [];
  if (input.issuedOn > facts.today) fields.push({ path: 'input.issuedOn', code: 'DAY_TO_COME' });
  if (input.form !== 'NAMES_ONLY' && !input.fileId) fields.push({ path: 'input.fileId', code: 'FILE_NEEDED' });
  const authority = input.issuer === 'ORGANIZATION_AUTHORITY';
  if (authority !== facts.organization && input.issuer !== 'OTHER')
    fields.push({ path: 'input.issuer', code: 'ISSUER_OF_OTHERS' });
  if (fields.length > 0) return { ok: false, code: 'CREDENTIALS_FAULTY', rule: 'CRE-4', fields };
  return accept();
}

export interface Examination {
  readonly outcome: 'ACCEPTED' | 'OBJECTED';
  readonly objection: { readonly [L in Language]?: string | null } | null;
  readonly original: Language;
}

const longest = 1000;

/** CRE-5 @returns the text of the objection; null where there is none */
export function examine(
  current: Pick<Credentials, 'form' | 'issuer' | 'state'>,
  { outcome, objection, original }: Examination,
  organization: boolean,
): CredentialDecision<TranslatedText | null> {
  if (current.state === 'REPLACED') return refuse('CREDENTIALS_REPLACED', 'CRE-5');
  if (outcome === 'ACCEPTED')
    return inDueForm(current, organization) ? accept(null) : refuse('CREDENTIALS_NOT_DUE', 'CRE-5');
  const texts = languages
    .map((language) => [language, objection?.[language]?.trim() ?? ''] as const)
    .filter(([, text]) => text !== '');
  const first = texts.find(([language]) => language === original) ?? texts[0];
  if (!first || texts.some(([, text]) => [...text].length > longest))
    return refuse('OBJECTION_FAULTY', 'CRE-5', { most: longest });
  return accept({ ...Object.fromEntries(texts), original: first[0] });
}

/** CRE-3 Whether something came less than 24 hours before the opening, or after it. */
export function isLate(receivedAt: Date, opening: Date): boolean {
  return opening.getTime() - receivedAt.getTime() < 24 * 3_600_000;
}
