import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  ProposeSpeakersDocument,
  type OfferPartsFragment,
  type RequestPartsFragment,
} from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { RequestList } from './requests-table.js';
import classes from './speaking.module.css';

interface ProposedOrderProps {
  readonly offer: OfferPartsFragment;
  readonly requests: readonly RequestPartsFragment[];
}

/** The order that a coordinating committee proposes: moved up and down, and sent as a whole. */
export function ProposedOrder({ offer, requests }: ProposedOrderProps) {
  const { t } = useLingui();
  const standing = requests.filter(({ state }) => state !== 'WITHDRAWN');
  const start = standing
    .toSorted((a, b) => (a.proposed ?? Infinity) - (b.proposed ?? Infinity) || a.number - b.number)
    .map(({ id }) => id);
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  // Requests that came after the order was begun stand at its end.
  const order = [...(moved ?? []).filter((id) => start.includes(id)), ...start.filter((id) => !moved?.includes(id))];
  const [propose, { data, error, loading }] = useCommand(ProposeSpeakersDocument, { refetchQueries: 'active' });
  const answer = data?.proposeSpeakers;
  const move = (id: string, by: -1 | 1) => {
    const at = order.indexOf(id);
    const without = order.filter((each) => each !== id);
    setMoved(without.toSpliced(at + by, 0, id));
  };
  const of = new Map(standing.map((request) => [request.id, request]));
  return (
    <div className={classes.section}>
      <p className={classes.quiet}>
        <Trans>The committee proposes the order. Move requests up or down, then send the whole order.</Trans>
      </p>
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={error} />
      <RequestList requests={order.flatMap((id) => of.get(id) ?? [])} onMove={move} />
      <div className={classes.bar}>
        <Button
          loading={loading}
          onClick={() =>
            void propose({ variables: { offerId: offer.id, requestIds: [...order] } }).then(() => setMoved(null))
          }
        >
          {t`Propose this order`}
        </Button>
        <span role="status">{answer?.__typename === 'SpeakingOffer' && moved === null && t`Proposed.`}</span>
      </div>
    </div>
  );
}
