import { useLingui } from '@lingui/react/macro';
import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.js';
import classes from './desk-session.module.css';

/** A page of a session at the desk; without a permission everybody at the desk sees it. */
interface DeskPage {
  /** Route below `/desk/sessions/$slug`. */
  readonly to: Extract<LinkProps['to'], `/desk/sessions/$slug${string}`>;
  readonly label: string;
  readonly permission?: string;
}

/** The first is where the tab leads. */
type DeskPages = readonly [DeskPage, ...DeskPage[]];

/** The pages by which a session is prepared and held: tabs, and below them the pages of a tab that has several. */
export function DeskSessionTabs({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const { may } = useViewer();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') });
  const registration: DeskPages = [
    { to: '/desk/sessions/$slug/registration', label: t`Requests`, permission: 'registration.manage' },
    {
      to: '/desk/sessions/$slug/registration/rules',
      label: t`Rules of registration`,
      permission: 'registration.manage',
    },
    {
      to: '/desk/sessions/$slug/registration/nominations',
      label: t`Nominations`,
      permission: 'registration.manage',
    },
    {
      to: '/desk/sessions/$slug/registration/credentials',
      label: t`Credentials`,
      permission: 'registration.manage',
    },
    {
      to: '/desk/sessions/$slug/registration/statistics',
      label: t`Statistics`,
      permission: 'registration.manage',
    },
    { to: '/desk/sessions/$slug/questionnaires', label: t`Questionnaires`, permission: 'questionnaires.manage' },
    { to: '/desk/sessions/$slug/registration/badges', label: t`Badges`, permission: 'registration.manage' },
    {
      to: '/desk/sessions/$slug/registration/list',
      label: t`List of participants`,
      permission: 'registration.manage',
    },
  ];
  const gates: DeskPages = [
    { to: '/desk/sessions/$slug/gates', label: t`Live numbers`, permission: 'gate.check' },
    { to: '/desk/sessions/$slug/gates/settings', label: t`Set up gates`, permission: 'gate.manage' },
  ];
  const civilSociety: DeskPages = [
    { to: '/desk/sessions/$slug/speaking', label: t`Places to speak`, permission: 'civilSociety.manage' },
    { to: '/desk/sessions/$slug/statements', label: t`Written statements`, permission: 'civilSociety.manage' },
    { to: '/desk/sessions/$slug/accreditation', label: t`Observer status`, permission: 'civilSociety.manage' },
  ];
  const sideEvents: DeskPages = [
    { to: '/desk/sessions/$slug/side-events', label: t`Applications`, permission: 'sideEvents.manage' },
    { to: '/desk/sessions/$slug/side-events/board', label: t`Board`, permission: 'sideEvents.manage' },
    { to: '/desk/sessions/$slug/side-events/call', label: t`Call`, permission: 'sideEvents.manage' },
  ];
  const tabs: readonly { readonly label: string; readonly pages: DeskPages }[] = [
    { label: t`Programme of work`, pages: [{ to: '/desk/sessions/$slug', label: t`Programme of work` }] },
    { label: t`Agenda`, pages: [{ to: '/desk/sessions/$slug/agenda', label: t`Agenda` }] },
    { label: t`Rooms`, pages: [{ to: '/desk/sessions/$slug/rooms', label: t`Rooms` }] },
    { label: t`Registration`, pages: registration },
    { label: t`Gates`, pages: gates },
    { label: t`Civil society`, pages: civilSociety },
    { label: t`Side events`, pages: sideEvents },
  ];
  const open = tabs
    .map(({ label, pages }) => ({
      label,
      pages: pages.filter(({ permission }) => permission === undefined || may(permission)),
    }))
    .filter(({ pages }) => pages.length > 0);
  const root = `/desk/sessions/${slug}`;
  // A page below one of the tab's pages, such as one questionnaire, belongs to the tab too.
  const isOn = (address: string) => path === address || (address !== root && path.startsWith(`${address}/`));
  const here = open.find(({ pages }) => pages.some(({ to }) => isOn(to.replace('$slug', slug))));
  return (
    <>
      <nav aria-label={t`Session`} className={classes.tabs}>
        {open.map(({ label, pages: [first] }, place) =>
          first ? (
            <Link
              key={label}
              to={first.to}
              params={{ slug }}
              className={classes.tab}
              activeOptions={{ exact: true, includeSearch: false }}
              data-here={open[place] === here || undefined}
            >
              {label}
            </Link>
          ) : null,
        )}
      </nav>
      {here && here.pages.length > 1 && (
        <nav aria-label={here.label} className={classes.pages}>
          {here.pages.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              params={{ slug }}
              className={classes.page}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {label}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
