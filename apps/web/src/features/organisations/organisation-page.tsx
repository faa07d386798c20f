import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { OrganisationBySlugDocument } from '../../generated/graphql.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { useKindWord } from './organisation-words.js';
import classes from './organisations.module.css';
import { RightsByBody } from './rights-list.js';
import { StandingBadge } from './standing-badge.js';

const route = getRouteApi('/site/organisations/$slug');

/** An organization of the register, for everyone. */
export function OrganisationPage() {
  const kindWord = useKindWord();
  const { slug } = route.useParams();
  const { data, error } = useQuery(OrganisationBySlugDocument, { variables: { slug } });
  if (error && !data) throw error;
  if (data?.organisation === null) return <NotFoundPage />;
  const organisation = data?.organisation;
  if (!organisation) return <Skeleton height={420} />;
  return (
    <div className={classes.page}>
      <PageTitle title={organisation.name.text}>
        <span className={classes.facts}>
          <span>{kindWord(organisation.kind)}</span>
          {organisation.acronym && <bdi>{organisation.acronym}</bdi>}
          {organisation.countryName && <bdi>{organisation.countryName.text}</bdi>}
          <StandingBadge organisation={organisation} />
        </span>
      </PageTitle>
      {(organisation.website || organisation.source || !organisation.confirmed) && (
        <div>
          {organisation.website && (
            <p>
              <a href={organisation.website} rel="noreferrer nofollow">
                <bdi>{organisation.website}</bdi>
              </a>
            </p>
          )}
          <p className={classes.note}>
            {organisation.source && <Trans>Source: {organisation.source}</Trans>}
            {!organisation.confirmed && (
              <>
                {' '}
                <Trans>Status to be compared with the printed list</Trans>
              </>
            )}
          </p>
        </div>
      )}
      <RightsByBody organisation={organisation} />
    </div>
  );
}
