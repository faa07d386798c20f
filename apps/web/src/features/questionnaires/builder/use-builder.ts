import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import {
  AmendQuestionnaireDocument,
  PublishQuestionnaireDocument,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { useDraft } from '../../shell/use-draft.js';
import type { Draft } from './draft.js';

export type Keeping = 'nothing' | 'typed' | 'saving' | 'saved' | 'offline';

const pause = 900;

interface Built {
  readonly id: string;
  readonly draftVersion: number;
  readonly stored: Draft;
}

/** The draft of a questionnaire: kept in this browser at once, on the server a moment later, and published from there. */
export function useBuilder({ id, draftVersion, stored }: Built) {
  const client = useApolloClient();
  const { draft, change, forget } = useDraft<Draft>(`questionnaire ${id} ${draftVersion}`, stored);
  const [keeping, setKeeping] = useState<Keeping>('nothing');
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const latest = useRef(draft);
  const sent = useRef(JSON.stringify(stored));
  const version = useRef(draftVersion);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const set = (next: Draft) => {
    latest.current = next;
    setKeeping('typed');
    change(next);
  };

  const save = (): Promise<boolean> => (queue.current = queue.current.then(saveNow));

  async function saveNow(): Promise<boolean> {
    const { title, sections } = latest.current;
    const contents = JSON.stringify({ title, sections });
    if (contents === sent.current) return true;
    setKeeping('saving');
    try {
      const variables = { questionnaireId: id, version: version.current, input: { title, sections: [...sections] } };
      const answer = await client.mutate({ mutation: AmendQuestionnaireDocument, variables });
      const result = answer.data?.amendQuestionnaire;
      if (result?.__typename !== 'Questionnaire') {
        setRefusal(result ?? null);
        setKeeping('typed');
        return false;
      }
      version.current = result.draftVersion;
      sent.current = contents;
      setRefusal((before) => (before?.code === 'DEFINITION_FAULTY' ? before : null));
      const whole = JSON.stringify({ title: latest.current.title, sections: latest.current.sections }) === contents;
      setKeeping(whole ? 'saved' : 'typed');
      if (whole) localStorage.removeItem(`rostrum-draft:questionnaire ${id} ${draftVersion}`);
      return true;
    } catch {
      setKeeping('offline');
      return false;
    }
  }

  /** @returns whether it is published */
  async function publish(): Promise<boolean> {
    if (!(await save())) return false;
    const variables = { questionnaireId: id, version: version.current };
    const answer = await client.mutate({ mutation: PublishQuestionnaireDocument, variables });
    const result = answer.data?.publishQuestionnaire;
    setRefusal(result?.__typename === 'Refusal' ? result : null);
    return result?.__typename === 'Questionnaire';
  }

  const contents = JSON.stringify({ title: draft.title, sections: draft.sections });
  const due = contents !== sent.current;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void save(), keeping === 'offline' ? 4000 : pause);
    return () => clearTimeout(timer);
    // A change of the contents alone begins the wait anew; `save` reads what is latest.
  }, [due, contents, keeping === 'offline']);

  return { draft, set, save, publish, forget, keeping, refusal };
}

export type Builder = ReturnType<typeof useBuilder>;
