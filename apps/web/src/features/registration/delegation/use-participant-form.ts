import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  AmendRegistrationDocument,
  MyDelegationDocument,
  MyRegistrationsDocument,
  type RefusalPartsFragment,
  type RegistrationInput,
  type RegistrationLineFragment,
} from '../../../generated/graphql.js';
import { useDraft } from '../../shell/use-draft.js';
import { canBeKept, inputOf, type ParticipantDraft } from './participant-draft.js';

export type Answer = RegistrationLineFragment | RefusalPartsFragment;

export interface FormTask {
  /** Name of the form in this browser's memory. */
  readonly key: string;
  readonly initial: ParticipantDraft;
  /** Keeps what is typed on the server as it is typed; only for what is not submitted yet. */
  readonly savesAsItGoes: boolean;
  /** First saving, where there is no registration yet; or the command of a form that is sent once. */
  readonly send?: (input: RegistrationInput, version: number) => Promise<Answer | undefined>;
}

/** `typed`: in this browser only. */
export type Keeping = 'nothing' | 'typed' | 'saving' | 'saved' | 'offline';

const pause = 700;
const retryAfter = 4000;

/**
 * A form whose contents outlive a refusal, a reload and a lost connection: each change is kept in this browser at once
 * and, as soon as there is a name and a way of taking part, on the server.
 */
export function useParticipantForm({ key, initial, savesAsItGoes, send }: FormTask) {
  const client = useApolloClient();
  const { draft, change: write, forget } = useDraft<ParticipantDraft>(key, initial);
  const [keeping, setKeeping] = useState<Keeping>('nothing');
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const latest = useRef(draft);
  const sent = useRef(JSON.stringify(inputOf(initial)));
  const queue = useRef<Promise<RegistrationLineFragment | null>>(Promise.resolve(null));
  const known = useRef({ id: draft.id, version: Math.max(draft.version, initial.version) });

  const change = useCallback(
    (changes: Partial<ParticipantDraft>) => {
      latest.current = { ...latest.current, ...changes };
      setKeeping((before) => (before === 'offline' ? before : 'typed'));
      write(changes);
    },
    [write],
  );

  /** Sends what is there now, after what is on its way. Null when refused or without a connection. */
  const save = (): Promise<RegistrationLineFragment | null> => (queue.current = queue.current.then(saveNow));

  async function saveNow(): Promise<RegistrationLineFragment | null> {
    const input = inputOf(latest.current);
    setKeeping('saving');
    try {
      const answer = await command(input);
      if (answer?.__typename !== 'Registration') {
        setRefusal(answer ?? null);
        setKeeping('typed');
        return null;
      }
      sent.current = JSON.stringify(input);
      known.current = { id: answer.id, version: answer.version };
      setRefusal(null);
      write({ id: answer.id, version: answer.version });
      setKeeping(JSON.stringify(inputOf(latest.current)) === sent.current ? 'saved' : 'typed');
      void client.refetchQueries({ include: 'active' });
      return answer;
    } catch {
      // What was typed stays here; the form sends it as soon as it can.
      setKeeping('offline');
      return null;
    }
  }

  async function command(input: RegistrationInput): Promise<Answer | undefined> {
    const { id, version } = known.current;
    if (send && (id === null || !savesAsItGoes)) return send(input, version);
    if (id === null) return undefined;
    const variables = { registrationId: id, input, version };
    const answer = await client.mutate({ mutation: AmendRegistrationDocument, variables });
    return answer.data?.amendRegistration;
  }

  /** Takes the version that is now on the server, so that what was typed here goes over it. */
  async function takeCurrent(): Promise<void> {
    await client.refetchQueries({ include: [MyDelegationDocument, MyRegistrationsDocument] });
    const cached = client.cache.extract() as Record<string, { readonly version?: number } | undefined>;
    const version = cached[`Registration:${known.current.id}`]?.version;
    if (version !== undefined) known.current = { ...known.current, version };
    setRefusal(null);
    await save();
  }

  const contents = JSON.stringify(inputOf(draft));
  const due = savesAsItGoes && canBeKept(draft) && contents !== sent.current;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // A change of the contents alone begins the wait anew; `save` reads what is latest.
  }, [due, contents]);
  useEffect(() => {
    if (keeping !== 'offline') return;
    const again = () => void save();
    const timer = savesAsItGoes ? setInterval(again, retryAfter) : undefined;
    if (savesAsItGoes) addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [keeping === 'offline']);

  return { draft, change, forget, keeping, refusal, setRefusal, save, takeCurrent };
}

export type ParticipantForm = ReturnType<typeof useParticipantForm>;
