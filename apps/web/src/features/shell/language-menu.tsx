import { ActionIcon, Menu } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { currentLanguage, languages } from './language.js';
import { useShowIn } from './viewer.js';

/** The six languages, each in its own script. */
export function LanguageMenu() {
  const { t } = useLingui();
  const showIn = useShowIn();
  const chosen = currentLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Language`}>
          <IconLanguage size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            className="language-name"
            aria-current={code === chosen || undefined}
            rightSection={code === chosen ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => void showIn(code)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
