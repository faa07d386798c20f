import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import {
  AnswerQuestionsDocument,
  type RefusalPartsFragment,
  type RegistrationQuestionsPartsFragment,
} from '../../../generated/graphql.js';
import { useDraft } from '../../shell/use-draft.js';
import { askedAmong, type Answers } from './asked.js';

/** `typed`: in this browser only. */
export type Keeping = 'nothing' | 'typed' | 'saving' | 'saved' | 'offline';

const pause = 700;
const retryAfter = 4000;

const given = ({ answers }: RegistrationQuestionsPartsFragment): Answers =>
  Object.fromEntries(answers.map(({ question, values }) => [question, values]));

/**
 * Answers that are kept as they are typed: in this browser at once, on the server a moment later, and again as soon as
 * a connection that was lost is back.
 */
export function useAnswers(questions: RegistrationQuestionsPartsFragment) {
  const client = useApolloClient();
  const { registrationId, asked } = questions;
  const stored = given(questions);
  const { draft, change, forget, found } = useDraft<{ answers: Answers }>(`answers ${registrationId}`, {
    answers: stored,
  });
  const [keeping, setKeeping] = useState<Keeping>(found ? 'typed' : 'nothing');
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const latest = useRef(draft.answers);
  const sent = useRef(contentsOf(stored));
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const all = asked.sections.flatMap((section) => section.questions);
  /** What is not asked is not sent; it stays in the form until the form is left. */
  function contentsOf(answers: Answers): string {
    const keys = askedAmong(
      asked.sections.flatMap((section) => section.questions),
      answers,
    );
    return JSON.stringify(
      Object.entries(answers)
        .filter(([key, values]) => keys.has(key) && values.length > 0)
        .map(([question, values]) => ({ question, values }))
        .toSorted((a, b) => (a.question < b.question ? -1 : 1)),
    );
  }

  const set = (answers: Answers) => {
    latest.current = answers;
    setKeeping((before) => (before === 'offline' ? before : 'typed'));
    change({ answers });
  };

  /** Sends what is there now, after what is on its way. @returns whether the server has it */
  const save = (): Promise<boolean> => (queue.current = queue.current.then(saveNow));

  async function saveNow(): Promise<boolean> {
    const contents = contentsOf(latest.current);
    if (contents === sent.current) return true;
    setKeeping('saving');
    try {
      const variables = { registrationId, answers: JSON.parse(contents) as { question: string; values: string[] }[] };
      const { data } = await client.mutate({ mutation: AnswerQuestionsDocument, variables });
      const answer = data?.answerQuestions;
      if (answer?.__typename !== 'RegistrationQuestions') {
        setRefusal(answer ?? null);
        setKeeping('typed');
        return false;
      }
      sent.current = contents;
      setRefusal(null);
      const whole = contentsOf(latest.current) === contents;
      setKeeping(whole ? 'saved' : 'typed');
      if (whole) localStorage.removeItem(`rostrum-draft:answers ${registrationId}`);
      return true;
    } catch {
      setKeeping('offline');
      return false;
    }
  }

  const contents = contentsOf(draft.answers);
  const due = contents !== sent.current;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // A change of the contents alone begins the wait anew; `save` reads what is latest.
  }, [due, contents]);
  useEffect(() => {
    if (keeping !== 'offline') return;
    const again = () => void save();
    const timer = setInterval(again, retryAfter);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [keeping === 'offline']);

  return { answers: draft.answers, set, save, forget, keeping, refusal, questions: all };
}
