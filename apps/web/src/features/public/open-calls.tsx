import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { NowQuery, OpenCallKind } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { Translated } from '../shell/translated.js';
import { useNow } from '../shell/use-now.js';
import classes from './home.module.css';

type OpenCall = NowQuery['openCalls'][number];

/** Where each kind of call is answered. */
const pageOf = {
  REGISTRATION: '/sessions/$slug/registration',
  SIDE_EVENTS: '/sessions/$slug/side-events/apply',
  SPEAKING: '/sessions/$slug/speaking',
  STATEMENTS: '/sessions/$slug/documents',
} as const satisfies Record<OpenCallKind, string>;

/** What sessions invite to, with the time until which; nothing where nothing is open. */
export function OpenCalls({ calls }: { readonly calls: readonly OpenCall[] }) {
  const { t } = useLingui();
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="open-calls" className={classes.section}>
      <h2 id="open-calls">{t`Open now and soon`}</h2>
      <ul className={classes.sessions}>
        {calls.map((call) => (
          <Call key={`${call.kind} ${call.session.id}`} call={call} />
        ))}
      </ul>
    </section>
  );
}

function Call({ call: { kind, session, opensAt, closesAt } }: { readonly call: OpenCall }) {
  const { t } = useLingui();
  const open = useNow(60_000) >= new Date(opensAt);
  const word = {
    REGISTRATION: t`Registration`,
    SIDE_EVENTS: t`Applications for side events`,
    SPEAKING: t`Requests of organizations to speak`,
    STATEMENTS: t`Statements of organizations`,
  }[kind];
  return (
    <li>
      <Link to={pageOf[kind]} params={{ slug: session.slug }} className={classes.session}>
        <span className={classes.sessionTitle}>{word}</span>
        <span className={classes.dates}>
          <Translated of={session.title} />
        </span>
        <span className={classes.dates}>
          {open ? (
            <Trans>
              Open until <DateTime at={closesAt} zone={session.timezone} />
            </Trans>
          ) : (
            <Trans>
              Opens <DateTime at={opensAt} zone={session.timezone} />
            </Trans>
          )}
        </span>
      </Link>
    </li>
  );
}
