import { useLingui } from '@lingui/react/macro';
import type { SideApplicationPartsFragment, SideCallPartsFragment } from '../../generated/graphql.js';
import { nameOfLanguage } from '../shell/language.js';
import { Translated } from '../shell/translated.js';
import { slotWords, useModeWord, useSupportWord } from './side-event-words.js';
import classes from './side-events.module.css';

interface AskedEventProps {
  readonly application: SideApplicationPartsFragment;
  readonly call: SideCallPartsFragment;
}

/** What somebody is asked to support: the event as its organizer wrote it. */
export function AskedEvent({ application, call }: AskedEventProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const supportWord = useSupportWord();
  const { abstract, cosponsors, languages, mode, preferences, relevance } = application;
  const themes = call.themes.filter(({ key }) => application.themes.includes(key));
  return (
    <section className={classes.section} aria-labelledby="asked">
      <h2 id="asked">{t`What it is about`}</h2>
      <dl className={classes.facts}>
        <dt>{t`Abstract`}</dt>
        <dd className={classes.long}>
          <Translated of={abstract} />
        </dd>
        <dt>{t`Themes`}</dt>
        <dd>{themes.map(({ name }) => name.text).join(' · ')}</dd>
        <dt>{t`How it serves the mandate`}</dt>
        <dd className={classes.long}>{relevance}</dd>
        {mode && (
          <>
            <dt>{t`How it is held`}</dt>
            <dd>{modeWord(mode)}</dd>
          </>
        )}
        <dt>{t`Preferred times`}</dt>
        <dd>
          <ol>
            {preferences.map((slotId) => (
              <li key={slotId}>{slotWords(call, slotId)}</li>
            ))}
          </ol>
        </dd>
        <dt>{t`Languages in which it is held`}</dt>
        <dd>{languages.map(nameOfLanguage).join(' · ')}</dd>
        <dt>{t`Co-sponsors`}</dt>
        <dd>
          <ul>
            {cosponsors.map(({ id, party, state }) => (
              <li key={id}>
                <Translated of={party.name} />: {supportWord(state)}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
