import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Alert, Button, Checkbox, FileButton, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconDownload, IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  CarryOutDelegationImportDocument,
  CheckDelegationImportDocument,
  DelegationWorkbookDocument,
  ImportDelegationDocument,
  type ImportPartsFragment,
  type RefusalPartsFragment,
} from '../../generated/graphql.js';
import { uploadFile } from '../shell/upload-file.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { useTableState } from '../shell/table/table-state.js';
import { useCommand } from '../shell/use-command.js';
import classes from './import.module.css';
import { FaultTable, RowTable } from './import-tables.js';

const route = getRouteApi('/site/me/delegations/$delegationId/import');

/** A delegation out of the system and into it as a workbook: what would happen is shown before it happens. */
export function ImportPage() {
  const { t } = useLingui();
  const { delegationId } = route.useParams();
  const { data, error } = useQuery(ImportDelegationDocument, { variables: { delegationId } });
  if (error && !data) throw error;
  if (data?.registrationDelegation === null) return <NotFoundPage />;
  const plate = data?.registrationDelegation?.delegation.plate;
  if (!plate) return <Skeleton height={640} />;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`People as a workbook`}
        above={
          <Link to="/me/delegations/$delegationId/registration" params={{ delegationId }}>
            {t`Registration of the delegation`}
          </Link>
        }
      >
        <Plate name={plate.text} language={plate.language} />
      </PageTitle>
      <Download delegationId={delegationId} />
      <Upload delegationId={delegationId} />
    </div>
  );
}

function Download({ delegationId }: { readonly delegationId: string }) {
  const { t } = useLingui();
  const [ask, { error, loading, variables }] = useLazyQuery(DelegationWorkbookDocument, {
    fetchPolicy: 'network-only',
  });
  const save = async (template: boolean) => {
    const answer = await ask({ variables: { delegationId, template } });
    if (answer.data?.delegationWorkbook) saveFile(answer.data.delegationWorkbook);
  };
  const busy = (template: boolean): boolean => loading && variables?.template === template;
  return (
    <section aria-labelledby="download" className={classes.section}>
      <h2 id="download">{t`Download`}</h2>
      <p className={classes.quiet}>
        <Trans>
          Change what is there or add rows, then send the workbook back below. The second sheet says what each column
          takes. Passport data and answers to questions stay out of workbooks.
        </Trans>
      </p>
      <Refusal error={error} />
      <div className={classes.buttons}>
        <Button
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={busy(false)}
          onClick={() => void save(false)}
        >
          {t`The people of the delegation`}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={busy(true)}
          onClick={() => void save(true)}
        >
          {t`An empty template`}
        </Button>
      </div>
    </section>
  );
}

/** The file is in the address: a reload shows the same check again. */
function Upload({ delegationId }: { readonly delegationId: string }) {
  const { t } = useLingui();
  const state = useTableState();
  const [fileId, fileName] = [state.filter('file'), state.filter('name')];
  const submit = state.filter('drafts') !== 'kept';
  const [upload, setUpload] = useState<'idle' | 'busy' | 'offline'>('idle');
  const [unfit, setUnfit] = useState<RefusalPartsFragment | null>(null);

  async function take(file: File | null) {
    if (!file) return;
    setUpload('busy');
    try {
      const stored = await uploadFile('delegation-workbook', file);
      const refused = 'code' in stored;
      setUnfit(refused ? stored : null);
      state.change({ file: refused ? undefined : stored.id, name: refused ? undefined : stored.name });
      setUpload('idle');
    } catch {
      setUpload('offline');
    }
  }

  return (
    <section aria-labelledby="upload" className={classes.section}>
      <h2 id="upload">{t`Import`}</h2>
      <p className={classes.quiet}>
        <Trans>
          Nothing is changed before you confirm. An import is taken whole or not at all; people who are not in the
          workbook stay as they are.
        </Trans>
      </p>
      <Refusal refusal={unfit} />
      <div className={classes.buttons}>
        <FileButton accept=".xlsx" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={upload === 'busy'}
              leftSection={<IconUpload size={18} aria-hidden />}
            >
              {fileId ? t`Choose another workbook` : t`Choose a workbook (XLSX)`}
            </Button>
          )}
        </FileButton>
        <Checkbox
          label={t`Submit drafts at once, so that they take their places`}
          checked={submit}
          onChange={(event) => state.change({ drafts: event.currentTarget.checked ? undefined : 'kept' })}
        />
      </div>
      <p role="status" className={classes.quiet}>
        {upload === 'offline' && <Trans>No connection: the file was not sent. Choose it again.</Trans>}
        {upload === 'idle' && fileName && (
          <Trans>
            Received: <bdi>{fileName}</bdi>
          </Trans>
        )}
      </p>
      {fileId && <Check key={`${fileId} ${submit}`} delegationId={delegationId} fileId={fileId} submit={submit} />}
    </section>
  );
}

interface Order {
  readonly delegationId: string;
  readonly fileId: string;
  readonly submit: boolean;
}

function Check({ delegationId, fileId, submit }: Order) {
  const [check, checked] = useCommand(CheckDelegationImportDocument);
  const [carryOut, done] = useCommand(CarryOutDelegationImportDocument, { refetchQueries: 'active' });
  const variables = { delegationId, fileId, submit };
  useEffect(() => void check({ variables: { delegationId, fileId, submit } }), [check, delegationId, fileId, submit]);
  const answer = done.data?.importDelegation ?? checked.data?.checkDelegationImport;
  if (!answer) return checked.error ? <Refusal error={checked.error} /> : <Skeleton height={240} />;
  if (answer.__typename === 'Refusal') return <Refusal refusal={answer} />;
  if (answer.__typename !== 'DelegationImport') return null;
  if (answer.imported) return <Imported outcome={answer} delegationId={delegationId} />;
  return (
    <div className={classes.section}>
      <Refusal error={done.error} />
      {answer.faults.length > 0 ? (
        <FaultTable faults={answer.faults} />
      ) : (
        <RowTable rows={answer.rows}>
          <Confirm rows={answer.rows} loading={done.loading} onConfirm={() => void carryOut({ variables })} />
        </RowTable>
      )}
    </div>
  );
}

function Confirm({
  rows,
  loading,
  onConfirm,
}: {
  readonly rows: ImportPartsFragment['rows'];
  readonly loading: boolean;
  readonly onConfirm: () => void;
}) {
  const { t } = useLingui();
  const count = rows.filter(({ change }) => change === 'ADDED' || change === 'CHANGED').length;
  return (
    <div className={classes.confirm} role="group" aria-label={t`Confirm the import`}>
      <span role="status">
        {count === 0 ? (
          <Trans>The workbook says what is there already. There is nothing to import.</Trans>
        ) : (
          <Plural value={count} one="# row brings something new." other="# rows bring something new." />
        )}
      </span>
      <Button disabled={count === 0} loading={loading} onClick={onConfirm}>
        {t`Import`}
      </Button>
    </div>
  );
}

function Imported({ outcome, delegationId }: { readonly outcome: ImportPartsFragment; readonly delegationId: string }) {
  const count = (wanted: string) => outcome.rows.filter(({ change }) => change === wanted).length;
  const [added, changed] = [count('ADDED'), count('CHANGED')];
  const waiting = outcome.rows.filter(({ state }) => state === 'WAITING').length;
  return (
    <Alert
      color="green"
      variant="outline"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      className={classes.done}
    >
      <p>
        <Trans>
          Imported. <Plural value={added} one="# person added." other="# people added." />{' '}
          <Plural value={changed} one="# registration changed." other="# registrations changed." />
        </Trans>
      </p>
      {waiting > 0 && (
        <p>
          <Plural value={waiting} one="# is on the waiting list." other="# are on the waiting list." />
        </p>
      )}
      <p>
        <Link to="/me/delegations/$delegationId/registration" params={{ delegationId }}>
          <Trans>To the people of the delegation</Trans>
        </Link>
      </p>
    </Alert>
  );
}
