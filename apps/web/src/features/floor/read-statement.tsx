import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { AttachedStatementsDocument } from '../../generated/graphql.js';
import type { SlotFieldsFragment } from '../../generated/graphql.js';
import { Dialog } from '../shell/dialog.js';
import { directionOf } from '../shell/language.js';
import { Refusal } from '../shell/refusal.js';
import classes from './read-statement.module.css';

export interface StatementProps {
  readonly meetingId: string;
  readonly slot: SlotFieldsFragment;
}

/** Opens the text that a delegation attached; nothing where there is none. */
export function ReadStatement({ meetingId, slot }: StatementProps) {
  const { t } = useLingui();
  const [reading, setReading] = useState(false);
  if (!slot.statement) return null;
  const name = slot.delegation.plate.text;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden />}
        aria-label={t`Read the statement: ${name}`}
        onClick={() => setReading(true)}
      >
        <Trans>Read the statement</Trans>
      </Button>
      {reading && <StatementDialog meetingId={meetingId} slot={slot} onClose={() => setReading(false)} />}
    </>
  );
}

/** The text, asked for when it is opened: before delivery it is not for everyone, and not a part of the live line. */
export function StatementDialog({ meetingId, slot, onClose }: StatementProps & { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { data, error } = useQuery(AttachedStatementsDocument, { variables: { meetingId }, fetchPolicy: 'no-cache' });
  const statement = data?.meetingFloor?.lists.flatMap(({ slots }) => slots).find(({ id }) => id === slot.id)?.statement;
  const name = slot.delegation.plate.text;
  return (
    <Dialog title={t`Statement: ${name}`} wide opened onClose={onClose}>
      <Refusal error={error} />
      {!data && !error && <Skeleton height={240} />}
      {statement?.text && (
        <div className={classes.text} lang={statement.language} dir={directionOf(statement.language)} tabIndex={0}>
          {statement.text}
        </div>
      )}
      {data && !statement?.text && (
        <p>
          <Trans>The text can be read once the statement has been delivered.</Trans>
        </p>
      )}
    </Dialog>
  );
}
