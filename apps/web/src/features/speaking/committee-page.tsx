import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListNumbers } from '@tabler/icons-react';
import { CommitteeOffersDocument, SpeakingRequestsDocument, type OfferPartsFragment } from '../../generated/graphql.js';
import { readerZone } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { OfferItem, OfferTerms } from './offer-terms.js';
import { ProposedOrder } from './proposed-order.js';
import { OfferStateBadge } from './speaking-words.js';
import classes from './speaking.module.css';

/** Orders that one's committee is asked to propose. */
export function CommitteePage() {
  const { t } = useLingui();
  const { data, error } = useQuery(CommitteeOffersDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      <PageTitle title={t`Order of speakers`} />
      {data.myCommitteeOffers.length === 0 ? (
        <EmptyState icon={IconListNumbers} title={t`No order is asked of you`}>
          <Trans>
            Where a session names your organization as coordinating committee, its requests to speak appear here.
          </Trans>
        </EmptyState>
      ) : (
        data.myCommitteeOffers.map((offer) => <OneOffer key={offer.id} offer={offer} />)
      )}
    </div>
  );
}

function OneOffer({ offer }: { readonly offer: OfferPartsFragment }) {
  const { t } = useLingui();
  const { data, error } = useQuery(SpeakingRequestsDocument, {
    variables: { offerId: offer.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  return (
    <section className={classes.offer} aria-labelledby={`offer-${offer.id}`}>
      <div className={classes.head}>
        <h2 id={`offer-${offer.id}`}>
          <OfferItem offer={offer} />
        </h2>
        <OfferStateBadge state={offer.state} />
      </div>
      <OfferTerms offer={offer} zone={readerZone()} />
      {data && data.speakingRequests.length > 0 ? (
        <ProposedOrder offer={offer} requests={data.speakingRequests} />
      ) : (
        <p className={classes.quiet}>{t`No requests yet`}</p>
      )}
    </section>
  );
}
