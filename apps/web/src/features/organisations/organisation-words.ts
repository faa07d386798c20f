import { useLingui } from '@lingui/react/macro';
import type { ConsultativeStanding, OrganisationKind, OrganisationLinkWay } from '../../generated/graphql.js';

/** What an organization is, in words. */
export function useKindWord(): (kind: OrganisationKind) => string {
  const { t } = useLingui();
  const words: Readonly<Record<OrganisationKind, string>> = {
    NGO: t`Non-governmental organization`,
    IGO: t`Intergovernmental organization`,
    UN_ENTITY: t`Entity of the United Nations`,
    SPECIALIZED_AGENCY: t`Specialized agency`,
    ACADEMIA: t`University or research institution`,
    OTHER: t`Other organization`,
  };
  return (kind) => words[kind];
}

/** Kinds in the order in which they are offered. */
export const kinds: readonly OrganisationKind[] = [
  'NGO',
  'IGO',
  'UN_ENTITY',
  'SPECIALIZED_AGENCY',
  'ACADEMIA',
  'OTHER',
];

/** Consultative status, in words. */
export function useStandingWord(): (standing: ConsultativeStanding) => string {
  const { t } = useLingui();
  const words: Readonly<Record<ConsultativeStanding, string>> = {
    GENERAL: t`General consultative status`,
    SPECIAL: t`Special consultative status`,
    ROSTER: t`Roster`,
    SUSPENDED: t`Status suspended`,
    NONE: t`No consultative status`,
  };
  return (standing) => words[standing];
}

export const standings: readonly ConsultativeStanding[] = ['GENERAL', 'SPECIAL', 'ROSTER', 'SUSPENDED', 'NONE'];

/** How somebody's link is verified, as what happens next. */
export function useWayWord(): (way: OrganisationLinkWay) => string {
  const { t } = useLingui();
  const words: Readonly<Record<OrganisationLinkWay, string>> = {
    MAIL_DOMAIN: t`Your mail address is of the organization: once you have followed the link in our mail, this is verified by itself.`,
    ADDRESS_OF_RECORD: t`We have asked at the organization's address of record. Whoever reads its mail can answer with a link.`,
    REPRESENTATIVE: t`Somebody who acts for the organization already can verify it.`,
    SECRETARIAT: t`The secretariat can verify it.`,
  };
  return (way) => words[way];
}
