import { useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import classes from './desk-frame.module.css';

/** The desk: its sections on the side, the page beside them. */
export function DeskFrame() {
  const { t } = useLingui();
  return (
    <div className={classes.frame}>
      <nav aria-label={t`Desk`} className={classes.sections}>
        <Link to="/desk" className={classes.section} activeOptions={{ exact: true }}>{t`Sessions`}</Link>
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
