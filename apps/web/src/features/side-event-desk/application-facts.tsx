import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CosponsorState, DeskSideEventCallFragment } from '../../generated/graphql.js';
import { currentLanguage, nameOfLanguage } from '../shell/language.js';
import { localeOf } from '../shell/dates.js';
import { Translated } from '../shell/translated.js';
import type { DeskApplication } from './application-panel.js';
import { useEquipmentWord, useModeWord } from './desk-words.js';
import { slotWords } from './place-words.js';
import classes from './side-event-desk.module.css';

interface FactsProps {
  readonly application: DeskApplication;
  readonly call: DeskSideEventCallFragment | null;
}

/** What the organizer wrote. */
export function ApplicationFacts({ application, call }: FactsProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const equipmentWord = useEquipmentWord();
  const supportWords: Readonly<Record<CosponsorState, string>> = {
    NAMED: t`not asked yet`,
    ASKED: t`has not answered`,
    CONFIRMED: t`supports it`,
    DECLINED: t`declined`,
  };
  const list = (texts: readonly string[]) => new Intl.ListFormat(localeOf(currentLanguage())).format(texts);
  const { preferences, speakers, cosponsors, contactName, contactEmail, focusState, focusInvolvement } = application;
  const themeName = (key: string) => call?.themes.find((theme) => theme.key === key)?.name.text ?? key;
  const slots = preferences.flatMap((id) => call?.slots.find((slot) => slot.id === id) ?? []);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Abstract`, application.abstract.text && <Translated of={application.abstract} />],
    [t`Themes`, list(application.themes.map(themeName))],
    [t`Relevance`, application.relevance],
    [t`How`, application.mode && modeWord(application.mode)],
    [t`Languages`, list(application.languages.map((code) => nameOfLanguage(code)))],
    [t`Seats`, application.seats],
    [t`Equipment`, list(application.equipment.map(equipmentWord))],
    [t`Accessibility`, application.accessibility],
    [
      t`Preferred slots`,
      slots.length > 0 && (
        <ol className={classes.lines}>
          {slots.map((slot) => (
            <li key={slot.id}>{slotWords(slot, call?.timezone ?? 'UTC')}</li>
          ))}
        </ol>
      ),
    ],
    [
      t`Speakers`,
      speakers.length > 0 && (
        <ul className={classes.lines}>
          {speakers.map(({ name, position }) => (
            <li key={`${name} ${position}`}>
              <bdi>{[name, position].filter(Boolean).join(', ')}</bdi>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      t`Co-sponsors`,
      cosponsors.length > 0 && (
        <ul className={classes.lines}>
          {cosponsors.map(({ id, party, state }) => (
            <li key={id}>
              <Translated of={party.name} /> <span className={classes.quiet}>{supportWords[state]}</span>
            </li>
          ))}
        </ul>
      ),
    ],
    [t`About the State`, focusState && <bdi>{[focusState, focusInvolvement].filter(Boolean).join(': ')}</bdi>],
    [t`Link`, application.link && <bdi dir="ltr">{application.link}</bdi>],
    [t`Contact`, (contactName || contactEmail) && <bdi>{[contactName, contactEmail].filter(Boolean).join(', ')}</bdi>],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
