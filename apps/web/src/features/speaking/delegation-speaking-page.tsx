import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity, IconMicrophone2 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import {
  AskToSpeakDocument,
  DelegationSpeakingDocument,
  NameSpeakerDocument,
  WithdrawSpeakingRequestDocument,
  type DelegationSpeakingQuery,
  type OfferPartsFragment,
  type RequestPartsFragment,
  type SpeakingWay,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { EmptyState } from '../shell/empty-state.js';
import { loadCatalogue } from '../shell/language.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { OfferItem, OfferTerms } from './offer-terms.js';
import { OfferStateBadge, RequestStateBadge, useReasonWord, useWayWord, ways } from './speaking-words.js';
import classes from './speaking.module.css';

/** Sending films in parts brings a library of its own: it is fetched only where a place is for one. */
const AttachVideo = lazy(async () => {
  const [{ AttachVideo: Attach }] = await Promise.all([import('../videos/attach-video.js'), loadCatalogue('videos')]);
  return { default: Attach };
});

const route = getRouteApi('/site/me/delegations/$delegationId/speaking');
type Own = NonNullable<DelegationSpeakingQuery['delegationSpeaking']>;

/** Places to speak for one's organization: what is offered, what was asked, what came of it. */
export function DelegationSpeakingPage() {
  const { t } = useLingui();
  const { delegationId } = route.useParams();
  const { data, error } = useQuery(DelegationSpeakingDocument, {
    variables: { delegationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const own = data.delegationSpeaking;
  if (!own)
    return (
      <EmptyState icon={IconBuildingCommunity} title={t`These places are for organizations`}>
        <Trans>Delegations of States ask for the floor in the meeting room.</Trans>
      </EmptyState>
    );
  const { plate, session } = own.delegation;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Places to speak`}
        above={
          session && (
            <Link to="/sessions/$slug/speaking" params={{ slug: session.slug }}>
              {session.title.text}
            </Link>
          )
        }
      >
        <Plate name={plate.text} language={plate.language} />
      </PageTitle>
      <Refusal refusal={own.barred} />
      {own.offers.length === 0 ? (
        <EmptyState icon={IconMicrophone2} title={t`No places to speak are offered yet`}>
          <Trans>They appear here as soon as the secretariat offers them.</Trans>
        </EmptyState>
      ) : (
        own.offers.map((offer) => <Offered key={offer.id} own={own} offer={offer} />)
      )}
    </div>
  );
}

function Offered({ own, offer }: { readonly own: Own; readonly offer: OfferPartsFragment }) {
  const { session } = own.delegation;
  const requests = own.requests.filter(({ offerId }) => offerId === offer.id);
  const standing = requests.find(({ state }) => state !== 'WITHDRAWN');
  return (
    <section className={classes.offer} aria-labelledby={`offer-${offer.id}`}>
      <div className={classes.head}>
        <h2 id={`offer-${offer.id}`}>
          <OfferItem offer={offer} />
        </h2>
        <OfferStateBadge state={offer.state} />
      </div>
      <OfferTerms offer={offer} zone={session?.timezone ?? 'UTC'} />
      {standing ? (
        <Standing own={own} request={standing} minutes={offer.minutes} />
      ) : (
        offer.state === 'OPEN' && !own.barred && <Ask own={own} offer={offer} />
      )}
    </section>
  );
}

/** One's own request, with what may be done with it. */
interface StandingProps {
  readonly own: Own;
  readonly request: RequestPartsFragment;
  /** Of the place. */
  readonly minutes: number;
}

function Standing({ own, request, minutes }: StandingProps) {
  const { t } = useLingui();
  const [wayWord, reasonWord] = [useWayWord(), useReasonWord()];
  const [asking, setAsking] = useState(false);
  const [withdraw, { data, error }] = useCommand(WithdrawSpeakingRequestDocument, {
    refetchQueries: 'active',
  });
  const answer = data?.withdrawSpeakingRequest;
  return (
    <div className={classes.section}>
      <div className={classes.bar}>
        <RequestStateBadge state={request.state} />
        <span>
          <Trans>Your request {request.number}</Trans>: {wayWord(request.way)}
          {request.speaker && (
            <>
              , <bdi>{request.speaker}</bdi>
            </>
          )}
        </span>
      </div>
      {request.reason && (
        <p>
          {reasonWord(request.reason)} {request.rule && <Trans>Rule applied: {request.rule}</Trans>}
        </p>
      )}
      {request.state === 'GRANTED' && (
        <p>
          {request.listed
            ? t`You stand on the list of speakers.`
            : (request.notListed ?? t`You enter the list of speakers by yourself as soon as it is opened.`)}
        </p>
      )}
      {(request.state === 'WAITING' || request.state === 'GRANTED') && request.way !== 'VIDEO' && (
        <NameSpeaker own={own} request={request} />
      )}
      {request.state === 'GRANTED' && request.way === 'VIDEO' && (
        <Suspense fallback={<Skeleton height={120} />}>
          <AttachVideo delegationId={own.delegation.id} requestId={request.id} minutes={minutes} />
        </Suspense>
      )}
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={error} />
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t`Withdraw the request`}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t`Withdraw the request`}
          action={t`Withdraw`}
          text={
            request.state === 'GRANTED'
              ? t`The place goes to the next organization at once and does not come back.`
              : t`While requests are taken you may ask again; your number is then a new one.`
          }
          onClose={() => setAsking(false)}
          onConfirm={() => withdraw({ variables: { delegationId: own.delegation.id, requestId: request.id } })}
        />
      )}
    </div>
  );
}

/** Who speaks, named or changed until the place has the floor. */
function NameSpeaker({ own, request }: Omit<StandingProps, 'minutes'>) {
  const { t } = useLingui();
  const [registrationId, setRegistrationId] = useState('');
  const [name, { data, error, loading }] = useCommand(NameSpeakerDocument, { refetchQueries: 'active' });
  const refusal = data?.nameSpeaker.__typename === 'Refusal' ? data.nameSpeaker : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await name({
      variables: { delegationId: own.delegation.id, requestId: request.id, registrationId },
    });
    if (answer.data?.nameSpeaker.__typename === 'SpeakingRequest') setRegistrationId('');
  };
  if (own.speakers.length === 0) return <RegisterFirst own={own} />;
  return (
    <form onSubmit={(event) => void send(event)} className={classes.section}>
      <Refusal refusal={refusal} error={error} />
      <div className={classes.fields}>
        <NativeSelect
          label={t`Speaker`}
          value={registrationId}
          error={faultOf(refusal, 'registrationId')}
          data={[
            { value: '', label: request.speaker ?? t`To be named later` },
            ...own.speakers
              .filter((one) => one.name !== request.speaker)
              .map((one) => ({ value: one.registrationId, label: one.name })),
          ]}
          onChange={(event) => setRegistrationId(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={loading} disabled={registrationId === ''}>
          {t`Name the speaker`}
        </Button>
      </div>
    </form>
  );
}

function RegisterFirst({ own }: { readonly own: Own }) {
  const { t } = useLingui();
  return (
    <p className={classes.quiet}>
      <Link to="/me/delegations/$delegationId/registration" params={{ delegationId: own.delegation.id }}>
        {t`Register your people first, so that you can name the speaker.`}
      </Link>
    </p>
  );
}

interface Draft {
  readonly way: SpeakingWay;
  readonly registrationId: string;
  readonly theme: string;
}

function Ask({ own, offer }: { readonly own: Own; readonly offer: OfferPartsFragment }) {
  const { t } = useLingui();
  const wayWord = useWayWord();
  const { draft, change, forget } = useDraft<Draft>(`speaking ${own.delegation.id} ${offer.id}`, {
    way: 'IN_HALL',
    registrationId: '',
    theme: '',
  });
  const [ask, { data, error, loading }] = useCommand(AskToSpeakDocument, { refetchQueries: 'active' });
  const refusal = data?.askToSpeak.__typename === 'Refusal' ? data.askToSpeak : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { way, registrationId, theme } = draft;
    const input = { offerId: offer.id, way, registrationId: registrationId || null, theme: theme || null };
    const answer = await ask({ variables: { delegationId: own.delegation.id, input } });
    if (answer.data?.askToSpeak.__typename === 'SpeakingRequest') forget();
  };
  return (
    <form onSubmit={(event) => void send(event)} className={classes.section}>
      <Refusal refusal={refusal} error={error} />
      <div className={classes.fields}>
        <NativeSelect
          label={t`From where`}
          value={draft.way}
          data={ways.map((way) => ({ value: way, label: wayWord(way) }))}
          onChange={(event) => change({ way: event.currentTarget.value as SpeakingWay })}
        />
        <NativeSelect
          label={t`Speaker`}
          value={draft.registrationId}
          error={faultOf(refusal, 'registrationId')}
          data={[
            { value: '', label: t`To be named later` },
            ...own.speakers.map(({ registrationId, name }) => ({ value: registrationId, label: name })),
          ]}
          onChange={(event) => change({ registrationId: event.currentTarget.value })}
        />
        <TextInput
          label={t`Theme`}
          maxLength={200}
          value={draft.theme}
          error={faultOf(refusal, 'theme')}
          onChange={(event) => change({ theme: event.currentTarget.value })}
        />
        <Button type="submit" loading={loading}>
          {t`Ask to speak`}
        </Button>
      </div>
      {own.speakers.length === 0 && <RegisterFirst own={own} />}
    </form>
  );
}
