import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  CheckSideEventDocument,
  KeepSideEventDocument,
  type CheckSideEventQuery,
  type RefusalPartsFragment,
  type SideApplicationPartsFragment,
} from '../../generated/graphql.js';
import { useDraft } from '../shell/use-draft.js';
import { inputOf, type ApplicationInput } from './application-input.js';

export type Keeping = 'kept' | 'keeping' | 'typed' | 'offline';
type Checks = CheckSideEventQuery['checkSideEventApplication'];

/** How long nothing is typed before the draft is kept and looked at. */
const pauseMs = 700;

/**
 * An application while it is written: kept in this browser at once and at the server after a pause, one after the other,
 * and looked at by the rules after each.
 */
export function useApplication(application: SideApplicationPartsFragment) {
  const client = useApolloClient();
  const kept = useDraft<ApplicationInput>(`side-event-${application.id}`, inputOf(application));
  const { change: changeDraft, letGo, draft } = kept;
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const [checks, setChecks] = useState<Checks>();
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const version = useRef(application.version);
  const latest = useRef(kept.draft);
  latest.current = kept.draft;
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const [round, setRound] = useState(0);
  const { organiser, sessionId, id, state } = application;

  const check = useCallback(async () => {
    const { delegationId, organisationId } = organiser;
    const variables = { sessionId, organiser: { delegationId, organisationId }, input: latest.current };
    const { data } = await client.query({ query: CheckSideEventDocument, variables, fetchPolicy: 'no-cache' });
    setChecks(data?.checkSideEventApplication);
  }, [client, organiser, sessionId]);

  const keep = useCallback((): Promise<boolean> => {
    running.current = running.current.then(async () => {
      const input = latest.current;
      setKeeping('keeping');
      try {
        const { data } = await client.mutate({
          mutation: KeepSideEventDocument,
          variables: { id, input, version: version.current },
        });
        const result = data?.keepSideEventApplication;
        if (result?.__typename === 'SideEventApplication') {
          version.current = result.version;
          setRefusal(null);
          // From here on the server's copy counts: others may go on with it elsewhere.
          if (input === latest.current) letGo();
          setKeeping(input === latest.current ? 'kept' : 'typed');
          await check();
          return true;
        }
        setRefusal(result?.__typename === 'Refusal' ? result : null);
        setKeeping('typed');
        return false;
      } catch {
        setKeeping('offline');
        return false;
      }
    });
    return running.current;
  }, [client, check, id, letGo]);

  useEffect(() => {
    void check().catch(() => undefined);
  }, [check]);
  useEffect(() => {
    // What is already submitted is kept by the button: it must stay complete.
    if (round === 0 || state !== 'DRAFT') return;
    const timer = setTimeout(() => void keep(), pauseMs);
    return () => clearTimeout(timer);
  }, [round, keep, state]);

  const change = useCallback(
    (changes: Partial<ApplicationInput>) => {
      setKeeping('typed');
      changeDraft(changes);
      setRound((before) => before + 1);
    },
    [changeDraft],
  );
  return { draft, change, keep, keeping, checks, refusal, version };
}

export type WrittenApplication = ReturnType<typeof useApplication>;
