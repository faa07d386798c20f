import type {
  ConsultativeStanding,
  OrganisationInput,
  OrganisationKind,
  OrganisationRecordPartsFragment,
  TranslatedTextInput,
} from '../../../generated/graphql.js';
import { asInput } from '../../shell/translated-input.js';

export interface StatusDraft {
  readonly status: ConsultativeStanding;
  readonly since: string;
  readonly until: string;
  readonly source: string;
}

export interface SuspensionDraft {
  readonly since: string;
  readonly until: string;
  readonly reason: string;
}

/** An entry of the register as it is typed. */
export interface RecordDraft {
  readonly name: TranslatedTextInput;
  readonly kind: OrganisationKind;
  readonly acronym: string;
  readonly country: string;
  readonly email: string;
  readonly mailDomains: string;
  readonly website: string;
  readonly confirmed: boolean;
  readonly source: string;
  readonly statuses: readonly StatusDraft[];
  readonly suspensions: readonly SuspensionDraft[];
}

export function draftOf(record: OrganisationRecordPartsFragment | null): RecordDraft {
  const organisation = record?.organisation;
  return {
    name: record ? asInput(record.name) : {},
    kind: organisation?.kind ?? 'NGO',
    acronym: organisation?.acronym ?? '',
    country: organisation?.country ?? '',
    email: record?.email ?? '',
    mailDomains: record?.mailDomains.join(', ') ?? '',
    website: organisation?.website ?? '',
    confirmed: organisation?.confirmed ?? false,
    source: organisation?.source ?? '',
    statuses: (record?.statuses ?? []).map(({ status, since, until, source }) => ({
      status,
      since,
      until: until ?? '',
      source,
    })),
    suspensions: (record?.suspensions ?? []).map(({ since, until, reason }) => ({ since, until: until ?? '', reason })),
  };
}

export function inputOf(draft: RecordDraft): OrganisationInput {
  return {
    name: draft.name,
    kind: draft.kind,
    acronym: draft.acronym || undefined,
    country: draft.country || undefined,
    email: draft.email || undefined,
    mailDomains: draft.mailDomains.split(/[\s,;]+/).filter(Boolean),
    website: draft.website || undefined,
    confirmed: draft.confirmed,
    source: draft.source || undefined,
    statuses: draft.statuses.map((period) => ({ ...period, until: period.until || undefined })),
    suspensions: draft.suspensions.map((period) => ({ ...period, until: period.until || undefined })),
  };
}
