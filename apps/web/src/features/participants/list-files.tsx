import { useLingui } from '@lingui/react/macro';
import type { ListLineFragment } from '../../generated/graphql.js';
import { languages } from '../shell/language.js';
import classes from './participants.module.css';

/** The files of an issue: a paper and a workbook in each language. */
export function ListFiles({ list }: { readonly list: ListLineFragment }) {
  const { t } = useLingui();
  return (
    <ul className={classes.files} aria-label={t`Files`}>
      {languages.map(({ code, name }) => (
        <li key={code}>
          <span lang={code}>{name}</span>
          {list.files
            .filter(({ language }) => language === code)
            .map(({ form, url, name: file }) => (
              <a
                key={form}
                href={url}
                hrefLang={code}
                {...(form === 'XLSX' && { download: file })}
                aria-label={t`${name}, ${form}`}
              >
                {form}
              </a>
            ))}
        </li>
      ))}
    </ul>
  );
}
