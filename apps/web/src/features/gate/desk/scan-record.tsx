import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconDoorExit, IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  GateRecordDocument,
  SettleScanDocument,
  UndoScanDocument,
  type GateLineFragment,
  type ScanLineFragment,
  type ScanOutcome,
} from '../../../generated/graphql.js';
import { dayIn, timeIn } from '../../shell/dates.js';
import { Dialog } from '../../shell/dialog.js';
import { EmptyState } from '../../shell/empty-state.js';
import { currentLanguage } from '../../shell/language.js';
import { Plate } from '../../shell/plate.js';
import { Refusal } from '../../shell/refusal.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { DataTable, type Column } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { useCommand } from '../../shell/use-command.js';
import { useViewer } from '../../shell/viewer.js';
import classes from './gates.module.css';

const perPage = 50;
const outcomes: readonly ScanOutcome[] = ['ADMITTED', 'LEFT', 'REFUSED'];

interface ScanRecordProps {
  readonly sessionId: string;
  readonly zone: string;
  readonly gates: readonly GateLineFragment[];
  /** Changes with every scan. */
  readonly version: number;
}

/** Everything that was scanned, newest first, with what contradicts itself. */
export function ScanRecord({ sessionId, zone, gates, version }: ScanRecordProps) {
  const { t } = useLingui();
  const { may } = useViewer();
  const table = useTableState();
  const words: Readonly<Record<ScanOutcome, string>> = { ADMITTED: t`Admitted`, LEFT: t`Left`, REFUSED: t`Refused` };
  const outcome = outcomes.find((known) => known === table.filter('outcome'));
  const [settling, settle] = useState<ScanLineFragment>();
  const [undo, undone] = useCommand(UndoScanDocument);
  const { data, previousData, error, refetch } = useQuery(GateRecordDocument, {
    variables: {
      sessionId,
      filter: {
        gateId: table.filter('at'),
        outcomes: outcome ? [outcome] : undefined,
        openConflicts: table.filter('conflicts') === 'open',
        offline: table.filter('network') ? true : undefined,
        search: table.search || undefined,
      },
      offset: (table.page - 1) * perPage,
      limit: perPage,
    },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => void refetch(), [refetch, version]);
  if (error && !data) throw error;
  const page = (data ?? previousData)?.gateScans;
  if (!page) return <Skeleton height={320} />;
  const columns: readonly Column<ScanLineFragment>[] = [
    {
      id: 'time',
      header: t`Time`,
      cell: ({ scannedAt }) => (
        <time dateTime={scannedAt}>
          {dayIn(currentLanguage(), scannedAt, zone)}, <bdi>{timeIn(currentLanguage(), scannedAt, zone)}</bdi>
        </time>
      ),
    },
    {
      id: 'person',
      header: t`Person`,
      names: true,
      cell: ({ person, plate }) => (
        <span className={classes.who}>
          {person ? <bdi>{person}</bdi> : t`Unknown`}
          {plate && <Plate name={plate.text} language={plate.language} size="sm" />}
        </span>
      ),
    },
    {
      id: 'gate',
      header: t`Gate`,
      cell: ({ gateId }) => gates.find(({ id }) => id === gateId)?.name.text ?? '—',
    },
    {
      id: 'outcome',
      header: t`Outcome`,
      cell: (scan) => <Outcome scan={scan} word={words[scan.outcome]} />,
    },
    { id: 'by', header: t`Scanned by`, wideOnly: true, cell: ({ by }) => by ?? '—' },
    {
      id: 'actions',
      header: t`Actions`,
      cell: (scan) => (
        <span className={classes.line}>
          {scan.conflict && !scan.conflict.settledAt && may('gate.supervise') && (
            <Button size="xs" variant="default" onClick={() => settle(scan)}>{t`Settle`}</Button>
          )}
          {scan.outcome !== 'REFUSED' && !scan.undoneAt && may('gate.supervise') && (
            <Button
              size="xs"
              variant="subtle"
              onClick={() => void undo({ variables: { scanId: scan.id } }).then(() => refetch())}
            >
              {t`Undo`}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t`Record of scans`}</h2>
      <Refusal
        refusal={undone.data?.undoScan.__typename === 'Refusal' ? undone.data.undoScan : null}
        error={undone.error}
      />
      <DataTable
        caption={t`Scans, newest first`}
        rows={page.items}
        keyOf={({ id }) => id}
        served={{ total: page.total, perPage }}
        searchFor={t`Search names and delegations`}
        filters={[
          {
            id: 'outcome',
            label: t`All outcomes`,
            options: outcomes.map((value) => ({ value, label: words[value] })),
          },
          { id: 'at', label: t`All gates`, options: gates.map(({ id, name }) => ({ value: id, label: name.text })) },
          { id: 'conflicts', label: t`With and without conflict`, options: [{ value: 'open', label: t`To settle` }] },
          { id: 'network', label: t`With and without network`, options: [{ value: 'off', label: t`Without network` }] },
        ]}
        columns={columns}
        empty={
          <EmptyState icon={IconHistory} title={t`Nothing was scanned yet`}>
            <Trans>Open check-in on a phone at the door; every scan appears here at once.</Trans>
          </EmptyState>
        }
      />
      {settling && (
        <SettleDialog
          scan={settling}
          onClose={() => {
            settle(undefined);
            void refetch();
          }}
        />
      )}
    </section>
  );
}

function Outcome({ scan, word }: { readonly scan: ScanLineFragment; readonly word: string }) {
  const { t } = useLingui();
  const { outcome, refusal, conflict, floatingNumber, override, handedOverBy, offline, undoneAt } = scan;
  const tone = outcome === 'REFUSED' ? 'bad' : outcome === 'LEFT' ? 'idle' : 'ok';
  const icon = outcome === 'REFUSED' ? IconCircleX : outcome === 'LEFT' ? IconDoorExit : IconCircleCheck;
  const notes = [
    undoneAt ? t`Undone` : undefined,
    offline ? t`Without network` : undefined,
    floatingNumber === null ? undefined : t`Floating badge ${floatingNumber}`,
    handedOverBy === null ? undefined : t`Taken over from ${handedOverBy}`,
    override === null ? undefined : t`Above the capacity: ${override}`,
    conflict?.settledAt ? t`Settled: ${conflict.note ?? ''}` : undefined,
  ].filter((note) => note !== undefined);
  return (
    <span className={classes.who}>
      <StatusBadge tone={tone} icon={icon}>
        {word}
      </StatusBadge>
      {refusal && (
        <span>
          {refusal.message} {refusal.rule}
        </span>
      )}
      {conflict && !conflict.settledAt && (
        <StatusBadge tone="warn" icon={IconAlertTriangle}>
          {conflict.refusal.message} {conflict.refusal.rule}
        </StatusBadge>
      )}
      {notes.length > 0 && <span className={classes.quiet}>{notes.join(' · ')}</span>}
    </span>
  );
}

function SettleDialog({ scan, onClose }: { readonly scan: ScanLineFragment; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [settle, settled] = useCommand(SettleScanDocument);
  const answer = settled.data?.settleScan;
  return (
    <Dialog title={t`Settle a conflict`} opened onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void settle({ variables: { scanId: scan.id, note } }).then(({ data }) => {
            if (data?.settleScan.__typename === 'GateScan') onClose();
          });
        }}
      >
        <p>
          <bdi>{scan.person}</bdi>: {scan.conflict?.refusal.message}
        </p>
        <TextInput
          label={t`What was found out`}
          value={note}
          maxLength={1000}
          required
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={settled.error} />
        <Button type="submit" loading={settled.loading}>{t`Settle`}</Button>
      </form>
    </Dialog>
  );
}
