import { accept, languages, storedText } from '#kernel';
import type { Decision, FaultyField, TranslatedText } from '#kernel';
import { isAddressOfPages } from './check-organisation.js';
import { refuseFields } from './civil-society-refusal.js';
import { checkDomains, domainOf } from './mail-domain.js';
import type { ConsultativeStatus, OrganisationKind, Standing } from './organisation-kinds.js';

export interface PeriodInput {
  readonly since: string;
  readonly until?: string | null;
}

/** An organization as the keepers of the register type it. */
export interface OrganisationInput {
  readonly name: Readonly<Record<string, string | null | undefined>>;
  readonly kind: OrganisationKind;
  readonly acronym?: string | null;
  readonly country?: string | null;
  readonly email?: string | null;
  readonly mailDomains: readonly string[];
  readonly website?: string | null;
  readonly confirmed: boolean;
  readonly source?: string | null;
  readonly statuses: readonly (PeriodInput & { readonly status: Standing; readonly source: string })[];
  readonly suspensions: readonly (PeriodInput & { readonly reason: string })[];
}

/** The same as it is kept. */
export interface CheckedOrganisation {
  readonly name: TranslatedText;
  readonly kind: OrganisationKind;
  readonly acronym: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly mailDomains: readonly string[];
  readonly website: string | null;
  readonly confirmed: boolean;
  readonly source: string | null;
  readonly statuses: readonly {
    readonly status: ConsultativeStatus;
    readonly since: string;
    readonly until: string | null;
    readonly source: string;
  }[];
  readonly suspensions: readonly { readonly since: string; readonly until: string | null; readonly reason: string }[];
}

/** CIV-17 What the register keeps: a name, periods that end after they begin and do not overlap, domains that prove something. */
export function checkOrganisation(
  given: OrganisationInput,
  freeMail: ReadonlySet<string>,
): Decision<CheckedOrganisation> {
  const text = (value: string | null | undefined): string | null => storedText(value ?? '') || null;
  const names = languages.flatMap((language) => {
    const name = text(given.name[language]);
    return name ? [[language, name] as const] : [];
  });
  const faults: FaultyField[] = [];
  const fault = (path: string, code: string): void => void faults.push({ path: `input.${path}`, code });
  if (names.length === 0 || names.some(([, name]) => name.length < 2 || name.length > 200 || /[<>]/.test(name)))
    fault('name', 'ORGANISATION_NAME');
  const acronym = text(given.acronym);
  if (acronym && acronym.length > 30) fault('acronym', 'ORGANISATION_ACRONYM');
  const website = text(given.website);
  if (website && !isAddressOfPages(website)) fault('website', 'ORGANISATION_WEBSITE');
  const email = text(given.email);
  if (email && domainOf(email) === null) fault('email', 'ADDRESS_UNFIT');
  const { domains, fault: domain } = checkDomains(given.mailDomains, freeMail);
  if (domain !== null) fault('mailDomains', 'ORGANISATION_DOMAIN');
  if (given.statuses.some(({ status, source }) => status === 'NONE' || status === 'SUSPENDED' || !text(source)))
    fault('statuses', 'ORGANISATION_STATUS');
  else if (!followOn(given.statuses)) fault('statuses', 'ORGANISATION_PERIODS');
  if (given.suspensions.some(({ reason }) => !text(reason) || reason.length > 500) || !followOn(given.suspensions))
    fault('suspensions', 'ORGANISATION_PERIODS');
  if (faults.length > 0) return refuseFields('ORGANISATION_FAULTY', 'CIV-17', faults);
  return accept({
    ...given,
    name: { ...Object.fromEntries(names), original: (names.find(([language]) => language === 'en') ?? names[0])?.[0] },
    acronym,
    website,
    email,
    country: text(given.country),
    source: text(given.source),
    mailDomains: domains,
    statuses: given.statuses.map(({ status, since, until, source }) => ({
      status: status as ConsultativeStatus,
      since,
      until: until ?? null,
      source: storedText(source),
    })),
    suspensions: given.suspensions.map(({ since, until, reason }) => ({
      since,
      until: until ?? null,
      reason: storedText(reason),
    })),
  } as CheckedOrganisation);
}

/** Whether periods end after they begin, and none begins before the one before it has ended. */
function followOn(periods: readonly PeriodInput[]): boolean {
  const sorted = periods.toSorted((a, b) => a.since.localeCompare(b.since));
  return sorted.every(({ since, until }, place) => {
    const next = sorted[place + 1];
    return (!until || until > since) && (!next || Boolean(until && until <= next.since));
  });
}
