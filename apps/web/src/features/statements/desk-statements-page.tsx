import { useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Skeleton, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AcceptStatementDocument,
  DeskStatementsDocument,
  InviteToSubmitDocument,
  IssueStatementDocument,
  ReturnStatementDocument,
  SessionStatementsDocument,
  SetStatementRulesDocument,
  type StatementLineFragment,
  type StatementRulesPartsFragment,
} from '../../generated/graphql.js';
import { Dialog } from '../shell/dialog.js';
import { Moment } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { nameOfLanguage } from '../shell/language.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { DataTable } from '../shell/table/data-table.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import {
  StatementStateBadge,
  statementStates,
  useStateWord,
  useStatusWord,
  writingStatuses,
} from './statement-words.js';
import classes from './statements.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/statements');

interface OfSession {
  readonly sessionId: string;
}

/** Written statements at the desk: what was submitted, and the rules of the session. */
export function DeskStatementsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(DeskStatementsDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Statements sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Statements({ sessionId }: OfSession) {
  const { t } = useLingui();
  const [stateWord, statusWord] = [useStateWord(), useStatusWord()];
  const [shown, show] = useState<string | null>(null);
  const { data, error } = useQuery(SessionStatementsDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  const open = data.sessionStatements.find(({ id }) => id === shown);
  return (
    <div className={classes.page}>
      <DataTable
        caption={t`Written statements`}
        rows={data.sessionStatements}
        keyOf={({ id }) => id}
        searchFor={t`Search organizations and titles`}
        filters={[
          {
            id: 'state',
            label: t`All states`,
            options: statementStates.map((state) => ({ value: state, label: stateWord(state) })),
            passes: ({ state }, value) => state === value,
          },
        ]}
        columns={[
          {
            id: 'organisation',
            header: t`Organization`,
            names: true,
            value: ({ organisation }) => organisation.name.text,
            cell: ({ organisation }) => <Translated of={organisation.name} />,
          },
          {
            id: 'title',
            header: t`Title`,
            value: ({ title }) => title,
            cell: ({ id, title, language }) => (
              <Button variant="subtle" size="compact-sm" lang={language} onClick={() => show(id)}>
                {title}
              </Button>
            ),
          },
          {
            id: 'how',
            header: t`Stage`,
            value: ({ state }) => statementStates.indexOf(state),
            cell: ({ state, symbol }) => (
              <>
                <StatementStateBadge state={state} /> {symbol && <bdi dir="ltr">{symbol}</bdi>}
              </>
            ),
          },
          {
            id: 'words',
            header: t`Words`,
            numeric: true,
            value: ({ words }) => words,
            cell: ({ words, limit }) => `${words} / ${limit ?? '–'}`,
          },
          {
            id: 'status',
            header: t`Status`,
            value: ({ status }) => statusWord(status),
            cell: ({ status }) => statusWord(status),
            wideOnly: true,
          },
          {
            id: 'submitted',
            header: t`Submitted`,
            value: ({ submittedAt }) => submittedAt ?? '',
            cell: ({ submittedAt }) => submittedAt && <Moment at={submittedAt} />,
          },
        ]}
        empty={
          <EmptyState icon={IconFileText} title={t`No statement is submitted yet`}>
            <Trans>Lay down the rules below; organizations then see the window and submit.</Trans>
          </EmptyState>
        }
      />
      {open && <Examine sessionId={sessionId} statement={open} onClose={() => show(null)} />}
      <Rules key={data.statementRules?.version ?? 0} sessionId={sessionId} rules={data.statementRules ?? null} />
      {data.statementRules && <Invite sessionId={sessionId} />}
    </div>
  );
}

function Examine({
  sessionId,
  statement,
  onClose,
}: OfSession & { readonly statement: StatementLineFragment; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [accept, accepted] = useCommand(AcceptStatementDocument);
  const [issue, issued] = useCommand(IssueStatementDocument);
  const [giveBack, returned] = useCommand(ReturnStatementDocument);
  const { id: statementId, version, state, url, symbol } = statement;
  const variables = { sessionId, statementId, version };
  const answer = accepted.data?.acceptStatement ?? issued.data?.issueStatement ?? returned.data?.returnStatement;
  const waits = state === 'SUBMITTED' || state === 'ACCEPTED';
  return (
    <Dialog title={statement.title} opened onClose={onClose}>
      <div className={classes.section}>
        <p className={classes.head}>
          <Translated of={statement.organisation.name} /> <StatementStateBadge state={state} />
          <span className={classes.quiet}>
            {nameOfLanguage(statement.language)} · {statement.words} / {statement.limit ?? '–'}
          </span>
        </p>
        <Refusal
          refusal={answer?.__typename === 'Refusal' ? answer : null}
          error={accepted.error ?? issued.error ?? returned.error}
        />
        {symbol && (
          <p>
            {url ? (
              <a href={url} target="_blank" rel="noopener">
                {symbol}
              </a>
            ) : (
              <Trans>{symbol}: the paper is being made.</Trans>
            )}
          </p>
        )}
        <p className={classes.text} lang={statement.language} dir="auto">
          {statement.text}
        </p>
        {statement.footnotes.length > 0 && (
          <ol lang={statement.language} dir="auto">
            {statement.footnotes.map((note, place) => (
              <li key={place}>{note}</li>
            ))}
          </ol>
        )}
        {waits && (
          <>
            <Group gap="sm">
              {state === 'SUBMITTED' && (
                <Button loading={accepted.loading} onClick={() => void accept({ variables })}>{t`Accept`}</Button>
              )}
              {state === 'ACCEPTED' && (
                <Button loading={issued.loading} onClick={() => void issue({ variables })}>
                  {t`Issue as the next NGO document`}
                </Button>
              )}
            </Group>
            <Textarea
              label={t`Reason for returning it`}
              value={reason}
              maxLength={1000}
              autosize
              minRows={2}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div>
              <Button
                variant="default"
                loading={returned.loading}
                disabled={reason.trim() === ''}
                onClick={() => void giveBack({ variables: { ...variables, reason } })}
              >
                {t`Return to the organization`}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

const standard = {
  GENERAL: { words: 2000, onInvitation: false },
  SPECIAL: { words: 1500, onInvitation: false },
  ROSTER: { words: 1500, onInvitation: true },
} as const;

function Rules({ sessionId, rules }: OfSession & { readonly rules: StatementRulesPartsFragment | null }) {
  const { t } = useLingui();
  const statusWord = useStatusWord();
  const [set, { data, error, loading }] = useCommand(SetStatementRulesDocument, {
    refetchQueries: [SessionStatementsDocument],
  });
  const local = (instant: string | undefined): string => (instant ? instant.slice(0, 16) : '');
  const [opensAt, setOpens] = useState(local(rules?.opensAt));
  const [closesAt, setCloses] = useState(local(rules?.closesAt));
  const [ratio, setRatio] = useState(rules?.charactersPerWord ?? 1.6);
  const [days, setDays] = useState(rules?.returnDays ?? 7);
  const [seconds, setSeconds] = useState(rules?.videoSeconds ?? 180);
  const [source, setSource] = useState(rules?.source ?? '');
  const limitOf = (status: (typeof writingStatuses)[number]) =>
    rules?.limits.find((limit) => limit.status === status) ?? { ...standard[status], source: 'ECOSOC 1996/31' };
  const [words, setWords] = useState(
    Object.fromEntries(writingStatuses.map((status) => [status, limitOf(status).words])),
  );
  const refusal = data?.setStatementRules.__typename === 'Refusal' ? data.setStatementRules : null;
  function send(event: FormEvent) {
    event.preventDefault();
    void set({
      variables: {
        sessionId,
        input: {
          opensAt: `${opensAt}:00.000Z`,
          closesAt: `${closesAt}:00.000Z`,
          languages: rules ? [...rules.languages] : ['en', 'fr', 'es'],
          limits: writingStatuses.map((status) => ({
            status,
            words: words[status] ?? 0,
            onInvitation: limitOf(status).onInvitation,
            source: limitOf(status).source,
          })),
          charactersPerWord: ratio,
          ratioConfirmed: rules?.ratioConfirmed ?? false,
          countsFootnotes: rules?.countsFootnotes ?? true,
          returnDays: days,
          videoSeconds: seconds,
          source,
          version: rules?.version ?? 0,
        },
      },
    });
  }
  return (
    <section aria-labelledby="rules" className={classes.section}>
      <h2 id="rules">{t`Rules of this session`}</h2>
      <form className={classes.form} onSubmit={send} noValidate>
        <Refusal refusal={refusal} error={error} />
        <div className={classes.row}>
          <TextInput
            type="datetime-local"
            label={t`From (UTC)`}
            value={opensAt}
            onChange={(event) => setOpens(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t`To (UTC)`}
            value={closesAt}
            error={faultOf(refusal, 'closesAt')}
            onChange={(event) => setCloses(event.currentTarget.value)}
          />
          {writingStatuses.map((status) => {
            const name = statusWord(status);
            return (
              <NumberInput
                key={status}
                label={t`${name}: words`}
                value={words[status] ?? 0}
                error={faultOf(refusal, 'limits')}
                onChange={(value) => setWords((before) => ({ ...before, [status]: Number(value) }))}
              />
            );
          })}
          <NumberInput
            label={t`Chinese signs to a word`}
            value={ratio}
            step={0.1}
            decimalScale={2}
            error={faultOf(refusal, 'charactersPerWord')}
            onChange={(value) => setRatio(Number(value))}
          />
          <NumberInput
            label={t`Days to shorten a returned one`}
            value={days}
            error={faultOf(refusal, 'returnDays')}
            onChange={(value) => setDays(Number(value))}
          />
          <NumberInput
            label={t`Longest video statement, in seconds`}
            value={seconds}
            min={10}
            max={3600}
            error={faultOf(refusal, 'videoSeconds')}
            onChange={(value) => setSeconds(Number(value))}
          />
          <TextInput
            label={t`Source`}
            value={source}
            error={faultOf(refusal, 'source')}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" loading={loading} disabled={opensAt === '' || closesAt === ''}>
            {t`Lay down`}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Invite({ sessionId }: OfSession) {
  const { t } = useLingui();
  const [slug, setSlug] = useState('');
  const [invite, { data, error, loading }] = useCommand(InviteToSubmitDocument);
  const answer = data?.inviteToSubmit;
  return (
    <section aria-labelledby="invite" className={classes.section}>
      <h2 id="invite">{t`Invite an organization on the Roster`}</h2>
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault();
          void invite({ variables: { sessionId, organisationSlug: slug } }).then(({ data: given }) => {
            if (given?.inviteToSubmit.__typename === 'StatementRules') setSlug('');
          });
        }}
      >
        <TextInput
          label={t`Short name of the organization`}
          description={t`As in the address of its page in the register.`}
          dir="ltr"
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={loading} disabled={slug.trim() === ''}>
          {t`Invite`}
        </Button>
      </form>
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={error} />
      {answer?.__typename === 'StatementRules' && <p role="status">{t`Invited.`}</p>}
    </section>
  );
}
