import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  PublishRegistrationDocument,
  RegistrationDeskDocument,
  RegistrationRulesDocument,
  SetRegistrationProfileDocument,
  type RegistrationProfileInput,
  type RegistrationSessionFragment,
  type RulesVersionFragment,
  type WaitingOrder,
} from '../../../generated/graphql.js';
import { usePlaceOfZone } from '../../shell/place-of-zone.js';
import { Refusal } from '../../shell/refusal.js';
import { useDraft } from '../../shell/use-draft.js';
import { VersionStanding } from '../../shell/version-standing.js';
import { CategoryFields } from './category-fields.js';
import { CopyRules } from './copy-rules.js';
import { QuotaFields } from './quota-fields.js';
import { rulesFrom } from './rules-draft.js';
import classes from './rules.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/rules');

/** Who may register, when, with what, and how many: the rules of a session, in versions. */
export function RulesPage() {
  const { slug } = route.useParams();
  const asked = useQuery(RegistrationDeskDocument, { variables: { slug } });
  const session = asked.data?.session;
  const { data, error } = useQuery(RegistrationRulesDocument, {
    variables: { sessionId: session?.id ?? '' },
    skip: !session,
    fetchPolicy: 'cache-and-network',
  });
  if (asked.error && !asked.data) throw asked.error;
  if (error && !data) throw error;
  if (!session || !data) return <Skeleton height={640} />;
  const profile = data.registrationProfile ?? null;
  return (
    <div className={classes.page}>
      <Standing session={session} profile={profile} />
      <CopyRules session={session} bodySlug={session.body.slug} replaces={profile !== null} />
      <RulesForm key={profile?.version ?? 0} session={session} profile={profile} />
    </div>
  );
}

interface OfSession {
  readonly session: RegistrationSessionFragment;
  readonly profile: RulesVersionFragment | null;
}

/** The version in force, and publishing. */
function Standing({ session, profile }: OfSession) {
  const { t } = useLingui();
  const [publish, { data, error, loading }] = useMutation(PublishRegistrationDocument, { refetchQueries: 'active' });
  if (error) throw error;
  return (
    <>
      <VersionStanding
        stored={profile ?? undefined}
        empty={<Trans>There are no rules yet: copy those of an earlier session, or add categories below.</Trans>}
        publish={t`Publish the rules`}
        publishing={loading}
        onPublish={() => void publish({ variables: { sessionId: session.id } })}
      />
      <Refusal refusal={data?.publishRegistration.__typename === 'Refusal' ? data.publishRegistration : null} />
    </>
  );
}

function RulesForm({ session, profile }: OfSession) {
  const { t } = useLingui();
  const client = useApolloClient();
  const place = usePlaceOfZone(session.timezone);
  const version = profile?.version ?? 0;
  const stored = rulesFrom(profile);
  const { draft, change, forget } = useDraft<RegistrationProfileInput>(`rules ${session.id} ${version}`, stored);
  const [set, { data, error, loading }] = useMutation(SetRegistrationProfileDocument);
  const [saved, setSaved] = useState(false);
  if (error) throw error;
  const refusal = data?.setRegistrationProfile.__typename === 'Refusal' ? data.setRegistrationProfile : null;
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  const waitingOrders: readonly { readonly value: WaitingOrder; readonly label: string }[] = [
    { value: 'SUBMISSION', label: t`By the time of submission` },
    { value: 'CATEGORY', label: t`By category in protocol order, then by the time of submission` },
  ];

  async function save() {
    const input = {
      ...draft,
      source: draft.source?.trim() || null,
      quotas: draft.quotas.map((quota) => ({ ...quota, source: quota.source?.trim() || null })),
    };
    const answer = await set({ variables: { sessionId: session.id, input, version } });
    if (answer.data?.setRegistrationProfile.__typename !== 'RegistrationProfile') return;
    forget();
    setSaved(true);
    await client.refetchQueries({ include: 'active' });
  }

  return (
    <form
      className={classes.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <section aria-labelledby="categories" className={classes.section}>
        <h2 id="categories">{t`Categories`}</h2>
        <p className={classes.quiet}>
          <Trans>Times are those of the place of the session ({place}).</Trans>
        </p>
        <CategoryFields
          categories={draft.categories}
          session={session}
          onChange={(categories) => change({ categories: [...categories] })}
        />
      </section>
      <section aria-labelledby="quotas" className={classes.section}>
        <h2 id="quotas">{t`Quotas`}</h2>
        <p className={classes.quiet}>
          <Trans>A lowered number keeps the places that are taken.</Trans>
        </p>
        <QuotaFields quotas={draft.quotas} onChange={(quotas) => change({ quotas: [...quotas] })} />
      </section>
      <Stack className={classes.section}>
        <NativeSelect
          label={t`Order of the waiting list`}
          value={draft.waitingOrder}
          data={[...waitingOrders]}
          onChange={(event) => change({ waitingOrder: event.currentTarget.value as WaitingOrder })}
        />
        <TextInput
          label={t`Where the rules were published`}
          maxLength={500}
          value={draft.source ?? ''}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      </Stack>
      <Refusal refusal={refusal} />
      <div className={classes.save}>
        <Button type="submit" loading={loading} disabled={!changed || draft.categories.length === 0}>
          {t`Save as version ${version + 1}`}
        </Button>
        {changed && (
          <Button variant="default" onClick={forget}>
            {t`Discard the changes`}
          </Button>
        )}
        <span role="status" className={classes.quiet}>
          {changed && <Trans>Not saved yet; kept in this browser.</Trans>}
          {!changed && saved && <Trans>Saved.</Trans>}
        </span>
      </div>
    </form>
  );
}
