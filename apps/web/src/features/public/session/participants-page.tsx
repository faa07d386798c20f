import { useQuery } from '@apollo/client/react';
import { Skeleton, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconHelpCircle, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { SessionParticipantsDocument, type SessionParticipantsQuery } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { useCategoryWord, useRegionalGroupWord } from '../../shell/body-words.js';
import { ReleasedListLink } from '../../participants/released-list-link.js';
import { Plate } from '../../shell/plate.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import classes from './participants.module.css';

const route = getRouteApi('/site/sessions/$slug');
type Participants = NonNullable<SessionParticipantsQuery['session']>;

/** The bureau, and the delegations in protocol order. */
export function ParticipantsPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionParticipantsDocument, { variables: { slug } });
  const { search, change } = useTableState();
  const categoryWord = useCategoryWord();
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={480} />;
  if (session.delegations.length === 0) {
    return (
      <EmptyState icon={IconUsersGroup} title={t`No delegation is entered yet`}>
        <Trans>Delegations appear here in protocol order once they are registered.</Trans>
      </EmptyState>
    );
  }
  const wanted = search.toLocaleLowerCase();
  const found = session.delegations.filter((delegation) => delegation.plate.text.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <ReleasedListLink sessionId={session.id} slug={slug} />
      {session.bureau.length > 0 && <Bureau officers={session.bureau} />}
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t`Search delegations`}
        placeholder={t`Search delegations`}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      {[...Map.groupBy(found, (delegation) => delegation.category)].map(([category, delegations]) => (
        <section key={category} className={classes.category} aria-labelledby={category}>
          <h2 id={category}>
            {categoryWord(category)}{' '}
            <span className={classes.count}>
              <Plural value={delegations.length} one="# delegation" other="# delegations" />
            </span>
          </h2>
          <ul className={classes.plates}>
            {delegations.map((delegation) => (
              <li key={delegation.id}>
                <Plate name={delegation.plate.text} language={delegation.plate.language} size="sm" />
                {!delegation.confirmed && (
                  <IconHelpCircle size={16} className={classes.unconfirmed} aria-label={t`To be confirmed`} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.some(({ confirmed }) => !confirmed) && (
        <p className={classes.legend}>
          <IconHelpCircle size={16} className={classes.unconfirmed} aria-hidden />{' '}
          <Trans>Participation still to be compared with the printed list of participants.</Trans>
        </p>
      )}
      {found.length === 0 && <p>{t`No delegation has that name.`}</p>}
    </>
  );
}

function Bureau({ officers }: { readonly officers: Participants['bureau'] }) {
  const { t } = useLingui();
  const groupWord = useRegionalGroupWord();
  return (
    <section className={classes.category} aria-labelledby="bureau">
      <h2 id="bureau">{t`Bureau`}</h2>
      <dl className={classes.bureau}>
        {officers.map((officer) => (
          <div key={officer.id}>
            <dt>
              <Translated of={officer.office} />
            </dt>
            <dd>
              {officer.name && <span>{officer.name}</span>}
              {officer.state && (
                <Plate name={officer.state.name.text} language={officer.state.name.language} size="sm" />
              )}
              {!officer.state && officer.regionalGroup && groupWord(officer.regionalGroup)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
