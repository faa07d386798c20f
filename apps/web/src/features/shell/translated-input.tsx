import { TextInput, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { TranslatedTextInput } from '../../generated/graphql.js';
import { currentLanguage, directionOf, languages } from './language.js';
import classes from './translated-input.module.css';

interface TranslatedInputProps {
  readonly label: string;
  readonly value: TranslatedTextInput;
  readonly onChange: (value: TranslatedTextInput) => void;
  readonly error?: string | undefined;
  /** Several lines, for long titles. */
  readonly long?: boolean;
}

/** Text in the six languages: the reader's own first, the others below it. */
export function TranslatedInput({ label, value, onChange, error, long = false }: TranslatedInputProps) {
  const { t } = useLingui();
  const own = currentLanguage();
  const sorted = languages.toSorted((a, b) => Number(b.code === own) - Number(a.code === own));
  const Field = long ? Textarea : TextInput;
  const filled = languages.filter(({ code }) => value[code]).length;
  const [first, ...others] = sorted.map(({ code, name }) => (
    <Field
      key={code}
      label={`${label} (${name})`}
      lang={code}
      dir={directionOf(code)}
      {...(long && { autosize: true, minRows: 2 })}
      value={value[code] ?? ''}
      error={code === own ? error : undefined}
      onChange={(event) => onChange({ ...value, [code]: event.currentTarget.value || undefined })}
    />
  ));
  return (
    <div className={classes.group}>
      {first}
      <details className={classes.others}>
        <summary>{t`In the other languages (${filled} of 6 filled in)`}</summary>
        <div className={classes.fields}>{others}</div>
      </details>
    </div>
  );
}

/** The six texts of an answer of the API, as input for changing them. */
export function asInput(text: {
  readonly [L in keyof TranslatedTextInput]?: string | null | undefined;
}): TranslatedTextInput {
  return Object.fromEntries(languages.flatMap(({ code }) => (text[code] ? [[code, text[code]]] : [])));
}

/** Whether there is text in any language. */
export const hasText = (text: TranslatedTextInput): boolean =>
  languages.some(({ code }) => Boolean(text[code]?.trim()));
