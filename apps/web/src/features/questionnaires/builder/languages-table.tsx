import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { directionOf, languages } from '../../shell/language.js';
import { StatusBadge } from '../../shell/status-badge.js';
import classes from './builder.module.css';
import { textsOf, shown } from './draft.js';
import type { Builder } from './use-builder.js';

/** All texts in the six languages side by side; what is missing is marked and counted. */
export function LanguagesTable({ builder: { draft, set } }: { readonly builder: Builder }) {
  const { t } = useLingui();
  const texts = textsOf(draft);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t`Texts in the six languages`}>
      <table className={classes.languages}>
        <thead>
          <tr>
            {languages.map(({ code, name }) => {
              const missing = texts.filter(({ text }) => !text[code]?.trim()).length;
              return (
                <th key={code} scope="col">
                  <span lang={code} className={classes.languageName}>
                    {name}
                  </span>
                  {missing > 0 ? (
                    <StatusBadge tone="warn" icon={IconAlertTriangle}>
                      <Trans>{missing} missing</Trans>
                    </StatusBadge>
                  ) : (
                    <StatusBadge tone="ok" icon={IconCheck}>
                      <Trans>complete</Trans>
                    </StatusBadge>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {texts.map(({ id, text, put }) => (
            <tr key={id}>
              {languages.map(({ code, name }) => {
                const about = shown(text).text;
                return (
                  <td key={code} data-missing={!text[code]?.trim() || undefined}>
                    <Textarea
                      aria-label={`${about} (${name})`}
                      autosize
                      minRows={1}
                      lang={code}
                      dir={directionOf(code)}
                      value={text[code] ?? ''}
                      onChange={(event) => set(put({ ...text, [code]: event.currentTarget.value || undefined }))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
