import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { AccreditationOverviewFragment, AccreditationState } from '../../generated/graphql.js';
import { StatusBadge } from '../shell/status-badge.js';
import classes from './organisations.module.css';
import { dayInWords } from './standing-badge.js';

/** Where an application for observer status stands, in a word. */
export function useAccreditationWord(): (state: AccreditationState) => string {
  const { t } = useLingui();
  const words: Readonly<Record<AccreditationState, string>> = {
    ASKED: t`Applied`,
    LISTED: t`Listed`,
    OBJECTED: t`Objection`,
    ACCORDED: t`Accorded`,
    REFUSED: t`Not accorded`,
    WITHDRAWN: t`Taken back`,
  };
  return (state) => words[state];
}

export const accreditationStates: readonly AccreditationState[] = [
  'ASKED',
  'LISTED',
  'OBJECTED',
  'ACCORDED',
  'REFUSED',
  'WITHDRAWN',
];

const looks = {
  ASKED: ['warn', IconClock],
  LISTED: ['warn', IconClock],
  OBJECTED: ['bad', IconX],
  ACCORDED: ['ok', IconCircleCheck],
  REFUSED: ['bad', IconX],
  WITHDRAWN: ['idle', IconCircleDashed],
} as const;

export function AccreditationBadge({ state }: { readonly state: AccreditationState }) {
  const word = useAccreditationWord();
  const [tone, icon] = looks[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word(state)}
    </StatusBadge>
  );
}

/** The rule, and the lists that were circulated. */
export function AccreditationRules({ of }: { readonly of: AccreditationOverviewFragment }) {
  const last = dayInWords(of.lastListDay);
  const days = of.listDays;
  return (
    <div className={classes.found}>
      <p>
        <Trans>
          Organizations in consultative status apply to the bureau. Others are put on a list for States at least {days}{' '}
          days ahead, here by {last}. Where a State objects, the Conference decides.
        </Trans>
      </p>
      <p className={classes.note}>
        {of.citation}
        {!of.confirmed && (
          <>
            {' · '}
            <Trans>to be compared with the printed rule</Trans>
          </>
        )}
      </p>
      {of.lists.length > 0 && (
        <ul className={classes.words}>
          {of.lists.map(({ number, symbol, circulatedOn, objectionsUntil }) => {
            const [on, until] = [dayInWords(circulatedOn), dayInWords(objectionsUntil)];
            return (
              <li key={number}>
                <Trans>
                  List {number}, {symbol}: circulated on {on}, objections until {until}
                </Trans>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
