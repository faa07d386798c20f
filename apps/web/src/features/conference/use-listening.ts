import { useCallback, useEffect, useState } from 'react';
import type { ConferenceSession } from './conference-session.js';
import type { ListeningChoice } from './plan-listening.js';

const key = 'rostrum-listening';
const usual: ListeningChoice = { language: null, balance: 0.85, pictures: true, sound: true };

export interface Listening {
  readonly choice: ListeningChoice;
  change(change: Partial<ListeningChoice>): void;
}

/** What this reader listens to; remembered on this machine from meeting to meeting. */
export function useListening(session: ConferenceSession): Listening {
  const [choice, setChoice] = useState<ListeningChoice>(remembered);
  useEffect(() => session.choose(choice), [session, choice]);
  const change = useCallback((part: Partial<ListeningChoice>) => {
    setChoice((before) => {
      const after = { ...before, ...part };
      try {
        localStorage.setItem(key, JSON.stringify(after));
      } catch {
        // A browser that keeps nothing asks again next time.
      }
      return after;
    });
  }, []);
  return { choice, change };
}

function remembered(): ListeningChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ListeningChoice>;
    return { ...usual, ...kept, sound: true };
  } catch {
    return usual;
  }
}
