import { useQuery } from '@apollo/client/react';
import { ActionIcon, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { OneRegistrationDocument, type OneRegistrationQuery } from '../../../generated/graphql.js';
import { AnswersShown } from '../../questionnaires/form/answers-shown.js';
import { useCountries } from '../../questionnaires/form/use-countries.js';
import { calendarDay } from '../../shell/dates.js';
import { Day, Moment } from '../../shell/date-time.js';
import { currentLanguage, nameOfLanguage } from '../../shell/language.js';
import { Plate } from '../../shell/plate.js';
import { useTableState } from '../../shell/table/table-state.js';
import { useViewer } from '../../shell/viewer.js';
import { nameOf } from '../delegation/person-dialogs.js';
import { RegistrationStateBadge, useStateSentence } from '../registration-state.js';
import {
  useFunctionWord,
  usePaperWord,
  useParticipantCategoryWord,
  useParticipationWord,
  useSexWord,
} from '../registration-words.js';
import { PassportShown } from './passport-shown.js';
import classes from './registration-panel.module.css';

type Opened = NonNullable<OneRegistrationQuery['registration']>;

interface PanelProps {
  readonly registrationId: string;
  /** IANA zone of the session. */
  readonly zone: string;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** One registration with its letter beside the data. */
export function RegistrationPanel({ registrationId, zone, onClose, actions }: PanelProps) {
  const { t } = useLingui();
  const { data, previousData, error } = useQuery(OneRegistrationDocument, {
    variables: { id: registrationId },
    fetchPolicy: 'cache-and-network',
  });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: false }), [registrationId]);
  if (error && !data) throw error;
  const registration = data === undefined ? previousData?.registration : data.registration;
  return (
    <aside ref={panel} tabIndex={-1} className={classes.panel} aria-label={t`Registration`}>
      <div className={classes.head}>
        <h2>{registration ? nameOf(registration) : ' '}</h2>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Close`} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
      {registration ? (
        <Contents registration={registration} zone={zone} actions={actions} />
      ) : registration === null ? (
        <p>{t`This registration is not there any more.`}</p>
      ) : (
        <Skeleton height={520} />
      )}
    </aside>
  );
}

interface ContentsProps extends Pick<PanelProps, 'zone' | 'actions'> {
  readonly registration: Opened;
}

function Contents({ registration, zone, actions }: ContentsProps) {
  const { t } = useLingui();
  const sentence = useStateSentence(zone);
  const paperWord = usePaperWord();
  const { may } = useViewer();
  const { delegation, letter } = registration;
  return (
    <>
      <div className={classes.line}>
        {delegation && (
          <Link to="/me/delegations/$delegationId/registration" params={{ delegationId: delegation.id }}>
            <Plate name={delegation.plate.text} language={delegation.plate.language} size="sm" />
          </Link>
        )}
        <RegistrationStateBadge state={registration.state} />
      </div>
      <p>{sentence(registration)}</p>
      {registration.missing.length > 0 && (
        <ul className={classes.missing} aria-label={t`What is missing`}>
          {registration.missing.map((each) => (
            <li key={each}>
              <IconAlertTriangle size={16} aria-hidden />
              {each}
            </li>
          ))}
        </ul>
      )}
      {actions}
      {registration.photoId && (
        <img src={`/files/${registration.photoId}`} alt={t`Photograph`} className={classes.photo} />
      )}
      <Facts registration={registration} />
      {registration.passportGiven && may('registration.readPassport') && (
        <PassportShown key={registration.id} registrationId={registration.id} />
      )}
      <AnswersShown registrationId={registration.id} />
      <Similar registration={registration} />
      {letter ? (
        <figure className={classes.letter}>
          <figcaption>
            <a href={letter.url} target="_blank" rel="noreferrer">
              {paperWord(letter.kind)} <bdi>{letter.reference}</bdi>
            </a>{' '}
            · <Day on={letter.dated} />
          </figcaption>
          <iframe key={letter.url} src={letter.url} title={t`Letter ${letter.reference}`} />
        </figure>
      ) : (
        <p className={classes.quiet}>
          <Trans>No letter names this person yet.</Trans>
        </p>
      )}
    </>
  );
}

function Facts({ registration }: { readonly registration: Opened }) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const functionWord = useFunctionWord();
  const participationWord = useParticipationWord();
  const sexWord = useSexWord();
  const countries = useCountries();
  const { days, email, sex, nationality, submittedAt } = registration;
  const facts = [
    ['familyName', t`Family name`, registration.familyName],
    ['givenName', t`Given names`, registration.givenName],
    ['title', t`Style of address`, registration.title],
    ['function', t`Function`, functionWord(registration.function)],
    ['position', t`Office held`, registration.position],
    ['category', t`Category`, categoryWord(registration.category)],
    ['participations', t`Takes part`, registration.participations.map(participationWord).join(' · ')],
    ['days', t`Days`, days.map((day) => calendarDay(currentLanguage(), day)).join(', ') || t`All days`],
    ['letter', t`Letter`, registration.letter?.reference],
    ['sex', t`Sex`, sex && sexWord(sex)],
    ['nationality', t`Nationality`, countries.find(({ value }) => value === nationality)?.label ?? nationality],
    ['photo', t`Photograph`, null],
    ['email', t`E-mail address`, email && <bdi dir="ltr">{email}</bdi>],
    ['language', t`Language`, nameOfLanguage(registration.language)],
    ['number', t`Number`, registration.number],
    ['submittedAt', t`Submitted`, submittedAt && <Moment at={submittedAt} />],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([field, term, value]) => {
        const difference = registration.differences.find((each) => each.field === field);
        if (!value && !difference) return null;
        return (
          <div key={field} data-differs={difference ? true : undefined}>
            <dt>{term}</dt>
            <dd>
              {difference ? (
                <>
                  <del>
                    <span className="visually-hidden">{t`As approved:`} </span>
                    {difference.before || '—'}
                  </del>{' '}
                  <ins>
                    <span className="visually-hidden">{t`Now:`} </span>
                    {difference.after || '—'}
                  </ins>
                </>
              ) : (
                value
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Similar({ registration }: { readonly registration: Opened }) {
  const { t } = useLingui();
  const { change } = useTableState();
  if (registration.similar.length === 0) return null;
  return (
    <section className={classes.similar} aria-label={t`Perhaps the same person`}>
      <h3>{t`Perhaps the same person`}</h3>
      <ul>
        {registration.similar.map((other) => (
          <li key={other.id}>
            <button type="button" className={classes.link} onClick={() => change({ open: other.id })}>
              {nameOf(other)}
            </button>
            {other.delegation && <span>{other.delegation.plate.text}</span>}
            <RegistrationStateBadge state={other.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
