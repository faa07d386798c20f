import { useLingui } from '@lingui/react/macro';
import { IconBan, IconCircleCheck, IconMailForward, type Icon } from '@tabler/icons-react';
import type { PersonState } from '../../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from '../../shell/status-badge.js';

/** Whether a person may sign in, in words. */
export function usePersonStateWord(): (state: PersonState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      INVITED: t({ message: 'Invited', context: 'account' }),
      ACTIVE: t({ message: 'Active', context: 'account' }),
      SUSPENDED: t({ message: 'Suspended', context: 'account' }),
    })[state];
}

const looks: Readonly<Record<PersonState, [StatusBadgeProps['tone'], Icon]>> = {
  INVITED: ['info', IconMailForward],
  ACTIVE: ['ok', IconCircleCheck],
  SUSPENDED: ['bad', IconBan],
};

export function PersonStateBadge({ state }: { readonly state: PersonState }) {
  const word = usePersonStateWord();
  const [tone, icon] = looks[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word(state)}
    </StatusBadge>
  );
}
