import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import type { QuestionPartsFragment } from '../../../generated/graphql.js';
import classes from './question-fields.module.css';
import { UploadField } from './upload-field.js';
import { useCountries } from './use-countries.js';
import '@mantine/core/styles/Radio.layer.css';

interface QuestionFieldProps {
  readonly question: QuestionPartsFragment;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly error: string | undefined;
}

/** More options than these are chosen from a list. */
const mostRadios = 6;

/** One question with the field that fits its kind, what its answer is for and who sees it. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useLingui();
  const { purpose, audience, keptForDays } = props.question;
  const days = keptForDays;
  return (
    <div className={classes.question} data-question={props.question.key}>
      <Field {...props} />
      <p className={classes.why}>
        <span lang={purpose.language}>{purpose.text}</span>
        <span>{t`Kept for ${days} days after the session.`}</span>
        {audience === 'SENSITIVE' && (
          <>
            <IconLock size={14} aria-hidden />
            <span>{t`Seen only by those who arrange for it.`}</span>
          </>
        )}
      </p>
    </div>
  );
}

function Field({ question, values, onChange, error }: QuestionFieldProps) {
  const { t } = useLingui();
  const { kind, required, options } = question;
  const value = values[0] ?? '';
  const one = (text: string) => onChange(text === '' ? [] : [text]);
  const label = <span lang={question.text.language}>{question.text.text}</span>;
  const description = question.help ? <span lang={question.help.language}>{question.help.text}</span> : undefined;
  const shared = { label, description, error, required };
  switch (kind) {
    case 'LONG_TEXT':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          maxLength={4000}
          value={value}
          onChange={(event) => one(event.currentTarget.value)}
        />
      );
    case 'CHOICE':
      return options.length > mostRadios ? (
        <NativeSelect
          {...shared}
          value={value}
          data={[
            { value: '', label: t`Choose` },
            ...options.map(({ key, label: word }) => ({ value: key, label: word.text })),
          ]}
          onChange={(event) => one(event.currentTarget.value)}
        />
      ) : (
        <Radio.Group {...shared} value={value} onChange={one}>
          <div className={classes.choices}>
            {options.map(({ key, label: word }) => (
              <Radio key={key} value={key} label={<span lang={word.language}>{word.text}</span>} />
            ))}
          </div>
        </Radio.Group>
      );
    case 'SEVERAL':
      return (
        <Checkbox.Group {...shared} value={[...values]} onChange={(chosen: string[]) => onChange(chosen)}>
          <div className={classes.choices}>
            {options.map(({ key, label: word }) => (
              <Checkbox key={key} value={key} label={<span lang={word.language}>{word.text}</span>} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'COUNTRY':
      return <CountryField {...shared} value={value} onChange={one} />;
    case 'CONSENT':
      return (
        <Checkbox
          label={
            <>
              {label}
              {required && <span aria-hidden> *</span>}
            </>
          }
          description={description}
          error={error}
          required={required}
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? ['true'] : [])}
        />
      );
    case 'FILE':
    case 'PICTURE':
      return (
        <UploadField
          {...shared}
          picture={kind === 'PICTURE'}
          value={value || null}
          onChange={(fileId) => onChange(fileId ? [fileId] : [])}
        />
      );
    case 'TEXT':
    case 'NUMBER':
    case 'DATE':
    case 'PHONE':
    case 'EMAIL':
      return (
        <TextInput {...shared} {...forms[kind]} value={value} onChange={(event) => one(event.currentTarget.value)} />
      );
  }
}

const forms = {
  TEXT: { maxLength: 200 },
  NUMBER: { inputMode: 'decimal', dir: 'ltr', maxLength: 20 },
  DATE: { type: 'date' },
  PHONE: { type: 'tel', dir: 'ltr', maxLength: 30, autoComplete: 'tel' },
  EMAIL: { type: 'email', dir: 'ltr', maxLength: 254 },
} as const;

interface CountryFieldProps {
  readonly label: React.ReactNode;
  readonly description?: React.ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (iso3: string) => void;
}

/** A State by its United Nations name. */
export function CountryField({ value, onChange, ...shared }: CountryFieldProps) {
  const { t } = useLingui();
  const countries = useCountries();
  return (
    <NativeSelect
      {...shared}
      value={value}
      data={[{ value: '', label: t`Choose` }, ...countries]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
