import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  BadgeDesignsDocument,
  CopyBadgeDesignsDocument,
  OutputRunsDocument,
  PrintableBadgesDocument,
  PrintBadgesDocument,
  PrintFloatingBadgesDocument,
  PrintableFloatingBadgesDocument,
  RegistrationDeskDocument,
  SessionsToRegisterDocument,
  type Language,
} from '../../generated/graphql.js';
import { categories, useParticipantCategoryWord } from '../registration/registration-words.js';
import { currentLanguage, languages } from '../shell/language.js';
import { Refusal } from '../shell/refusal.js';
import { useTableState } from '../shell/table/table-state.js';
import { TableTools } from '../shell/table/table-tools.js';
import { useCommand } from '../shell/use-command.js';
import { BadgeDesignForm } from './badge-design-form.js';
import { OutputRuns } from './output-runs.js';
import classes from './participants.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/badges');

/** Badges at the desk: how they look, and printing many. */
export function BadgesPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(RegistrationDeskDocument, { variables: { slug } });
  if (error && !data) throw error;
  if (!data?.session) return <Skeleton height={640} />;
  const { id } = data.session;
  return (
    <div className={classes.page}>
      <Printing sessionId={id} />
      <Designs sessionId={id} />
    </div>
  );
}

interface OfSession {
  readonly sessionId: string;
}

/** Whose badges, in which language; the runs. */
function Printing({ sessionId }: OfSession) {
  const { t } = useLingui();
  const table = useTableState();
  const categoryWord = useParticipantCategoryWord();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const category = categories.find((known) => known === table.filter('category'));
  const filter = { categories: category ? [category] : undefined, search: table.search || undefined };
  const counted = useQuery(PrintableBadgesDocument, {
    variables: { sessionId, filter },
    fetchPolicy: 'cache-and-network',
  });
  const [print, { data, error, loading }] = useCommand(PrintBadgesDocument, { refetchQueries: [OutputRunsDocument] });
  if (counted.error && !counted.data) throw counted.error;
  const count = (counted.data ?? counted.previousData)?.printableBadges ?? 0;
  return (
    <section aria-labelledby="printing">
      <h2 id="printing">{t`Print badges`}</h2>
      <p className={classes.quiet}>
        <Trans>
          Badges are printed for registrations that are approved. A thousand make one file; with photographs, two
          hundred.
        </Trans>
      </p>
      <TableTools
        columns={[]}
        filters={[
          {
            id: 'category',
            label: t`All categories`,
            options: categories.map((known) => ({ value: known, label: categoryWord(known) })),
          },
        ]}
        hidden={[]}
        searchFor={t`Search names and delegations`}
        state={table}
        count={count}
      />
      <div className={classes.row}>
        <NativeSelect
          label={t`Language of the words`}
          value={language}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={count === 0}
          loading={loading}
          onClick={() => void print({ variables: { sessionId, filter, language } })}
        >
          <Plural value={count} one="Print # badge" other="Print # badges" />
        </Button>
      </div>
      {counted.data && count === 0 && (
        <p>
          <Trans>No badge matches: approve registrations under “Requests”, or change the search.</Trans>
        </p>
      )}
      <Refusal refusal={data?.printBadges.__typename === 'Refusal' ? data.printBadges : null} error={error} />
      <FloatingBadges sessionId={sessionId} language={language} />
      <OutputRuns sessionId={sessionId} kinds={['badges', 'floating-badges']} />
    </section>
  );
}

/** Those that a delegation hands from one to the other; nothing where the session has none. */
function FloatingBadges({ sessionId, language }: OfSession & { readonly language: Language }) {
  const { data: counted } = useQuery(PrintableFloatingBadgesDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  const [print, { data, error, loading }] = useCommand(PrintFloatingBadgesDocument, {
    refetchQueries: [OutputRunsDocument],
  });
  const count = counted?.printableFloatingBadges ?? 0;
  if (count === 0) return null;
  return (
    <>
      <div className={classes.row}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={loading}
          onClick={() => void print({ variables: { sessionId, language } })}
        >
          <Plural value={count} one="Print # floating badge" other="Print # floating badges" />
        </Button>
      </div>
      <Refusal
        refusal={data?.printFloatingBadges.__typename === 'Refusal' ? data.printFloatingBadges : null}
        error={error}
      />
    </>
  );
}

function Designs({ sessionId }: OfSession) {
  const { t } = useLingui();
  const table = useTableState();
  const categoryWord = useParticipantCategoryWord();
  const { data, error } = useQuery(BadgeDesignsDocument, { variables: { sessionId } });
  if (error && !data) throw error;
  const chosen = categories.find((known) => known === table.filter('design')) ?? 'MEMBER_STATE';
  const design = data?.badgeDesigns.find(({ category }) => category === chosen);
  return (
    <section aria-labelledby="designs">
      <h2 id="designs">{t`How badges look`}</h2>
      <CopyDesigns sessionId={sessionId} />
      <div className={classes.row}>
        <NativeSelect
          label={t`Category`}
          value={chosen}
          data={categories.map((known) => ({ value: known, label: categoryWord(known) }))}
          onChange={(event) => table.change({ design: event.currentTarget.value })}
        />
      </div>
      {design ? (
        <BadgeDesignForm key={`${chosen} ${design.version}`} sessionId={sessionId} design={design} />
      ) : (
        <Skeleton height={480} />
      )}
    </section>
  );
}

/** Takes over the designs of another session. */
function CopyDesigns({ sessionId }: OfSession) {
  const { t } = useLingui();
  const [from, setFrom] = useState('');
  const { data: known } = useQuery(SessionsToRegisterDocument);
  const [copy, { data, error, loading }] = useCommand(CopyBadgeDesignsDocument, {
    refetchQueries: [BadgeDesignsDocument],
  });
  const others = (known?.sessions ?? []).filter(({ id }) => id !== sessionId);
  return (
    <details>
      <summary>{t`Copy the designs of another session`}</summary>
      <div className={classes.row}>
        <NativeSelect
          label={t`Session`}
          value={from}
          data={[{ value: '', label: t`Choose` }, ...others.map(({ id, title }) => ({ value: id, label: title.text }))]}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          disabled={from === ''}
          loading={loading}
          onClick={() => void copy({ variables: { sessionId, fromSessionId: from } })}
        >
          {t`Copy`}
        </Button>
      </div>
      <Refusal refusal={data?.copyBadgeDesigns.__typename === 'Refusal' ? data.copyBadgeDesigns : null} error={error} />
    </details>
  );
}
