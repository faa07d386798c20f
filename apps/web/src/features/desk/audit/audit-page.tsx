import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconHistoryOff, IconShieldCheck } from '@tabler/icons-react';
import { AuditTrailDocument, AuditVerificationDocument, type AuditTrailQuery } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { PageTitle } from '../../shell/page-title.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Refusal } from '../../shell/refusal.js';
import classes from './audit.module.css';

const perPage = 50;
type Entry = AuditTrailQuery['auditTrail']['items'][number];

/** Everything that was done, newest first, and the proof that nothing was altered. */
export function AuditPage() {
  const { t } = useLingui();
  const state = useTableState();
  const [subjectType, subjectId, actorId, action] = ['type', 'subject', 'actor', 'area'].map(state.filter);
  const { data, previousData, error } = useQuery(AuditTrailDocument, {
    variables: {
      filter: { subjectType, subjectId, actorId, action },
      offset: (state.page - 1) * perPage,
      limit: perPage,
    },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const page = (data ?? previousData)?.auditTrail;
  return (
    <>
      <PageTitle title={t`Audit trail`}>
        <Trans>Every entry carries the hash of the one before: whoever alters one breaks the chain.</Trans>
      </PageTitle>
      <Verification />
      {page ? (
        <DataTable
          caption={t`Audit trail`}
          rows={page.items}
          keyOf={(entry) => String(entry.number)}
          served={{ total: page.total, perPage }}
          filters={[
            {
              id: 'area',
              label: t`All areas`,
              options: [
                { value: 'access.', label: t`People and roles` },
                { value: 'sessions.', label: t`Sessions and programme` },
                { value: 'floor.', label: t`Meetings and the floor` },
                { value: 'registration.', label: t`Registration` },
                { value: 'bodies.', label: t`Bodies` },
              ],
            },
          ]}
          columns={[
            { id: 'number', header: t`No.`, numeric: true, cell: (entry) => entry.number },
            { id: 'at', header: t`When`, cell: (entry) => <Moment at={entry.at} /> },
            { id: 'actor', header: t`Who`, cell: (entry) => entry.actorName ?? t`The installation` },
            { id: 'sentence', header: t`What`, names: true, cell: (entry) => <What entry={entry} /> },
            { id: 'rule', header: t`Rule`, hiddenAtFirst: true, cell: (entry) => entry.rule ?? '' },
            {
              id: 'hash',
              header: t`Hash`,
              hiddenAtFirst: true,
              cell: (entry) => <code title={entry.hash}>{entry.hash.slice(0, 12)}</code>,
            },
          ]}
          empty={
            <EmptyState icon={IconHistoryOff} title={t`Nothing has been done yet`}>
              <Trans>The first command leaves the first entry.</Trans>
            </EmptyState>
          }
        />
      ) : (
        <Skeleton height={480} />
      )}
    </>
  );
}

function What({ entry }: { readonly entry: Entry }) {
  const { t } = useLingui();
  return (
    <>
      <span className={classes.sentence}>{entry.sentence}</span>
      {entry.changes.length > 0 && (
        <details className={classes.changes}>
          <summary>
            <Plural value={entry.changes.length} one="# change" other="# changes" />
          </summary>
          <dl>
            {entry.changes.map((change) => (
              <div key={change.field}>
                <dt>
                  <code>{change.field}</code>
                </dt>
                <dd>
                  {change.before !== null && (
                    <del>
                      <span className="visually-hidden">{t`Before:`} </span>
                      {change.before}
                    </del>
                  )}{' '}
                  {change.after !== null && (
                    <ins>
                      <span className="visually-hidden">{t`After:`} </span>
                      {change.after}
                    </ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Verification() {
  const { t } = useLingui();
  const [verify, { data, error, loading }] = useLazyQuery(AuditVerificationDocument, { fetchPolicy: 'network-only' });
  const found = data?.auditVerification;
  return (
    <div className={classes.verification}>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={18} aria-hidden />}
        loading={loading}
        onClick={() => void verify()}
      >
        {t`Verify the chain`}
      </Button>
      <Refusal error={error} />
      <p role="status" className={classes.found} data-intact={found ? found.intact : undefined}>
        {found?.intact && (
          <>
            <IconShieldCheck size={18} aria-hidden />
            <Plural
              value={found.checked}
              one="Intact: # entry checked, none altered or missing."
              other="Intact: # entries checked, none altered or missing."
            />
          </>
        )}
        {found?.intact === false && (
          <>
            <IconAlertTriangle size={18} aria-hidden />
            <Trans>
              Broken: entry {found.firstFault} does not fit the one before. Keep the database as it is and call the
              administrator.
            </Trans>
          </>
        )}
      </p>
    </div>
  );
}
