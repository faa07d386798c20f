import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconMicrophone2, IconPlus, IconSend } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AllotPlacesToSpeakDocument,
  SessionSpeakingDocument,
  SpeakingRequestsDocument,
  SpeakingSettingDocument,
  type SessionSpeakingQuery,
} from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { AllotmentResult } from './allotment-result.js';
import { OfferForm, type Setting } from './offer-form.js';
import { OfferItem, OfferTerms } from './offer-terms.js';
import { ProposedOrder } from './proposed-order.js';
import { RequestList } from './requests-table.js';
import { OfferStateBadge } from './speaking-words.js';
import classes from './speaking.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/speaking');
type Offer = SessionSpeakingQuery['sessionSpeaking'][number];

/** Places to speak at the desk: offers, requests, the allotment. */
export function DeskSpeakingPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SpeakingSettingDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Offers slug={slug} setting={data.session} /> : <Skeleton height={640} />;
}

function Offers({ slug, setting }: { readonly slug: string; readonly setting: Setting }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const { data, error } = useQuery(SessionSpeakingDocument, {
    variables: { sessionId: setting.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {!adding && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t`Offer places to speak`}
          </Button>
        )}
        <Link to="/sessions/$slug/speaking" params={{ slug }}>
          {t`As the public sees it`}
        </Link>
        <Link to="/sessions/$slug/fairness" params={{ slug }}>
          {t`What was asked, granted and refused`}
        </Link>
      </div>
      {adding && <OfferForm setting={setting} onDone={() => setAdding(false)} />}
      {data.sessionSpeaking.length === 0 && !adding && (
        <EmptyState icon={IconMicrophone2} title={t`No places to speak are offered yet`}>
          <Trans>
            Offer some for an item: organizations then ask while the window is open, and you allot afterwards.
          </Trans>
        </EmptyState>
      )}
      {data.sessionSpeaking.map((offer) => (
        <OneOffer key={offer.id} offer={offer} setting={setting} />
      ))}
    </div>
  );
}

function OneOffer({ offer, setting }: { readonly offer: Offer; readonly setting: Setting }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  const { data, error } = useQuery(SpeakingRequestsDocument, {
    variables: { offerId: offer.id },
    fetchPolicy: 'cache-and-network',
  });
  const requests = data?.speakingRequests ?? [];
  const [newest] = offer.allotments;
  return (
    <section className={classes.offer} aria-labelledby={`offer-${offer.id}`}>
      <div className={classes.head}>
        <h2 id={`offer-${offer.id}`}>
          <OfferItem offer={offer} />
        </h2>
        <OfferStateBadge state={offer.state} />
      </div>
      {changing ? (
        <OfferForm setting={setting} offer={offer} onDone={() => setChanging(false)} />
      ) : (
        <>
          <OfferTerms offer={offer} zone={setting.timezone} />
          <div>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t`Change the offer`}
            </Button>
          </div>
        </>
      )}
      <Refusal error={error} />
      {offer.state === 'CLOSED' && <Allot offer={offer} sessionId={setting.id} />}
      {offer.givenBy === 'COMMITTEE' && offer.state !== 'ALLOTTED' && requests.length > 0 ? (
        <ProposedOrder offer={offer} requests={requests} />
      ) : (
        <details open={!newest}>
          <summary>
            <Plural value={requests.length} _0="No requests yet" one="# request" other="# requests" />
          </summary>
          <RequestList requests={requests} />
        </details>
      )}
      {newest && <AllotmentResult allotment={newest} offer={offer} />}
    </section>
  );
}

function Allot({ offer, sessionId }: { readonly offer: Offer; readonly sessionId: string }) {
  const { t } = useLingui();
  const [seed, setSeed] = useState('');
  const [allot, { data, error, loading }] = useCommand(AllotPlacesToSpeakDocument, { refetchQueries: 'active' });
  const answer = data?.allotPlacesToSpeak;
  return (
    <div className={classes.section}>
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={error} />
      <div className={classes.fields}>
        {offer.seedKind === 'ANNOUNCED' && (
          <TextInput
            label={t`What the announced source gave`}
            value={seed}
            onChange={(event) => setSeed(event.currentTarget.value)}
          />
        )}
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          loading={loading}
          onClick={() =>
            void allot({
              variables: { sessionId, offerId: offer.id, version: offer.version, seed: seed === '' ? null : seed },
            })
          }
        >
          {t`Allot the places and publish`}
        </Button>
      </div>
      <p className={classes.quiet}>
        <Trans>
          The order is computed and published in one step, so that nobody sees one that is not published. Those who have
          a place enter the list of speakers by themselves.
        </Trans>
      </p>
    </div>
  );
}
