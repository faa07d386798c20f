import type { TranslatedText } from '#kernel';

export const credentialForms = ['ORIGINAL', 'COPY', 'NAMES_ONLY'] as const;
export type CredentialForm = (typeof credentialForms)[number];

export const credentialIssuers = [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'ORGANIZATION_AUTHORITY',
  'OTHER',
] as const;
export type CredentialIssuer = (typeof credentialIssuers)[number];

export type CredentialState = 'SUBMITTED' | 'ACCEPTED' | 'OBJECTED' | 'REPLACED';

/** How a delegation sits at the conference. */
export const credentialStandings = ['ACCEPTED', 'EXPECTED', 'INFORMAL', 'OBJECTED', 'NONE'] as const;
export type CredentialStanding = (typeof credentialStandings)[number];

/** Credentials as they were submitted. */
export interface Credentials {
  readonly id: string;
  readonly delegationId: string;
  readonly form: CredentialForm;
  readonly issuer: CredentialIssuer;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly fileId: string | null;
  readonly state: CredentialState;
  readonly objection: TranslatedText | null;
  readonly version: number;
}

/** CRE-2 Whether credentials are what rule 18 asks for. @param organization a regional economic integration organization */
export function inDueForm({ form, issuer }: Pick<Credentials, 'form' | 'issuer'>, organization: boolean): boolean {
  const lawful: readonly CredentialIssuer[] = organization
    ? ['ORGANIZATION_AUTHORITY']
    : ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER'];
  return form === 'ORIGINAL' && lawful.includes(issuer);
}

/** CRE-6 How a delegation with these credentials sits; all but the accepted provisionally. */
export function standingOf(
  current: Pick<Credentials, 'form' | 'issuer' | 'state'> | null,
  organization: boolean,
): CredentialStanding {
  if (!current) return 'NONE';
  if (current.state === 'ACCEPTED' || current.state === 'OBJECTED') return current.state;
  return inDueForm(current, organization) ? 'EXPECTED' : 'INFORMAL';
}
