import { Trans, useLingui } from '@lingui/react/macro';
import { Slider, Switch } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useId } from 'react';
import type { Language } from '../../generated/graphql.js';
import { nameOfLanguage } from '../shell/language.js';
import type { Listening } from './use-listening.js';
import classes from './listening-panel.module.css';
import './conference-styles.js';

export interface ListeningPanelProps {
  readonly listening: Listening;
  /** Languages that the session is interpreted into. */
  readonly languages: readonly Language[];
  /** Languages that someone interprets into now. */
  readonly onAir: readonly Language[];
  /** Without the switch for pictures, where there are none. */
  readonly soundOnly?: boolean;
}

/** Chooses the floor or one language, how loud each is, and whether pictures are fetched. */
export function ListeningPanel({ listening, languages, onAir, soundOnly = false }: ListeningPanelProps) {
  const { t } = useLingui();
  const heading = useId();
  const balance = useId();
  const { choice, change } = listening;
  const silent = choice.language !== null && !onAir.includes(choice.language);
  return (
    <section className={classes.panel} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        <IconVolume size={18} stroke={1.75} aria-hidden />
        <Trans>Listen in</Trans>
      </h2>
      <div role="radiogroup" aria-labelledby={heading} className={classes.languages}>
        <LanguageChoice name={heading} checked={choice.language === null} onChoose={() => change({ language: null })}>
          <Trans>Floor</Trans>
        </LanguageChoice>
        {languages.map((code) => (
          <LanguageChoice
            key={code}
            name={heading}
            language={code}
            checked={choice.language === code}
            silent={!onAir.includes(code)}
            onChoose={() => change({ language: code })}
          >
            {nameOfLanguage(code)}
          </LanguageChoice>
        ))}
      </div>
      {choice.language !== null && (
        <div>
          <div className={classes.ends} id={balance}>
            <span>
              <Trans>Floor</Trans>
            </span>
            <span className="visually-hidden">
              <Trans>and</Trans>
            </span>
            <span>
              <Trans>Interpretation</Trans>
            </span>
          </div>
          <Slider
            min={0}
            max={100}
            step={5}
            label={null}
            value={Math.round(choice.balance * 100)}
            onChange={(value) => change({ balance: value / 100 })}
            thumbProps={{
              'aria-labelledby': balance,
              'aria-valuetext': t`${Math.round(choice.balance * 100)} per cent interpretation`,
            }}
          />
          <p className={classes.hint} role="status">
            {silent && <Trans>This booth is silent at the moment; you hear the floor.</Trans>}
          </p>
        </div>
      )}
      {!soundOnly && (
        <Switch
          checked={!choice.pictures}
          onChange={(event) => change({ pictures: !event.currentTarget.checked })}
          label={t`Sound only (for slow connections)`}
        />
      )}
    </section>
  );
}

interface LanguageChoiceProps {
  readonly name: string;
  readonly language?: Language;
  readonly checked: boolean;
  readonly silent?: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function LanguageChoice({ name, language, checked, silent = false, onChoose, children }: LanguageChoiceProps) {
  const { t } = useLingui();
  return (
    <label className={classes.language} data-checked={checked || undefined} data-silent={silent || undefined}>
      <input
        type="radio"
        name={name}
        value={language ?? 'floor'}
        checked={checked}
        onChange={onChoose}
        className={classes.radio}
      />
      <span lang={language} className="language-name">
        {children}
      </span>
      {language && !silent && <span className={classes.onAir} title={t`on air`} role="img" aria-label={t`on air`} />}
    </label>
  );
}
