import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from './account-menu.js';
import { LanguageMenu } from './language-menu.js';
import { NoticesBell } from './notices-bell.js';
import { SchemeMenu } from './scheme-menu.js';
import { useViewer } from './viewer.js';
import classes from './site.module.css';

/** Any of these opens the desk; what it then shows depends on each of them. */
const deskPermissions = [
  'sessions.manage',
  'floor.manage',
  'access.people.read',
  'access.audit.read',
  'platform.read',
  'platform.mail.read',
  'registration.manage',
];

/** The ways in, the language, the colour scheme and the account. */
export function SiteHeader() {
  const { t } = useLingui();
  const { viewer, may } = useViewer();
  const atDesk = deskPermissions.some((permission) => may(permission));
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.name}>
          <img src="/favicon.svg" alt="" width={28} height={28} className={classes.mark} />
          Rostrum
        </Link>
        <nav aria-label={t`Main navigation`} className={classes.ways}>
          <Link to="/" className={classes.way} activeOptions={{ exact: true }}>{t`Sessions and meetings`}</Link>
          {viewer && <Link to="/me" className={classes.way}>{t`My work`}</Link>}
          {atDesk && <Link to="/desk" className={classes.way}>{t`Desk`}</Link>}
        </nav>
        <div className={classes.tools}>
          <LanguageMenu />
          <SchemeMenu />
          {viewer && <NoticesBell />}
          <div className={classes.account}>
            <AccountMenu />
          </div>
        </div>
      </div>
    </header>
  );
}
