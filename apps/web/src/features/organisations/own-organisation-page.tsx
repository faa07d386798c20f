import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { OwnOrganisationDocument, type OwnOrganisationQuery } from '../../generated/graphql.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { useKindWord } from './organisation-words.js';
import classes from './organisations.module.css';
import { RepresentativesSection } from './representatives-section.js';
import { RightsByBody } from './rights-list.js';
import { SessionsSection } from './sessions-section.js';
import { StandingBadge } from './standing-badge.js';
import { WorkSection } from './work-section.js';

const route = getRouteApi('/site/me/organisations/$slug');

export type OwnOrganisation = NonNullable<OwnOrganisationQuery['ownOrganisation']>;

/** What the page of one's own organization consists of, in this order; other areas add theirs here. */
const sections: readonly ComponentType<{ readonly own: OwnOrganisation }>[] = [
  SessionsSection,
  WorkSection,
  RepresentativesSection,
];

/** One's own organization: status and rights, sessions, representatives. */
export function OwnOrganisationPage() {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const { slug } = route.useParams();
  const { data, error } = useQuery(OwnOrganisationDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (data?.ownOrganisation === null) return <NotFoundPage />;
  const own = data?.ownOrganisation;
  if (!own) return <Skeleton height={480} />;
  const { organisation } = own;
  return (
    <div className={classes.page}>
      <PageTitle title={organisation.name.text} above={<Link to="/me/organisations">{t`My organizations`}</Link>}>
        <span className={classes.facts}>
          <span>{kindWord(organisation.kind)}</span>
          <StandingBadge organisation={organisation} />
          {!organisation.confirmed && (
            <span className={classes.note}>
              <Trans>Status to be compared with the printed list</Trans>
            </span>
          )}
        </span>
      </PageTitle>
      {sections.map((Section, place) => (
        <Section key={place} own={own} />
      ))}
      <RightsByBody organisation={organisation} />
    </div>
  );
}
