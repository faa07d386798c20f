import { Trans } from '@lingui/react/macro';
import type { RecordLine } from './merge-record.js';
import { timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import classes from './record-lines.module.css';

/** Lines shown at first; a long meeting has hundreds, and the newest matter. */
const shown = 200;

export interface RecordLinesProps {
  readonly lines: readonly RecordLine[];
  /** IANA zone of the place of the meeting. */
  readonly zone: string;
}

/** The record of the meeting, newest line first. */
export function RecordLines({ lines, zone }: RecordLinesProps) {
  if (lines.length === 0) {
    return (
      <p className={classes.none}>
        <Trans>Nothing has been recorded yet. The record begins when the meeting is opened.</Trans>
      </p>
    );
  }
  const language = currentLanguage();
  return (
    <ol className={classes.lines} reversed>
      {lines
        .slice(-shown)
        .toReversed()
        .map((line) => (
          <li key={line.number} className={classes.line} data-kind={line.kind}>
            <time dateTime={line.at} className={classes.time}>
              {timeIn(language, line.at, zone)}
            </time>
            <span>{line.sentence}</span>
          </li>
        ))}
    </ol>
  );
}
