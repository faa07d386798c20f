import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { RegistrationQuestionsDocument, type QuestionPartsFragment } from '../../../generated/graphql.js';
import { calendarDay } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import classes from './question-fields.module.css';
import { useCountries } from './use-countries.js';

/** What a registration has answered, for those who handle it. */
export function AnswersShown({ registrationId }: { readonly registrationId: string }) {
  const { t } = useLingui();
  const countries = useCountries();
  const { data } = useQuery(RegistrationQuestionsDocument, {
    variables: { registrationId },
    fetchPolicy: 'cache-and-network',
  });
  const questions = data?.registrationQuestions;
  if (!questions) return null;
  const given = new Map(questions.answers.map(({ question, values }) => [question, values]));
  const answered = questions.asked.sections.flatMap((section) => section.questions).filter(({ key }) => given.has(key));
  const word = (question: QuestionPartsFragment, value: string): string => {
    switch (question.kind) {
      case 'CHOICE':
      case 'SEVERAL':
        return question.options.find(({ key }) => key === value)?.label.text ?? value;
      case 'COUNTRY':
        return countries.find((country) => country.value === value)?.label ?? value;
      case 'DATE':
        return calendarDay(currentLanguage(), value);
      case 'CONSENT':
        return t`Agreed`;
      default:
        return value;
    }
  };
  return (
    <section aria-label={t`Answers`}>
      <h3>{t`Answers`}</h3>
      {answered.length === 0 && (
        <p className={classes.quiet}>
          <Trans>Nothing was answered yet.</Trans>
        </p>
      )}
      <dl className={classes.answers}>
        {answered.map((question) => (
          <div key={question.key}>
            <dt lang={question.text.language}>
              {question.audience === 'SENSITIVE' && <IconLock size={14} aria-label={t`Sensitive`} role="img" />}
              {question.text.text}
            </dt>
            <dd>
              {(given.get(question.key) ?? []).map((value) =>
                question.kind === 'FILE' || question.kind === 'PICTURE' ? (
                  <a key={value} href={`/files/${value}`} target="_blank" rel="noreferrer">
                    {t`Open the file`}
                  </a>
                ) : (
                  <span key={value} dir={question.kind === 'PHONE' || question.kind === 'EMAIL' ? 'ltr' : 'auto'}>
                    {word(question, value)}
                    {'\n'}
                  </span>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {questions.sensitiveHidden && (
        <p className={classes.why}>
          <IconLock size={14} aria-hidden />
          <Trans>Answers on accessibility and diet are seen only by those who arrange for them.</Trans>
        </p>
      )}
    </section>
  );
}
