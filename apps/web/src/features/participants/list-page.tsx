import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText, IconPrinter, IconUsersGroup, IconWorldUpload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  IssueParticipantListDocument,
  MakeParticipantListDraftDocument,
  OutputRunsDocument,
  ParticipantListDraftDocument,
  ParticipantListIssuesDocument,
  RegistrationDeskDocument,
  ReleaseParticipantListDocument,
  type ParticipantListForm,
  type ParticipantListIssuesQuery,
  type ParticipantListStage,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { calendarDay } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage, languages } from '../shell/language.js';
import type { Language } from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { StatusBadge } from '../shell/status-badge.js';
import { useCommand } from '../shell/use-command.js';
import { ListCounts, ListEntries, useEntriesAsked } from './list-entries.js';
import { ListFiles } from './list-files.js';
import { goesOn, OutputProgress, OutputRuns } from './output-runs.js';
import classes from './participants.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/list');
type Issue = ParticipantListIssuesQuery['participantLists'][number];

/** The list of participants at the desk: as it stands, its issues, its papers. */
export function ListPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(RegistrationDeskDocument, { variables: { slug } });
  if (error && !data) throw error;
  if (!data?.session) return <Skeleton height={640} />;
  const { id } = data.session;
  return (
    <div className={classes.page}>
      <Issues sessionId={id} />
      <Standing sessionId={id} />
    </div>
  );
}

interface OfSession {
  readonly sessionId: string;
}

function Issues({ sessionId }: OfSession) {
  const { t } = useLingui();
  const { data, error, startPolling, stopPolling } = useQuery(ParticipantListIssuesDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const issues = data?.participantLists ?? [];
  const going = issues.some(({ run }) => run && goesOn(run));
  useEffect(() => {
    if (going) startPolling(1_500);
    else stopPolling();
  }, [going, startPolling, stopPolling]);
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{t`Issues`}</h2>
      <IssueForm sessionId={sessionId} />
      {!data && <Skeleton height={96} />}
      {data && issues.length === 0 && (
        <EmptyState icon={IconFileText} title={t`No list of participants is issued yet`}>
          <Trans>
            Look through the list below. When it is in order, give it a document symbol and issue it; its papers are
            then made in six languages, and you decide when they become public.
          </Trans>
        </EmptyState>
      )}
      <ul className={classes.lines}>
        {issues.map((issue) => (
          <li key={issue.number} className={classes.line}>
            <IssueLine sessionId={sessionId} issue={issue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function IssueForm({ sessionId }: OfSession) {
  const { t } = useLingui();
  const [symbol, setSymbol] = useState('');
  const [stage, setStage] = useState<ParticipantListStage>('PROVISIONAL');
  const [issue, { data, error, loading }] = useCommand(IssueParticipantListDocument, {
    refetchQueries: [ParticipantListIssuesDocument],
    awaitRefetchQueries: true,
  });
  const send = async () => {
    const answer = await issue({ variables: { sessionId, stage, symbol } });
    if (answer.data?.issueParticipantList.__typename === 'ParticipantList') setSymbol('');
  };
  return (
    <form
      className={classes.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.row}>
        <TextInput
          label={t`Document symbol`}
          placeholder="E/CN.7/2021/INF/2"
          dir="ltr"
          maxLength={60}
          value={symbol}
          onChange={(event) => setSymbol(event.currentTarget.value)}
        />
        <NativeSelect
          label={t`Stage`}
          value={stage}
          data={[
            { value: 'PROVISIONAL', label: t`Provisional` },
            { value: 'FINAL', label: t`Final` },
          ]}
          onChange={(event) => setStage(event.currentTarget.value as ParticipantListStage)}
        />
        <Button type="submit" loading={loading} disabled={symbol.trim() === ''}>
          {t`Issue the list as it stands`}
        </Button>
      </div>
      <Refusal
        refusal={data?.issueParticipantList.__typename === 'Refusal' ? data.issueParticipantList : null}
        error={error}
      />
    </form>
  );
}

function IssueLine({ sessionId, issue }: OfSession & { readonly issue: Issue }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [release, { data, error }] = useCommand(ReleaseParticipantListDocument, {
    refetchQueries: [ParticipantListIssuesDocument],
  });
  const { number, stage, symbol, people, issuedAt, releasedAt, run } = issue;
  const day = (instant: string) => calendarDay(currentLanguage(), instant.slice(0, 10));
  return (
    <>
      <div className={classes.head}>
        <h3 dir="ltr">{symbol}</h3>
        <span>{stage === 'FINAL' ? t`Final` : t`Provisional`}</span>
        {releasedAt ? (
          <StatusBadge tone="ok" icon={IconWorldUpload}>
            {t`Public since ${day(releasedAt)}`}
          </StatusBadge>
        ) : (
          <StatusBadge tone="warn" icon={IconFileText}>
            {t`Not public`}
          </StatusBadge>
        )}
        <span className={classes.quiet}>
          <Trans>
            Number {number}, {people} people, issued on {issuedAt ? day(issuedAt) : ''}
          </Trans>
        </span>
      </div>
      {run && <OutputProgress run={run} />}
      {run?.fault && <p>{run.fault}</p>}
      {issue.files.length > 0 && <ListFiles list={issue} />}
      {!releasedAt && run?.state === 'DONE' && (
        <div>
          <Button size="xs" leftSection={<IconWorldUpload size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t`Make it public`}
          </Button>
        </div>
      )}
      <Refusal
        refusal={data?.releaseParticipantList.__typename === 'Refusal' ? data.releaseParticipantList : null}
        error={error}
      />
      {asking && (
        <ConfirmDialog
          title={t`Make ${symbol ?? ''} public?`}
          text={t`Everyone can then read the names, functions and positions of ${people} people on the public page of the session. This cannot be undone.`}
          action={t`Make it public`}
          onConfirm={() => release({ variables: { sessionId, number: number ?? 0 } })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The list as it would be issued now. */
function Standing({ sessionId }: OfSession) {
  const { t } = useLingui();
  const asked = useEntriesAsked(undefined);
  const { data, previousData, error } = useQuery(ParticipantListDraftDocument, {
    variables: { sessionId, ...asked },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const list = (data ?? previousData)?.participantListDraft;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t`The list as it stands`}</h2>
      {!list && <Skeleton height={320} />}
      {list && list.people === 0 && (
        <EmptyState icon={IconUsersGroup} title={t`Nobody is on the list yet`}>
          <Trans>Whoever is approved appears here: approve registrations under “Requests”.</Trans>
        </EmptyState>
      )}
      {list && list.people > 0 && (
        <>
          <ListCounts counts={list.counts} people={list.people} />
          <DraftForm sessionId={sessionId} />
          <ListEntries page={list.entries} counts={list.counts} />
        </>
      )}
    </section>
  );
}

function DraftForm({ sessionId }: OfSession) {
  const { t } = useLingui();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const [make, { data, error, loading }] = useCommand(MakeParticipantListDraftDocument, {
    refetchQueries: [OutputRunsDocument],
  });
  const send = (form: ParticipantListForm) => void make({ variables: { sessionId, language, form } });
  return (
    <div className={classes.section}>
      <div className={classes.row}>
        <NativeSelect
          label={t`Language`}
          value={language}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
        <Button
          variant="default"
          loading={loading}
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => send('PDF')}
        >
          {t`Draft as PDF`}
        </Button>
        <Button variant="default" loading={loading} onClick={() => send('XLSX')}>
          {t`Draft as workbook`}
        </Button>
      </div>
      <Refusal
        refusal={data?.makeParticipantListDraft.__typename === 'Refusal' ? data.makeParticipantListDraft : null}
        error={error}
      />
      <OutputRuns sessionId={sessionId} kinds={['participant-list-draft']} />
    </div>
  );
}
