import { Alert } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { FaultWords } from './fault-words.js';
import classes from './refusal.module.css';

interface RefusalProps {
  readonly refusal?: RefusalPartsFragment | null | undefined;
  /** A fault of line or server instead of an answer. */
  readonly error?: unknown;
}

/** What was refused, which rule decided, what to do next. Every refusal of the product is shown by this and nothing else. */
export function Refusal({ refusal, error }: RefusalProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal || error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal, error]);
  if (error) {
    return (
      <Alert
        ref={box}
        role="alert"
        color="red"
        variant="outline"
        icon={<IconAlertTriangle aria-hidden />}
        className={classes.refusal}
      >
        <p className={classes.message}>
          <FaultWords error={error} />
        </p>
      </Alert>
    );
  }
  if (!refusal) return null;
  // Where only one field is at fault, its sentence often is the sentence of the refusal: once is enough.
  const faults = refusal.fields.filter(({ message }) => message !== refusal.message);
  return (
    <Alert
      ref={box}
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      className={classes.refusal}
      data-code={refusal.code}
    >
      <p className={classes.message}>{refusal.message}</p>
      {faults.length > 0 && (
        <ul className={classes.fields}>
          {faults.map((fault) => (
            <li key={fault.path}>{fault.message}</li>
          ))}
        </ul>
      )}
      {refusal.next && <p>{refusal.next}</p>}
      {refusal.rule && <p className={classes.rule}>{t`Rule applied: ${refusal.rule}`}</p>}
    </Alert>
  );
}

/** The fault of one input field, for its `error` property. */
export function faultOf(refusal: RefusalPartsFragment | null | undefined, path: string): string | undefined {
  return refusal?.fields.find((fault) => fault.path === path || fault.path === `input.${path}`)?.message;
}
