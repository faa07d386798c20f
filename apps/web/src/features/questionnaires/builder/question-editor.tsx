import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type {
  QuestionAudience,
  QuestionInput,
  QuestionKind,
  QuestionOptionInput,
  RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { faultOf } from '../../shell/refusal.js';
import { TranslatedInput } from '../../shell/translated-input.js';
import classes from './builder.module.css';
import { ConditionEditor } from './condition-editor.js';
import { hasOptions, kinds, moved, newOption } from './draft.js';
import { useKindWord } from './kind-words.js';
import '@mantine/core/styles/NumberInput.layer.css';

interface QuestionEditorProps {
  readonly question: QuestionInput;
  /** Where it stands, as faults name it: `sections.0.questions.2`. */
  readonly path: string;
  readonly others: readonly QuestionInput[];
  readonly refusal: RefusalPartsFragment | null;
  readonly onChange: (question: QuestionInput) => void;
}

/** All that makes a question. */
export function QuestionEditor({ question, path, others, refusal, onChange }: QuestionEditorProps) {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const change = (changes: Partial<QuestionInput>) => onChange({ ...question, ...changes });
  const fault = (name: string) => faultOf(refusal, `${path}.${name}`);
  return (
    <div className={classes.fields}>
      <TranslatedInput
        label={t`Question`}
        value={question.text}
        error={fault('text')}
        onChange={(text) => change({ text })}
      />
      <div className={classes.row}>
        <NativeSelect
          label={t`Kind of answer`}
          value={question.kind}
          data={kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          onChange={(event) => {
            const kind = event.currentTarget.value as QuestionKind;
            const options = hasOptions(kind) ? [...(question.options ?? [])] : [];
            while (hasOptions(kind) && options.length < 2) options.push(newOption(options));
            change({ kind, options });
          }}
        />
        <NativeSelect
          label={t`Seen by`}
          value={question.audience}
          data={[
            { value: 'HANDLERS', label: t`the delegation and the secretariat` },
            { value: 'SENSITIVE', label: t`only those who arrange for accessibility or diet` },
          ]}
          onChange={(event) => change({ audience: event.currentTarget.value as QuestionAudience })}
        />
        <NumberInput
          label={t`Days kept after the session`}
          min={1}
          max={3650}
          allowDecimal={false}
          value={question.keptForDays}
          error={fault('keptForDays')}
          onChange={(days) => change({ keptForDays: Number(days) || 0 })}
        />
      </div>
      <Checkbox
        label={t`An answer is required`}
        checked={question.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
      />
      <TranslatedInput
        label={t`What the answer is needed for`}
        value={question.purpose}
        error={fault('purpose')}
        onChange={(purpose) => change({ purpose })}
      />
      {hasOptions(question.kind) && (
        <Options
          options={question.options ?? []}
          path={path}
          refusal={refusal}
          onChange={(options) => change({ options })}
        />
      )}
      {question.help ? (
        <TranslatedInput
          label={t`How to answer`}
          value={question.help}
          error={fault('help')}
          onChange={(help) => change({ help: Object.values(help).some(Boolean) ? help : null })}
        />
      ) : (
        <div>
          <Button variant="default" size="xs" onClick={() => change({ help: {} })}>
            {t`Add a sentence on how to answer`}
          </Button>
        </div>
      )}
      <ConditionEditor
        condition={question.condition}
        others={others}
        error={fault('condition')}
        onChange={(condition) => change({ condition })}
      />
    </div>
  );
}

interface OptionsProps extends Pick<QuestionEditorProps, 'path' | 'refusal'> {
  readonly options: readonly QuestionOptionInput[];
  readonly onChange: (options: QuestionOptionInput[]) => void;
}

function Options({ options, path, refusal, onChange }: OptionsProps) {
  const { t } = useLingui();
  return (
    <fieldset className={classes.plain}>
      <legend>{t`Options`}</legend>
      <ol className={classes.options}>
        {options.map((option, index) => {
          const number = index + 1;
          return (
            <li key={option.key}>
              <TranslatedInput
                label={t`Option ${number}`}
                value={option.label}
                error={faultOf(refusal, `${path}.options.${index}.label`)}
                onChange={(label) => onChange(options.map((each) => (each === option ? { ...each, label } : each)))}
              />
              <Arrows
                name={t`Option ${number}`}
                first={index === 0}
                last={number === options.length}
                onMove={(by) => onChange(moved(options, index, by))}
                onRemove={() => onChange(options.filter((each) => each !== option))}
              />
            </li>
          );
        })}
      </ol>
      {faultOf(refusal, `${path}.options`) && <p className={classes.fault}>{faultOf(refusal, `${path}.options`)}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...options, newOption(options)])}
        >
          {t`Add an option`}
        </Button>
      </div>
    </fieldset>
  );
}

interface ArrowsProps {
  /** What is moved, for those who do not see it. */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Up, down, away. */
export function Arrows({ name, first, last, onMove, onRemove }: ArrowsProps) {
  const { t } = useLingui();
  const shared = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <div className={classes.arrows}>
      <ActionIcon {...shared} aria-label={t`Up: ${name}`} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...shared} aria-label={t`Down: ${name}`} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...shared} aria-label={t`Remove: ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
