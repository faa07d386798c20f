import { useLingui } from '@lingui/react/macro';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { Translated } from '../shell/translated.js';
import classes from './console.module.css';

export interface RuleTextProps {
  readonly meeting: MeetingAtWork;
  /** Stable name of the matter, the same in every rules profile: `order`, `reply`, `quorum`. */
  readonly rule: string;
}

/** A rule of procedure of the meeting's body, a click away. */
export function RuleText({ meeting, rule }: RuleTextProps) {
  const { t } = useLingui();
  const found = meeting.session.body.rulesProfile.rules.find((one) => one.key === rule);
  if (!found) return null;
  return (
    <details className={classes.rule}>
      <summary>
        {found.number ? t`Rule ${found.number}` : ''} <Translated of={found.title} />
      </summary>
      <p>
        <Translated of={found.summary} />
      </p>
    </details>
  );
}
