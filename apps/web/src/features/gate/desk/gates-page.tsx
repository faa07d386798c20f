import { useQuery, useSubscription } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconDoorEnter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { GateChangedDocument, GateSessionDocument, type GateChangedSubscription } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { LinkButton } from '../../shell/links.js';
import { Plate } from '../../shell/plate.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import classes from './gates.module.css';
import { ScanRecord } from './scan-record.js';

const route = getRouteApi('/site/desk/sessions/$slug/gates');
type Change = GateChangedSubscription['gateChanged'];

/** The gates of a session as they are now, and everything that happened at them. */
export function GatesPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(GateSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  const session = data?.session;
  return session ? <Live sessionId={session.id} slug={slug} zone={session.timezone} /> : <Skeleton height={480} />;
}

function Live({ sessionId, slug, zone }: { readonly sessionId: string; readonly slug: string; readonly zone: string }) {
  const { t } = useLingui();
  const { data, error } = useSubscription(GateChangedDocument, { variables: { sessionId } });
  if (error) throw error;
  const change = data?.gateChanged;
  if (!change) return <Skeleton height={480} />;
  if (change.gates.length === 0) {
    return (
      <EmptyState icon={IconDoorEnter} title={t`This session has no gate yet`}>
        <Trans>
          Set up the entrance and the rooms whose people are counted; then open check-in on a phone at the door.
        </Trans>
        <LinkButton to="/desk/sessions/$slug/gates/settings" params={{ slug }}>{t`Set up a gate`}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.line}>
        <LinkButton to="/desk/sessions/$slug/gate" params={{ slug }}>{t`Open check-in`}</LinkButton>
        <OpenConflicts count={change.openConflicts} />
      </div>
      <Figures change={change} />
      <ScanRecord sessionId={sessionId} zone={zone} gates={change.gates} version={change.version} />
    </div>
  );
}

function OpenConflicts({ count }: { readonly count: number }) {
  const { t } = useLingui();
  const table = useTableState();
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={classes.link}
      onClick={() => table.change({ conflicts: 'open', outcome: undefined })}
    >
      <StatusBadge tone="warn" icon={IconAlertTriangle}>
        <Plural value={count} one="# conflict to settle" other="# conflicts to settle" />
      </StatusBadge>
      <span className="visually-hidden">{t`Show them`}</span>
    </button>
  );
}

/** How many are inside, by gate and by delegation. */
function Figures({ change }: { readonly change: Change }) {
  const { t } = useLingui();
  return (
    <ul className={classes.gates} aria-label={t`Live numbers`}>
      {change.gates.map((gate) => {
        const { capacity, inside, enteredToday } = gate;
        const delegations = change.delegations.filter(({ gateId }) => gateId === gate.id);
        return (
          <li key={gate.id} className={classes.gate}>
            <h2>
              <Translated of={gate.name} />
            </h2>
            {gate.closed && <StatusBadge tone="idle" icon={IconDoorEnter}>{t`Closed`}</StatusBadge>}
            <p className={classes.figure} data-inside={inside}>
              <strong className="tabular">{inside}</strong> {capacity === null ? t`inside` : t`of ${capacity} inside`}
            </p>
            {capacity !== null && <meter min={0} max={capacity} value={inside} aria-label={t`Use of the capacity`} />}
            <p className={classes.quiet}>
              <Plural value={enteredToday} one="# entry today" other="# entries today" />
            </p>
            {delegations.length > 0 && (
              <details>
                <summary>{t`By delegation`}</summary>
                <ul className={classes.delegations}>
                  {delegations.map(({ delegationId, plate, inside: count }) => (
                    <li key={delegationId ?? 'none'}>
                      {plate ? (
                        <Plate name={plate.text} language={plate.language} size="sm" />
                      ) : (
                        t`Without a delegation`
                      )}
                      <span className="tabular">{count}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
