import { useLingui } from '@lingui/react/macro';
import type { RefusalPartsFragment, SectionPartsFragment } from '../../../generated/graphql.js';
import { askedAmong, type Answers } from './asked.js';
import { QuestionField } from './question-field.js';
import classes from './question-fields.module.css';

interface QuestionFieldsProps {
  readonly sections: readonly SectionPartsFragment[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly refusal?: RefusalPartsFragment | null;
  /** Marks what is required and not answered. */
  readonly marksMissing?: boolean;
  /** Leaves out what only those see who arrange for it: someone else has answered. */
  readonly withoutSensitive?: boolean;
}

/** The questions that are asked, in their sections; conditions follow each answer at once. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { t } = useLingui();
  const { sections, answers, onChange, refusal, marksMissing = false, withoutSensitive = false } = props;
  const asked = askedAmong(
    sections.flatMap(({ questions }) => questions),
    answers,
  );
  const errorOf = (key: string, required: boolean): string | undefined =>
    refusal?.fields.find(({ path }) => path === `answers.${key}`)?.message ??
    (marksMissing && required && !answers[key]?.length ? t`An answer is needed.` : undefined);
  return (
    <div className={classes.all}>
      {sections.map((section) => {
        const shown = section.questions.filter(
          ({ key, audience }) => asked.has(key) && !(withoutSensitive && audience === 'SENSITIVE'),
        );
        if (shown.length === 0) return null;
        return (
          <fieldset key={section.key} className={classes.section}>
            <legend lang={section.title.language}>{section.title.text}</legend>
            {shown.map((question) => (
              <QuestionField
                key={question.key}
                question={question}
                values={answers[question.key] ?? []}
                error={errorOf(question.key, question.required)}
                onChange={(values) => onChange({ ...answers, [question.key]: values })}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
