import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconMicrophone2 } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { SessionSpeakingDocument, SpeakingSessionDocument } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { AllotmentResult } from './allotment-result.js';
import { OfferItem, OfferTerms } from './offer-terms.js';
import { OfferStateBadge } from './speaking-words.js';
import classes from './speaking.module.css';

const route = getRouteApi('/site/sessions/$slug/speaking');

/** Places to speak that a session offers to civil society, who has them, and how that came about. */
export function SessionSpeakingPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SpeakingSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? (
    <Offers sessionId={data.session.id} zone={data.session.timezone} />
  ) : (
    <Skeleton height={480} />
  );
}

interface OffersProps {
  readonly sessionId: string;
  readonly zone: string;
}

function Offers({ sessionId, zone }: OffersProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(SessionSpeakingDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      {data.sessionSpeaking.length === 0 ? (
        <EmptyState icon={IconMicrophone2} title={t`No places to speak are offered yet`}>
          <Trans>
            The secretariat offers places to organizations item by item, and says beforehand how they are given out.
          </Trans>
        </EmptyState>
      ) : (
        data.sessionSpeaking.map((offer) => {
          const [newest, ...earlier] = offer.allotments;
          return (
            <section key={offer.id} className={classes.offer} aria-labelledby={`offer-${offer.id}`}>
              <div className={classes.head}>
                <h2 id={`offer-${offer.id}`}>
                  <OfferItem offer={offer} />
                </h2>
                <OfferStateBadge state={offer.state} />
              </div>
              <OfferTerms offer={offer} zone={zone} />
              {newest ? (
                <AllotmentResult allotment={newest} offer={offer} />
              ) : (
                <p className={classes.quiet}>
                  <Plural
                    value={offer.asked}
                    _0="Nobody has asked yet."
                    one="# organization has asked so far."
                    other="# organizations have asked so far."
                  />
                </p>
              )}
              {earlier.length > 0 && (
                <details>
                  <summary>
                    <Plural value={earlier.length} one="# earlier publication" other="# earlier publications" />
                  </summary>
                  {earlier.map((allotment) => (
                    <AllotmentResult key={allotment.number} allotment={allotment} offer={offer} />
                  ))}
                </details>
              )}
            </section>
          );
        })
      )}
    </div>
  );
}
