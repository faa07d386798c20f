import { useLingui } from '@lingui/react/macro';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconPencil,
  IconPlayerPause,
  IconSend,
  IconUserMinus,
  type Icon,
} from '@tabler/icons-react';
import type { RegistrationLineFragment, RegistrationState } from '../../generated/graphql.js';
import { momentIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';
import { useRegistrationStateWord } from './registration-words.js';

const looks: Readonly<Record<RegistrationState, { readonly tone: StatusBadgeProps['tone']; readonly icon: Icon }>> = {
  DRAFT: { tone: 'idle', icon: IconPencil },
  SUBMITTED: { tone: 'info', icon: IconSend },
  WAITING: { tone: 'warn', icon: IconHourglass },
  ON_HOLD: { tone: 'warn', icon: IconPlayerPause },
  RETURNED: { tone: 'warn', icon: IconArrowBackUp },
  APPROVED: { tone: 'ok', icon: IconCircleCheck },
  REJECTED: { tone: 'bad', icon: IconCircleX },
  WITHDRAWN: { tone: 'idle', icon: IconUserMinus },
};

/** Where a registration stands, for tables. */
export function RegistrationStateBadge({ state }: { readonly state: RegistrationState }) {
  return (
    <StatusBadge tone={looks[state].tone} icon={looks[state].icon}>
      {useRegistrationStateWord()(state)}
    </StatusBadge>
  );
}

type Standing = Pick<
  RegistrationLineFragment,
  'state' | 'waitingPlace' | 'reason' | 'answerBy' | 'replacedBy' | 'missing'
>;

/** What the state means for the one who registered, as a sentence. @param zone IANA zone of the session */
export function useStateSentence(zone: string): (registration: Standing) => string {
  const { t } = useLingui();
  return ({ state, waitingPlace, reason, answerBy, replacedBy, missing }) => {
    const why = reason ?? '';
    switch (state) {
      case 'DRAFT':
        return t`Not submitted yet: no place is taken.`;
      case 'SUBMITTED':
        return missing.length > 0
          ? t`The place is taken. It cannot be approved while papers are missing.`
          : t`The place is taken. The secretariat decides next.`;
      case 'WAITING':
        return t`Number ${waitingPlace ?? 1} on the waiting list. A place that becomes free is given at once.`;
      case 'ON_HOLD':
        return t`The secretariat has put this aside; the place is kept. ${why}`;
      case 'RETURNED': {
        const until = answerBy ? momentIn(currentLanguage(), answerBy, zone) : '';
        return t`Sent back with a question: ${why} The place is kept until ${until}.`;
      }
      case 'APPROVED':
        return t`The secretariat has approved this registration.`;
      case 'REJECTED':
        return t`The secretariat has rejected this registration. ${why}`;
      case 'WITHDRAWN': {
        const name = replacedBy ? `${replacedBy.familyName}, ${replacedBy.givenName}` : '';
        return replacedBy ? t`Replaced by ${name}.` : t`The place was given back.`;
      }
    }
  };
}
