import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import {
  CopyRegistrationProfileDocument,
  SessionsToRegisterDocument,
  type RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import classes from './rules.module.css';

interface CopyRulesProps {
  readonly session: RegistrationSessionFragment;
  readonly bodySlug: string;
  /** Whether there are rules already, in whose place the copy comes as a new version. */
  readonly replaces: boolean;
}

/** Takes over the rules of another session, windows moved with the first day. */
export function CopyRules({ session, bodySlug, replaces }: CopyRulesProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [from, setFrom] = useState('');
  const { data: known } = useQuery(SessionsToRegisterDocument);
  const [copy, { data, error, loading }] = useMutation(CopyRegistrationProfileDocument);
  if (error) throw error;
  // Sessions of the same body first: their rules are the nearest.
  const others = (known?.sessions ?? [])
    .filter(({ id }) => id !== session.id)
    .toSorted((a, b) => Number(b.slug.startsWith(bodySlug)) - Number(a.slug.startsWith(bodySlug)));
  const send = async () => {
    const answer = await copy({ variables: { sessionId: session.id, fromSessionId: from } });
    if (answer.data?.copyRegistrationProfile.__typename === 'RegistrationProfile') {
      await client.refetchQueries({ include: 'active' });
    }
  };
  return (
    <details className={classes.copy} open={!replaces}>
      <summary>{t`Copy the rules of another session`}</summary>
      <div className={classes.copyFields}>
        <NativeSelect
          label={t`Session`}
          value={from}
          data={[{ value: '', label: t`Choose` }, ...others.map(({ id, title }) => ({ value: id, label: title.text }))]}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          disabled={from === ''}
          loading={loading}
          onClick={() => void send()}
        >
          {t`Copy`}
        </Button>
      </div>
      <p className={classes.quiet}>
        <Trans>The windows are moved by as many days as lie between the first days of the two sessions.</Trans>
      </p>
      <Refusal refusal={data?.copyRegistrationProfile.__typename === 'Refusal' ? data.copyRegistrationProfile : null} />
    </details>
  );
}
