import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { timeIn } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { nameOf, type GateEngine } from '../offline/gate-engine.js';
import type { LocalPresence } from '../offline/judge.js';
import classes from './check-in.module.css';
import { PersonLine } from './person-line.js';

interface InsideListProps {
  readonly engine: GateEngine;
  readonly inside: readonly LocalPresence[];
  readonly zone: string;
  readonly onLeave: (registrationId: string) => void;
}

const atFirst = 100;

/** Who is inside, newest first. */
export function InsideList({ engine, inside, zone, onLeave }: InsideListProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const newest = inside.toSorted((a, b) => b.since.localeCompare(a.since));
  const count = inside.length;
  return (
    <details className={classes.inside} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Who is inside ({count})</Trans>
      </summary>
      {open && count === 0 && <p>{t`Nobody is inside.`}</p>}
      {open && (
        <ul className={classes.people}>
          {newest.slice(0, atFirst).map(({ registrationId, since }) => {
            const person = engine.memory.person(registrationId);
            const name = person?.familyName ? nameOf(person) : t`Somebody whose badge has ended`;
            return (
              <li key={registrationId} className={classes.present}>
                <span>
                  <PersonLine name={name} plate={engine.memory.plate(person?.delegationId)} />{' '}
                  <time dateTime={since}>{timeIn(currentLanguage(), since, zone)}</time>
                </span>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t`${name} leaves`}
                  onClick={() => onLeave(registrationId)}
                >
                  {t`Leaves`}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
