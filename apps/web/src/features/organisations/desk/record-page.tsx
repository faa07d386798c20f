import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  DecideOrganisationLinkDocument,
  DecideOrganisationProposalDocument,
  EndRepresentativeDocument,
  OrganisationRecordDocument,
  type OrganisationLinkLineFragment,
  type OrganisationRecordPartsFragment,
} from '../../../generated/graphql.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import { useKindWord } from '../organisation-words.js';
import classes from '../organisations.module.css';
import { LinkBadge, StandingBadge } from '../standing-badge.js';
import { MergeDialog } from './merge-dialog.js';
import { RecordForm } from './record-form.js';

const route = getRouteApi('/site/desk/organisations/$organisationId');

/** One organization of the register: to be decided, changed, merged; `new` enters one. */
export function RecordPage() {
  const { t } = useLingui();
  const { organisationId } = route.useParams();
  const isNew = organisationId === 'new';
  const { data, error } = useQuery(OrganisationRecordDocument, {
    variables: { id: organisationId },
    skip: isNew,
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (data?.organisationRecord === null) return <NotFoundPage />;
  if (isNew)
    return (
      <div className={classes.narrow}>
        <PageTitle title={t`Enter an organization`} above={<Link to="/desk/organisations">{t`Organizations`}</Link>} />
        <RecordForm record={null} />
      </div>
    );
  const record = data?.organisationRecord;
  return record ? <Contents record={record} /> : <Skeleton height={480} />;
}

function Contents({ record }: { readonly record: OrganisationRecordPartsFragment }) {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const { organisation } = record;
  return (
    <div className={classes.page}>
      <PageTitle
        title={organisation.name.text}
        above={<Link to="/desk/organisations">{t`Organizations`}</Link>}
        actions={
          <Button variant="default" onClick={() => setMerging(true)}>
            {t`Merge into another`}
          </Button>
        }
      >
        <span className={classes.facts}>
          <span>{kindWord(organisation.kind)}</span>
          <StandingBadge organisation={organisation} />
          {organisation.state === 'LISTED' && (
            <Link to="/organisations/$slug" params={{ slug: organisation.slug }}>
              <Trans>Public page, with what it may do</Trans>
            </Link>
          )}
        </span>
      </PageTitle>
      {organisation.state === 'PROPOSED' && <Proposal record={record} />}
      <section aria-labelledby="people">
        <h2 id="people">
          <Trans>Who acts for it, or asks to</Trans>
        </h2>
        {record.links.length === 0 && (
          <p>
            <Trans>Nobody yet. Requests appear here.</Trans>
          </p>
        )}
        <ul className={classes.list}>
          {record.links.map((link) => (
            <LinkToDecide key={link.id} record={record} link={link} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="entry" className={classes.narrow}>
        <h2 id="entry">
          <Trans>Entry in the register</Trans>
        </h2>
        <RecordForm key={record.version} record={record} />
      </section>
      {merging && (
        <MergeDialog
          dissolved={organisation}
          onClose={() => setMerging(false)}
          onMerged={(organisationId) =>
            void navigate({ to: '/desk/organisations/$organisationId', params: { organisationId } }).then(() =>
              setMerging(false),
            )
          }
        />
      )}
    </div>
  );
}

function Proposal({ record }: { readonly record: OrganisationRecordPartsFragment }) {
  const { t } = useLingui();
  const [decide, { data, error, loading }] = useCommand(DecideOrganisationProposalDocument);
  const result = data?.decideOrganisationProposal;
  const answer = (listed: boolean) => void decide({ variables: { organisationId: record.id, listed } });
  return (
    <section className={classes.card} aria-labelledby="proposal">
      <h2 id="proposal">
        <Trans>Proposed for the register</Trans>
      </h2>
      <p>
        <Trans>If it is there already under another name, merge it. Otherwise take it in, or not.</Trans>
      </p>
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
      <div className={classes.buttons}>
        <Button loading={loading} onClick={() => answer(true)}>
          {t`Take it into the register`}
        </Button>
        <Button variant="default" disabled={loading} onClick={() => answer(false)}>
          {t`Do not take it in`}
        </Button>
      </div>
    </section>
  );
}

interface LinkToDecideProps {
  readonly record: OrganisationRecordPartsFragment;
  readonly link: OrganisationLinkLineFragment;
}

function LinkToDecide({ record, link }: LinkToDecideProps) {
  const { t } = useLingui();
  const again = { refetchQueries: [OrganisationRecordDocument] };
  const [decide, deciding] = useCommand(DecideOrganisationLinkDocument, again);
  const [end, ending] = useCommand(EndRepresentativeDocument, again);
  const ids = { organisationId: record.id, linkId: link.id };
  const results = [deciding.data?.decideOrganisationLink, ending.data?.endRepresentative];
  const refusal = results.find((result) => result?.__typename === 'Refusal');
  const { name } = link;
  return (
    <li className={classes.card}>
      <div className={classes.row}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <LinkBadge link={link} />
      </div>
      <p className={classes.note}>
        <bdi>{link.email}</bdi>
        {link.function && (
          <>
            {' · '}
            <bdi>{link.function}</bdi>
          </>
        )}
      </p>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={deciding.error ?? ending.error} />
      <div className={classes.buttons}>
        {link.state === 'ASKED' && record.organisation.state === 'LISTED' && (
          <>
            <Button
              size="xs"
              loading={deciding.loading}
              aria-label={t`Verify ${name}`}
              onClick={() => void decide({ variables: { ...ids, verified: true } })}
            >
              {t`Verify`}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={deciding.loading}
              aria-label={t`Refuse ${name}`}
              onClick={() => void decide({ variables: { ...ids, verified: false } })}
            >
              {t`Refuse`}
            </Button>
          </>
        )}
        {link.state === 'VERIFIED' && (
          <Button
            size="xs"
            variant="default"
            loading={ending.loading}
            aria-label={t`End for ${name}`}
            onClick={() => void end({ variables: ids })}
          >
            {t`End`}
          </Button>
        )}
      </div>
    </li>
  );
}
