import { Button, Menu, Text } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { LinkButton, MenuLink } from './links.js';
import { useSignOut, useViewer } from './viewer.js';
import classes from './site.module.css';

/** "Sign in", or the account that is signed in. */
export function AccountMenu() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const signOut = useSignOut();
  const { href, pathname } = useLocation();
  if (viewer === undefined) return null;
  if (viewer === null) {
    const next = pathname === '/' || pathname === '/sign-in' ? undefined : href;
    return (
      <LinkButton to="/sign-in" search={{ next }} size="sm">
        {t`Sign in`}
      </LinkButton>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.accountButton}
          leftSection={<IconUserCircle size={20} stroke={1.75} />}
          aria-label={t`Account of ${viewer.person.name}`}
        >
          <span className={classes.accountName}>{viewer.person.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--mantine-color-text)">
            {viewer.person.name}
          </Text>
          <Text size="xs">{viewer.person.email}</Text>
        </Menu.Label>
        <MenuLink to="/me/organisations" leftSection={<IconBuildingCommunity size={16} aria-hidden />}>
          {t`My organizations`}
        </MenuLink>
        <MenuLink to="/account" leftSection={<IconSettings size={16} aria-hidden />}>
          {t`My account`}
        </MenuLink>
        <Menu.Item
          leftSection={<IconLogout size={16} className="mirrored" aria-hidden />}
          onClick={() => void signOut()}
        >
          {t`Sign out`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
