import { useLingui } from '@lingui/react/macro';
import {
  IconActivity,
  IconBuildingBank,
  IconBuildingCommunity,
  IconCalendarWeek,
  IconHistory,
  IconMail,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useViewer } from '../shell/viewer.js';
import classes from './desk-frame.module.css';

/** The desk: its sections on the side, the page beside them. Shows the sections that the reader may use. */
export function DeskFrame() {
  const { t } = useLingui();
  const { may } = useViewer();
  const sections = [
    { to: '/desk/sessions', label: t`Sessions`, Icon: IconCalendarWeek, permission: undefined },
    { to: '/desk/bodies', label: t`Bodies`, Icon: IconBuildingBank, permission: undefined },
    {
      to: '/desk/organisations',
      label: t`Organizations`,
      Icon: IconBuildingCommunity,
      permission: 'organisations.manage',
    },
    { to: '/desk/people', label: t`People`, Icon: IconUsers, permission: 'access.people.read' },
    { to: '/desk/audit', label: t`Audit trail`, Icon: IconHistory, permission: 'access.audit.read' },
    { to: '/desk/privacy', label: t`Personal data`, Icon: IconShieldLock, permission: 'access.audit.read' },
    { to: '/desk/mail', label: t`Mail folder`, Icon: IconMail, permission: 'platform.mail.read' },
    { to: '/desk/components', label: t`Components`, Icon: IconActivity, permission: 'platform.read' },
  ] as const;
  return (
    <div className={classes.frame}>
      <nav aria-label={t`Desk`} className={classes.sections}>
        {sections
          .filter(({ permission }) => permission === undefined || may(permission))
          .map(({ to, label, Icon }) => (
            <Link key={to} to={to} className={classes.section}>
              <Icon size={18} stroke={1.75} aria-hidden />
              {label}
            </Link>
          ))}
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
