import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconFileTypePdf, IconGavel, IconScale } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import {
  CredentialsReportDocument,
  CredentialsSessionDocument,
  ExamineCredentialsDocument,
  SessionCredentialsDocument,
  type CredentialsOfDelegationFragment,
  type TranslatedTextInput,
} from '../../generated/graphql.js';
import { Dialog } from '../shell/dialog.js';
import { EmptyState } from '../shell/empty-state.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { DataTable } from '../shell/table/data-table.js';
import { TranslatedInput } from '../shell/translated-input.js';
import { useCommand } from '../shell/use-command.js';
import { CredentialsLine } from './credentials-line.js';
import { StandingBadge, standings, useStandingWord } from './credentials-words.js';
import classes from './credentials.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/credentials');

/** Credentials of the parties to a conference: what came, what the bureau found, its report. */
export function DeskCredentialsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(CredentialsSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Parties sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Parties({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const { data, error } = useQuery(SessionCredentialsDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  if (data.sessionCredentials.length === 0)
    return (
      <EmptyState icon={IconScale} title={t`This session takes no credentials`}>
        <Trans>Credentials are submitted to conferences of parties. Commissions only take names.</Trans>
      </EmptyState>
    );
  return <Table sessionId={sessionId} rows={data.sessionCredentials} />;
}

interface TableProps {
  readonly sessionId: string;
  readonly rows: readonly CredentialsOfDelegationFragment[];
}

function Table({ sessionId, rows }: TableProps) {
  const { t } = useLingui();
  const standingWord = useStandingWord();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [objecting, setObjecting] = useState(false);
  const [examine, done] = useCommand(ExamineCredentialsDocument, { refetchQueries: 'active' });
  const wanted = rows.flatMap(({ current }) => (current && chosen.has(current.id) ? [current] : []));
  const carryOut = async (outcome: 'ACCEPTED' | 'OBJECTED', objection?: TranslatedTextInput) => {
    const credentials = wanted.map(({ id, version }) => ({ id, version }));
    const answer = await examine({ variables: { sessionId, credentials, outcome, objection } });
    if (answer.data?.examineCredentials.__typename === 'CredentialsExamined') {
      choose(new Set());
      setObjecting(false);
    }
  };
  const answer = done.data?.examineCredentials;
  const refused = answer?.__typename === 'CredentialsExamined' ? answer.refused : [];
  const refusal = answer?.__typename === 'Refusal' ? answer : null;
  const nameOf = (id: string) => rows.find(({ current }) => current?.id === id)?.delegation.plate.text ?? '';
  return (
    <div className={classes.page}>
      <Head sessionId={sessionId} rows={rows} />
      {!objecting && <Refusal refusal={refusal} error={done.error} />}
      {refused.map(({ credentialsId, refusal: each }) => (
        <div key={credentialsId}>
          <strong>{nameOf(credentialsId)}</strong>
          <Refusal refusal={each} />
        </div>
      ))}
      <DataTable
        caption={t`Credentials of the parties`}
        rows={rows}
        keyOf={({ current, delegation }) => current?.id ?? delegation.id}
        searchFor={t`Search delegations`}
        filters={[
          {
            id: 'standing',
            label: t`All delegations`,
            options: standings.map((standing) => ({ value: standing, label: standingWord(standing) })),
            passes: ({ standing }, value) => standing === value,
          },
        ]}
        selection={{
          chosen,
          choose,
          nameOf: ({ delegation }) => delegation.plate.text,
          offers: ({ current }) => current !== null,
        }}
        columns={[
          {
            id: 'delegation',
            header: t`Delegation`,
            names: true,
            value: ({ delegation }) => delegation.plate.text,
            cell: ({ delegation }) => <span lang={delegation.plate.language}>{delegation.plate.text}</span>,
          },
          {
            id: 'how',
            header: t`Status`,
            value: ({ standing }) => standings.indexOf(standing),
            cell: ({ standing }) => <StandingBadge standing={standing} />,
          },
          {
            id: 'current',
            header: t`Credentials`,
            cell: ({ current, earlier }) =>
              current ? (
                <span className={classes.cell}>
                  <CredentialsLine credentials={current} />
                  {earlier.length > 0 && (
                    <details>
                      <summary>
                        <Plural value={earlier.length} one="# earlier" other="# earlier" />
                      </summary>
                      <span className={classes.earlier}>
                        {earlier.map((each) => (
                          <CredentialsLine key={each.id} credentials={each} />
                        ))}
                      </span>
                    </details>
                  )}
                </span>
              ) : (
                '—'
              ),
          },
        ]}
        empty={null}
      />
      <div className={classes.bar} role="group" aria-label={t`Record what the bureau found`}>
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          disabled={wanted.length === 0}
          loading={done.loading}
          onClick={() => void carryOut('ACCEPTED')}
        >
          {t`Found in order`}
        </Button>
        <Button
          variant="default"
          leftSection={<IconGavel size={18} aria-hidden />}
          disabled={wanted.length === 0}
          onClick={() => setObjecting(true)}
        >
          {t`Record an objection`}
        </Button>
        <span role="status">
          <Plural value={wanted.length} one="# selected" other="# selected" />
        </span>
      </div>
      {objecting && (
        <ObjectionDialog
          onClose={() => setObjecting(false)}
          onSend={(objection) => void carryOut('OBJECTED', objection)}
          loading={done.loading}
        >
          <Refusal refusal={refusal ?? refused[0]?.refusal ?? null} error={done.error} />
        </ObjectionDialog>
      )}
    </div>
  );
}

function Head({ sessionId, rows }: TableProps) {
  const { t } = useLingui();
  const standingWord = useStandingWord();
  const [ask, { error, loading }] = useLazyQuery(CredentialsReportDocument, { fetchPolicy: 'network-only' });
  const save = async () => {
    const answer = await ask({ variables: { sessionId } });
    if (answer.data?.credentialsReport) saveFile(answer.data.credentialsReport);
  };
  return (
    <div className={classes.section}>
      <p className={classes.counts}>
        {standings.map((standing) => (
          <span key={standing}>
            <strong className="tabular">{rows.filter((row) => row.standing === standing).length}</strong>{' '}
            {standingWord(standing)}
          </span>
        ))}
      </p>
      <p className={classes.quiet}>
        <Trans>
          Until the conference decides, every delegation sits provisionally with all rights. Only originals of the head
          of State or Government, the minister for foreign affairs or the authority of an organization are accepted.
        </Trans>
      </p>
      <Refusal error={error} />
      <div className={classes.bar}>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          loading={loading}
          onClick={() => void save()}
        >
          {t`Draft the report of the bureau (PDF)`}
        </Button>
      </div>
    </div>
  );
}

interface ObjectionDialogProps {
  readonly onClose: () => void;
  readonly onSend: (objection: TranslatedTextInput) => void;
  readonly loading: boolean;
  readonly children: ReactNode;
}

function ObjectionDialog({ onClose, onSend, loading, children }: ObjectionDialogProps) {
  const { t } = useLingui();
  const [objection, setObjection] = useState<TranslatedTextInput>({});
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(objection);
  };
  return (
    <Dialog title={t`Record an objection`} opened onClose={onClose}>
      <form onSubmit={send}>
        <Stack>
          {children}
          <TranslatedInput label={t`Reason`} long value={objection} onChange={setObjection} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t`Close`}</Button>
            <Button type="submit" loading={loading}>{t`Record`}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
