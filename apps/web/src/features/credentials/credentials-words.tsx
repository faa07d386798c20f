import { useLingui } from '@lingui/react/macro';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFileUnknown,
  IconHourglass,
  IconMailQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { CredentialForm, CredentialIssuer, CredentialStanding } from '../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';

export const forms: readonly CredentialForm[] = ['ORIGINAL', 'COPY', 'NAMES_ONLY'];
export const issuers: readonly CredentialIssuer[] = [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'ORGANIZATION_AUTHORITY',
  'OTHER',
];
export const standings: readonly CredentialStanding[] = ['EXPECTED', 'INFORMAL', 'OBJECTED', 'NONE', 'ACCEPTED'];

export function useFormWord(): (form: CredentialForm) => string {
  const { t } = useLingui();
  return (form) => ({ ORIGINAL: t`Original`, COPY: t`Copy or scan`, NAMES_ONLY: t`Names only` })[form];
}

export function useIssuerWord(): (issuer: CredentialIssuer) => string {
  const { t } = useLingui();
  return (issuer) =>
    ({
      HEAD_OF_STATE: t`Head of State`,
      HEAD_OF_GOVERNMENT: t`Head of Government`,
      FOREIGN_MINISTER: t`Minister for foreign affairs`,
      ORGANIZATION_AUTHORITY: t`Competent authority of a regional economic integration organization`,
      OTHER: t`Another authority`,
    })[issuer];
}

export function useStandingWord(): (standing: CredentialStanding) => string {
  const { t } = useLingui();
  return (standing) =>
    ({
      ACCEPTED: t`Accepted`,
      EXPECTED: t`Waits for the bureau`,
      INFORMAL: t`Not in due form`,
      OBJECTED: t`Objection`,
      NONE: t`Nothing submitted`,
    })[standing];
}

const looks: Readonly<Record<CredentialStanding, { readonly tone: StatusBadgeProps['tone']; readonly icon: Icon }>> = {
  ACCEPTED: { tone: 'ok', icon: IconCircleCheck },
  EXPECTED: { tone: 'info', icon: IconHourglass },
  INFORMAL: { tone: 'warn', icon: IconMailQuestion },
  OBJECTED: { tone: 'bad', icon: IconAlertTriangle },
  NONE: { tone: 'idle', icon: IconFileUnknown },
};

/** How a delegation sits, in a word. */
export function StandingBadge({ standing }: { readonly standing: CredentialStanding }) {
  return (
    <StatusBadge tone={looks[standing].tone} icon={looks[standing].icon}>
      {useStandingWord()(standing)}
    </StatusBadge>
  );
}
