import { useLingui } from '@lingui/react/macro';
import type { BoardMeetingFragment } from '../../../generated/graphql.js';
import { timeIn } from '../../shell/dates.js';
import { listOfLabels } from '../../shell/item-labels.js';
import { currentLanguage } from '../../shell/language.js';
import { MeetingStateBadge } from '../../shell/meeting-words.js';
import { Translated } from '../../shell/translated.js';
import classes from './board.module.css';
import { useBoardZone } from './board-zone.js';

interface MeetingCardProps {
  readonly meeting: BoardMeetingFragment;
  readonly floating?: boolean;
  readonly clash?: boolean;
}

export function MeetingCard({ meeting, floating = false, clash = false }: MeetingCardProps) {
  const { t } = useLingui();
  const zone = useBoardZone();
  const language = currentLanguage();
  const labels = listOfLabels(language, meeting.items);
  return (
    <span
      className={classes.card}
      data-type={meeting.type}
      data-floating={floating || undefined}
      data-clash={clash || undefined}
    >
      <bdi className={classes.time}>
        {timeIn(language, meeting.startsAt, zone)}–{timeIn(language, meeting.endsAt, zone)}
      </bdi>
      <span className={classes.title}>
        <Translated of={meeting.title} />
      </span>
      {labels && (
        <span className={classes.labels}>{meeting.items.length === 1 ? t`Item ${labels}` : t`Items ${labels}`}</span>
      )}
      {meeting.state !== 'SCHEDULED' && <MeetingStateBadge state={meeting.state} />}
    </span>
  );
}
