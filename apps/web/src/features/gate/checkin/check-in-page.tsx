import { useApolloClient } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCloudOff, IconPlugConnected, IconQrcode } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStayAwake } from '../../hall-display/use-stay-awake.js';
import { EmptyState } from '../../shell/empty-state.js';
import { useDocumentTitle } from '../../shell/page-title.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { Translated } from '../../shell/translated.js';
import { GateEngine, type GateState } from '../offline/gate-engine.js';
import { AtGate } from './at-gate.js';
import classes from './check-in.module.css';
import { keepPage } from './keep-page.js';
import { prepareCamera } from './use-camera.js';

const route = getRouteApi('/desk/sessions/$slug/gate');

/** Check-in with a phone: camera, handheld scanner or name; goes on when the network does not. */
export function CheckInPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const client = useApolloClient();
  const engine = useMemo(() => new GateEngine(client, slug), [client, slug]);
  const state = useSyncExternalStore(engine.subscribe, engine.snapshot);
  useStayAwake();
  useDocumentTitle(t`Check-in`);
  useEffect(() => {
    void engine.start();
    // What the page needs without the network is fetched while there is one.
    prepareCamera().then(keepPage, () => undefined);
    return () => engine.stop();
  }, [engine]);
  const { pack, phase } = state;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t`Check-in`}</h1>
          {pack && (
            <p>
              <Translated of={pack.title} />
            </p>
          )}
        </div>
        <Standing state={state} slug={slug} />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {phase === 'opening' && <Skeleton height={320} />}
        {phase === 'signed-out' && (
          <EmptyState icon={IconQrcode} title={t`You are signed out`}>
            <Link to="/sign-in" search={{ next: `/desk/sessions/${slug}/gate` } as never}>{t`Sign in`}</Link>
          </EmptyState>
        )}
        {phase === 'closed' && (
          <EmptyState icon={IconQrcode} title={t`This account does not check people in at this session`}>
            <Trans>Ask the secretariat of the session for the right to do so.</Trans>
          </EmptyState>
        )}
        {phase === 'unknown' && (
          <EmptyState icon={IconCloudOff} title={t`There is no network, and this phone has nothing kept`}>
            <Trans>Open this page once while there is a network; from then on it works without.</Trans>
          </EmptyState>
        )}
        {phase === 'ready' && pack && <AtGate engine={engine} pack={pack} state={state} />}
      </main>
    </div>
  );
}

/** Whether the phone is alone, and what it still has to tell. */
function Standing({ state, slug }: { readonly state: GateState; readonly slug: string }) {
  const { t } = useLingui();
  const { line, queued, faults } = state;
  return (
    <div className={classes.standing}>
      {line === 'up' ? (
        <StatusBadge tone="ok" icon={IconPlugConnected}>{t`Connected`}</StatusBadge>
      ) : (
        <StatusBadge tone="warn" icon={IconCloudOff}>{t`No network`}</StatusBadge>
      )}
      {queued > 0 && (
        <span data-queued={queued}>
          <Plural value={queued} one="# scan to send" other="# scans to send" />
        </span>
      )}
      {faults > 0 && (
        <span>
          <Plural value={faults} one="# scan was not taken" other="# scans were not taken" />
        </span>
      )}
      <Link to="/desk/sessions/$slug/gates" params={{ slug }}>{t`Desk`}</Link>
    </div>
  );
}
