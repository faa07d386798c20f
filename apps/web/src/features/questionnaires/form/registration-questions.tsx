import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCloudCheck, IconCloudOff, IconDeviceFloppy, IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { RegistrationQuestionsDocument, type RegistrationQuestionsPartsFragment } from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import { QuestionFields } from './question-fields.js';
import classes from './question-fields.module.css';
import { useAnswers, type Keeping } from './use-answers.js';

interface RegistrationQuestionsProps {
  readonly registrationId: string;
  /** Marks what is required and not answered. */
  readonly marksMissing: boolean;
  /** Hands out what sends the answers at once, and says whether the server has them. */
  readonly onReady: (save: () => Promise<boolean>) => void;
}

/** The questions that a registration is asked; nothing where its category is asked none. */
export function RegistrationQuestions(props: RegistrationQuestionsProps) {
  const { data, error } = useQuery(RegistrationQuestionsDocument, {
    variables: { registrationId: props.registrationId },
    fetchPolicy: 'network-only',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={80} />;
  const questions = data.registrationQuestions;
  return questions ? <Form key={questions.questionnaireId} {...props} questions={questions} /> : null;
}

function Form({
  questions,
  marksMissing,
  onReady,
}: RegistrationQuestionsProps & { readonly questions: RegistrationQuestionsPartsFragment }) {
  const { t } = useLingui();
  const { answers, set, save, keeping, refusal } = useAnswers(questions);
  useEffect(() => onReady(save));
  return (
    <section aria-label={t`Questions`} className={classes.all}>
      <QuestionFields
        sections={questions.asked.sections}
        answers={answers}
        onChange={set}
        refusal={refusal}
        marksMissing={marksMissing}
        withoutSensitive={questions.sensitiveHidden}
      />
      {questions.sensitiveHidden && (
        <p className={classes.why}>
          <IconLock size={14} aria-hidden />
          <Trans>Questions on accessibility and diet were answered by someone else; only they see those answers.</Trans>
        </p>
      )}
      <Refusal refusal={refusal} />
      <KeepingSentence keeping={keeping} />
    </section>
  );
}

function KeepingSentence({ keeping }: { readonly keeping: Keeping }) {
  return (
    <span role="status" className={classes.keeping} data-keeping={keeping}>
      {keeping === 'saved' && (
        <>
          <IconCloudCheck size={18} aria-hidden />
          <Trans>Answers kept.</Trans>
        </>
      )}
      {keeping === 'typed' && (
        <>
          <IconDeviceFloppy size={18} aria-hidden />
          <Trans>Answers kept in this browser.</Trans>
        </>
      )}
      {keeping === 'offline' && (
        <>
          <IconCloudOff size={18} aria-hidden />
          <Trans>No connection. The answers are kept in this browser.</Trans>
        </>
      )}
    </span>
  );
}
