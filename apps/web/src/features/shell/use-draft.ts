import { useCallback, useEffect, useState } from 'react';

const prefix = 'rostrum-draft:';

function read<T>(key: string): T | undefined {
  try {
    const kept = localStorage.getItem(prefix + key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    // Storage may be barred or its contents of another version: the form begins empty.
    return undefined;
  }
}

/**
 * What is typed into a form, kept in this browser until it is sent: a closed window or a lost connection loses nothing.
 * @param key name of the form, the same each time it is opened
 * @returns the draft, its setter for some of the fields, what empties the form, what only lets go of this browser's copy
 *   because somebody else keeps it now, and whether it was found from before
 */
export function useDraft<T extends object>(key: string, empty: T) {
  const [found] = useState(() => read<T>(key));
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...found }));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    try {
      localStorage.setItem(prefix + key, JSON.stringify(draft));
    } catch {
      // Without storage the form still works; it is only not remembered.
    }
  }, [key, draft, touched]);
  const change = useCallback((changes: Partial<T>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...changes }));
  }, []);
  const letGo = useCallback(() => {
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept, so there is nothing to let go of.
    }
  }, [key]);
  const forget = useCallback(() => {
    setTouched(false);
    setDraft(empty);
    letGo();
    // The empty form is made anew at each rendering and always says the same.
  }, [letGo]);
  return { draft, change, forget, letGo, found: found !== undefined };
}
