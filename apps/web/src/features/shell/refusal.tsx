import { Alert } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import classes from './refusal.module.css';

/** What was refused, which rule decided, what to do next. Every refusal of the product is shown by this and nothing else. */
export function Refusal({ refusal }: { readonly refusal: RefusalPartsFragment | null | undefined }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (!refusal) return null;
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
      {refusal.fields.length > 0 && (
        <ul className={classes.fields}>
          {refusal.fields.map((fault) => (
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
