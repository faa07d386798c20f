import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { QuestionConditionInput, QuestionInput } from '../../../generated/graphql.js';
import type { Condition } from '../form/asked.js';
import classes from './builder.module.css';
import { conditionFrom, flatCondition, hasOptions, shown } from './draft.js';

interface ConditionEditorProps {
  readonly condition: QuestionConditionInput | null | undefined;
  /** The other questions. */
  readonly others: readonly QuestionInput[];
  readonly error: string | undefined;
  readonly onChange: (condition: QuestionConditionInput | null) => void;
}

/** When a question is asked: statements about other questions, of which all or any must hold. */
export function ConditionEditor({ condition, others, error, onChange }: ConditionEditorProps) {
  const { t } = useLingui();
  const flat = flatCondition(condition as Condition | null | undefined);
  if (!flat)
    return (
      <div className={classes.fields}>
        <p className={classes.quiet}>
          <Trans>This question has a condition in several levels. It stays as it is unless you remove it.</Trans>
        </p>
        <Button variant="default" size="xs" onClick={() => onChange(null)}>
          {t`Remove the condition`}
        </Button>
      </div>
    );
  const { join, statements } = flat;
  const put = (next: readonly Condition[]) => onChange(conditionFrom(join, next));
  const first = others[0];
  return (
    <fieldset className={classes.plain}>
      <legend>{t`Asked only when`}</legend>
      {statements.length === 0 && (
        <p className={classes.quiet}>
          <Trans>Always.</Trans>
        </p>
      )}
      {statements.length > 1 && (
        <NativeSelect
          aria-label={t`How the statements are joined`}
          value={join}
          data={[
            { value: 'all', label: t`all of these hold` },
            { value: 'any', label: t`one of these holds` },
          ]}
          onChange={(event) => onChange(conditionFrom(event.currentTarget.value as 'all' | 'any', statements))}
        />
      )}
      {statements.map((statement, index) => (
        <Statement
          key={index}
          statement={statement}
          others={others}
          onChange={(next) => put(statements.map((each, other) => (other === index ? next : each)))}
          onRemove={() => put(statements.filter((_, other) => other !== index))}
        />
      ))}
      {error && <p className={classes.fault}>{error}</p>}
      {first && statements.length < 10 && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put([...statements, { question: first.key, has: true }])}
          >
            {t`Add a condition`}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface StatementProps {
  readonly statement: Condition;
  readonly others: readonly QuestionInput[];
  readonly onChange: (statement: Condition) => void;
  readonly onRemove: () => void;
}

function Statement({ statement, others, onChange, onRemove }: StatementProps) {
  const { t } = useLingui();
  const about = others.find(({ key }) => key === statement.question);
  const values =
    about && hasOptions(about.kind)
      ? (about.options ?? []).map(({ key, label }) => ({ value: key, label: shown(label).text || key }))
      : [];
  const of = (has: boolean, value: string): Condition => ({
    question: statement.question ?? '',
    has,
    ...(value && { value }),
  });
  return (
    <div className={classes.statement}>
      <NativeSelect
        label={t`Question`}
        value={statement.question ?? ''}
        data={others.map(({ key, text }) => ({ value: key, label: shown(text).text || key }))}
        onChange={(event) => onChange({ question: event.currentTarget.value, has: true })}
      />
      <NativeSelect
        label={t`Answer`}
        value={`${statement.has === false ? 'not' : 'is'} ${statement.value ?? ''}`}
        data={[
          { value: 'is ', label: t`is given` },
          { value: 'not ', label: t`is not given` },
          ...values.map(({ value, label }) => ({ value: `is ${value}`, label: t`is: ${label}` })),
          ...values.map(({ value, label }) => ({ value: `not ${value}`, label: t`is not: ${label}` })),
        ]}
        onChange={(event) => {
          const [how = 'is', value = ''] = event.currentTarget.value.split(' ');
          onChange(of(how === 'is', value));
        }}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Remove this condition`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
