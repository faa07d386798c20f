import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

const offeredFor = 20_000;

/** What was just done, with the way back where the rules allow one. */
export function DoneNotice({ desk }: { readonly desk: Desk }) {
  const { undoable, forget } = desk;
  useEffect(() => {
    if (!undoable) return;
    const timer = setTimeout(forget, offeredFor);
    return () => clearTimeout(timer);
  }, [undoable, forget]);
  return (
    <div role="status" className={undoable ? classes.done : undefined}>
      {undoable && (
        <>
          <span>{undoable.what}</span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} className="mirrored" aria-hidden />}
            onClick={() => {
              forget();
              void undoable.undo();
            }}
          >
            <Trans>Undo</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
