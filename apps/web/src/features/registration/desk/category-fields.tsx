import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  QuestionnairesOfSessionDocument,
  type AnswersNeeded,
  type CategoryRulesInput,
  type QuestionnaireNameFragment,
  type RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import {
  categories as allCategories,
  papers,
  participations,
  registrars,
  useParticipantCategoryWord,
  useParticipationWord,
  usePaperWord,
  useRegistrarWord,
} from '../registration-words.js';
import { Choices } from './choices.js';
import { asLocal, fromLocal, newRules } from './rules-draft.js';
import classes from './rules.module.css';

interface CategoryFieldsProps {
  readonly categories: readonly CategoryRulesInput[];
  readonly session: RegistrationSessionFragment;
  readonly onChange: (categories: readonly CategoryRulesInput[]) => void;
}

/** The rules of each category that is registered, in protocol order. */
export function CategoryFields({ categories, session, onChange }: CategoryFieldsProps) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const [adding, setAdding] = useState('');
  const { data } = useQuery(QuestionnairesOfSessionDocument, { variables: { sessionId: session.id } });
  const published = (data?.questionnaires ?? []).filter((each) => each.published);
  const free = allCategories.filter((known) => !categories.some(({ category }) => category === known));
  const inOrder = (rules: readonly CategoryRulesInput[]) =>
    rules.toSorted((a, b) => allCategories.indexOf(a.category) - allCategories.indexOf(b.category));
  return (
    <div className={classes.cards}>
      {categories.map((rules) => (
        <details key={rules.category} className={classes.card}>
          <summary>{categoryWord(rules.category)}</summary>
          <OneCategory
            rules={rules}
            questionnaires={published}
            zone={session.timezone}
            change={(changes) => onChange(categories.map((each) => (each === rules ? { ...each, ...changes } : each)))}
            onDates={() => {
              const { opensAt, closesAt, lateUntil } = rules;
              onChange(categories.map((each) => ({ ...each, opensAt, closesAt, lateUntil })));
            }}
            onRemove={() => onChange(categories.filter((each) => each !== rules))}
          />
        </details>
      ))}
      {free.length > 0 && (
        <div className={classes.copyFields}>
          <NativeSelect
            label={t`Another category`}
            value={adding}
            data={[
              { value: '', label: t`Choose` },
              ...free.map((category) => ({ value: category, label: categoryWord(category) })),
            ]}
            onChange={(event) => setAdding(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={adding === ''}
            onClick={() => {
              const category = free.find((known) => known === adding);
              if (category) onChange(inOrder([...categories, newRules(category, categories.at(-1), session.startsOn)]));
              setAdding('');
            }}
          >
            {t`Add the category`}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OneCategoryProps {
  readonly rules: CategoryRulesInput;
  /** Published questionnaires of the session. */
  readonly questionnaires: readonly QuestionnaireNameFragment[];
  /** IANA zone of the session. */
  readonly zone: string;
  readonly change: (changes: Partial<CategoryRulesInput>) => void;
  /** Gives this category's dates to all. */
  readonly onDates: () => void;
  readonly onRemove: () => void;
}

function OneCategory({ rules, questionnaires, zone, change, onDates, onRemove }: OneCategoryProps) {
  const { t } = useLingui();
  const registrarWord = useRegistrarWord();
  const participationWord = useParticipationWord();
  const paperWord = usePaperWord();
  return (
    <div className={classes.fields}>
      <Choices
        label={t`Registered by`}
        all={registrars}
        wordOf={registrarWord}
        chosen={rules.registrars}
        onChange={(chosen) => change({ registrars: chosen })}
      />
      <Choices
        label={t`Ways of taking part`}
        all={participations}
        wordOf={participationWord}
        chosen={rules.participations}
        onChange={(chosen) => change({ participations: chosen })}
      />
      <Choices
        label={t`To be brought`}
        all={papers}
        wordOf={paperWord}
        chosen={rules.papers}
        onChange={(chosen) => change({ papers: chosen })}
      />
      {questionnaires.length > 0 && (
        <div className={classes.row}>
          <NativeSelect
            label={t`Questions`}
            value={rules.questionnaireId ?? ''}
            data={[
              { value: '', label: t`None` },
              ...questionnaires.map(({ id, title }) => ({ value: id, label: title.text })),
            ]}
            onChange={(event) => change({ questionnaireId: event.currentTarget.value || null })}
          />
          {rules.questionnaireId && (
            <NativeSelect
              label={t`Required answers are needed`}
              value={rules.answersNeeded ?? 'APPROVAL'}
              data={[
                { value: 'SUBMISSION', label: t`to submit` },
                { value: 'APPROVAL', label: t`to be approved` },
              ]}
              onChange={(event) => change({ answersNeeded: event.currentTarget.value as AnswersNeeded })}
            />
          )}
        </div>
      )}
      <div className={classes.row}>
        <TextInput
          type="datetime-local"
          label={t`Opens`}
          required
          value={asLocal(rules.opensAt, zone)}
          onChange={(event) => {
            const opensAt = fromLocal(event.currentTarget.value, zone);
            if (opensAt) change({ opensAt });
          }}
        />
        <TextInput
          type="datetime-local"
          label={t`Closes`}
          required
          value={asLocal(rules.closesAt, zone)}
          onChange={(event) => {
            const closesAt = fromLocal(event.currentTarget.value, zone);
            if (closesAt) change({ closesAt });
          }}
        />
        <TextInput
          type="datetime-local"
          label={t`Late, by the secretariat, until`}
          value={asLocal(rules.lateUntil, zone)}
          onChange={(event) => change({ lateUntil: fromLocal(event.currentTarget.value, zone) })}
        />
      </div>
      <Checkbox
        label={t`The way of taking part may change after the close`}
        checked={rules.mayChangeAfterClose}
        onChange={(event) => change({ mayChangeAfterClose: event.currentTarget.checked })}
      />
      <div className={classes.row}>
        <Button size="xs" variant="default" onClick={onDates}>
          {t`Give these dates to all categories`}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t`Remove the category`}
        </Button>
      </div>
    </div>
  );
}
