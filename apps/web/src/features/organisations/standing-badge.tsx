import { useLingui } from '@lingui/react/macro';
import { IconBan, IconCircleCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { OrganisationLineFragment, OrganisationLinkLineFragment } from '../../generated/graphql.js';
import { currentLanguage } from '../shell/language.js';
import { localeOf } from '../shell/dates.js';
import { StatusBadge } from '../shell/status-badge.js';
import { useStandingWord } from './organisation-words.js';

/** A calendar day as the reader's language writes it. */
export function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

interface StandingBadgeProps {
  readonly organisation: OrganisationLineFragment;
  /** Without days, where there is little room. */
  readonly brief?: boolean;
}

/** Consultative status, since when, and until when it is suspended. */
export function StandingBadge({ organisation, brief = false }: StandingBadgeProps) {
  const { t } = useLingui();
  const standingWord = useStandingWord();
  const { standing, standingSince, suspendedUntil } = organisation;
  const since = standingSince && !brief ? dayInWords(standingSince) : null;
  const until = suspendedUntil && !brief ? dayInWords(suspendedUntil) : null;
  if (standing === 'SUSPENDED')
    return (
      <StatusBadge tone="bad" icon={IconBan}>
        {until ? t`Status suspended until ${until}` : standingWord(standing)}
      </StatusBadge>
    );
  if (standing === 'NONE')
    return (
      <StatusBadge tone="idle" icon={IconCircleDashed}>
        {standingWord(standing)}
      </StatusBadge>
    );
  const word = standingWord(standing);
  return (
    <StatusBadge tone="ok" icon={IconCircleCheck}>
      {since ? t`${word}, since ${since}` : word}
    </StatusBadge>
  );
}

/** Where a link between a person and an organization stands. */
export function LinkBadge({ link }: { readonly link: OrganisationLinkLineFragment }) {
  const { t } = useLingui();
  switch (link.state) {
    case 'ASKED':
      return <StatusBadge tone="warn" icon={IconClock}>{t`To be verified`}</StatusBadge>;
    case 'VERIFIED':
      return <StatusBadge tone="ok" icon={IconCircleCheck}>{t`Verified`}</StatusBadge>;
    case 'REFUSED':
      return <StatusBadge tone="bad" icon={IconX}>{t`Not verified`}</StatusBadge>;
    case 'ENDED':
      return <StatusBadge tone="idle" icon={IconCircleDashed}>{t`Ended`}</StatusBadge>;
  }
}
