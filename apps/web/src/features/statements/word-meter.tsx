import { Plural, Trans } from '@lingui/react/macro';
// The very lines that decide on the server.
import { countWords } from '../../../../../libs/civil-society/src/domain/count-words.js';
import type { StatementRulesPartsFragment } from '../../generated/graphql.js';
import { useStatusWord } from './statement-words.js';
import classes from './statements.module.css';

interface WordMeterProps {
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly rules: StatementRulesPartsFragment;
  readonly status: string;
  readonly limit: number | null;
}

/** How long the text is, how long it may be, and which rule says so; moves with every key. */
export function WordMeter({ text, footnotes, rules, status, limit }: WordMeterProps) {
  const statusWord = useStatusWord();
  const { words, characters } = countWords({ text, footnotes }, rules);
  const source = rules.limits.find((each) => each.status === status)?.source;
  const statusName = statusWord(status);
  const over = limit === null ? 0 : words - limit;
  const ratio = rules.charactersPerWord;
  return (
    <div className={classes.meter} data-over={over > 0 || undefined}>
      <p role="status" className={classes.count}>
        {limit === null ? (
          <Plural value={words} one="# word" other="# words" />
        ) : (
          <Trans>
            {words} of {limit} words
          </Trans>
        )}
        {over > 0 && (
          <strong>
            {' · '}
            <Plural value={over} one="# word too many" other="# words too many" />
          </strong>
        )}
      </p>
      {limit !== null && <progress value={Math.min(words, limit)} max={limit} aria-hidden className={classes.bar} />}
      <p className={classes.quiet}>
        {limit !== null && (
          <Trans>
            {statusName}: at most {limit} words (CIV-54; {source}).
          </Trans>
        )}{' '}
        {rules.countsFootnotes ? <Trans>Footnotes count.</Trans> : <Trans>Footnotes do not count.</Trans>}{' '}
        {characters > 0 && (
          <Trans>
            {characters} Chinese signs, {ratio} to a word.
          </Trans>
        )}
      </p>
    </div>
  );
}
