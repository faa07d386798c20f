import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { faultOf } from '../shell/refusal.js';
import { TranslatedInput } from '../shell/translated-input.js';
import type { CallFieldsProps } from './call-fields.js';
import classes from './side-event-desk.module.css';

/** SDE-14 What events may be about, besides the items of the agenda. */
export function CallThemes({ draft, change, refusal }: CallFieldsProps) {
  const { t } = useLingui();
  const themes = draft.themes ?? [];
  const set = (index: number, changes: Partial<(typeof themes)[number]>) =>
    change({ themes: themes.map((theme, at) => (at === index ? { ...theme, ...changes } : theme)) });
  return (
    <section aria-labelledby="themes" className={classes.section}>
      <h2 id="themes">{t`Themes`}</h2>
      {themes.length === 0 && (
        <p className={classes.quiet}>
          <Trans>Without themes each event names the agenda item that it is about.</Trans>
        </p>
      )}
      {themes.map((theme, index) => {
        const place = index + 1;
        return (
          <div key={`${index} ${themes.length}`} className={classes.set}>
            <div className={classes.row}>
              <TextInput
                label={t`Key of theme ${place}`}
                description={t`Small letters and hyphens, as in addresses`}
                maxLength={40}
                value={theme.key}
                error={faultOf(refusal, `themes.${index}.key`)}
                onChange={(event) => set(index, { key: event.currentTarget.value.toLowerCase() })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t`Remove theme ${place}`}
                onClick={() => change({ themes: themes.filter((_, at) => at !== index) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
            <TranslatedInput
              label={t`Name of theme ${place}`}
              value={theme.name}
              error={faultOf(refusal, `themes.${index}.name`)}
              onChange={(name) => set(index, { name })}
            />
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ themes: [...themes, { key: '', name: {} }] })}
        >
          {t`Add a theme`}
        </Button>
      </div>
    </section>
  );
}
