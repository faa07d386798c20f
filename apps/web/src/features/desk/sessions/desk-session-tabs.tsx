import { useLingui } from '@lingui/react/macro';
import { SectionTabs, type SectionPage } from '../../shell/section-tabs.js';
import { useViewer } from '../../shell/viewer.js';

/** A page of a session at the desk; without a permission everybody at the desk sees it. */
interface DeskPage extends SectionPage {
  readonly permission?: string;
}

/** The pages by which a session is prepared and held: tabs, and below them the pages of a tab that has several. */
export function DeskSessionTabs({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const { may } = useViewer();
  const registration: readonly DeskPage[] = [
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
  const gates: readonly DeskPage[] = [
    { to: '/desk/sessions/$slug/gates', label: t`Live numbers`, permission: 'gate.check' },
    { to: '/desk/sessions/$slug/gates/settings', label: t`Set up gates`, permission: 'gate.manage' },
  ];
  const civilSociety: readonly DeskPage[] = [
    { to: '/desk/sessions/$slug/speaking', label: t`Places to speak`, permission: 'civilSociety.manage' },
    { to: '/desk/sessions/$slug/statements', label: t`Written statements`, permission: 'civilSociety.manage' },
    { to: '/desk/sessions/$slug/videos', label: t`Video statements`, permission: 'civilSociety.manage' },
    { to: '/desk/sessions/$slug/accreditation', label: t`Observer status`, permission: 'civilSociety.manage' },
  ];
  const sideEvents: readonly DeskPage[] = [
    { to: '/desk/sessions/$slug/side-events', label: t`Applications`, permission: 'sideEvents.manage' },
    { to: '/desk/sessions/$slug/side-events/board', label: t`Board`, permission: 'sideEvents.manage' },
    { to: '/desk/sessions/$slug/side-events/call', label: t`Call`, permission: 'sideEvents.manage' },
  ];
  const tabs: readonly { readonly label: string; readonly pages: readonly DeskPage[] }[] = [
    { label: t`Programme of work`, pages: [{ to: '/desk/sessions/$slug', label: t`Programme of work` }] },
    { label: t`Agenda`, pages: [{ to: '/desk/sessions/$slug/agenda', label: t`Agenda` }] },
    { label: t`Rooms`, pages: [{ to: '/desk/sessions/$slug/rooms', label: t`Rooms` }] },
    { label: t`Registration`, pages: registration },
    { label: t`Gates`, pages: gates },
    { label: t`Civil society`, pages: civilSociety },
    { label: t`Side events`, pages: sideEvents },
  ];
  const open = tabs.map(({ label, pages }) => ({
    label,
    pages: pages.filter(({ permission }) => permission === undefined || may(permission)),
  }));
  return <SectionTabs label={t`Session`} root="/desk/sessions/$slug" sections={open} slug={slug} />;
}
