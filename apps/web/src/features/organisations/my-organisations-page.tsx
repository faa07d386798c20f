import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import {
  LeaveOrganisationDocument,
  MyOrganisationsDocument,
  type MyOrganisationsQuery,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { LinkButton } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { InBrief } from './organisation-fields.js';
import { useWayWord } from './organisation-words.js';
import classes from './organisations.module.css';
import { LinkBadge } from './standing-badge.js';

/** The organizations that the reader acts for, and how requests to act for others stand. */
export function MyOrganisationsPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(MyOrganisationsDocument, {
    fetchPolicy: 'cache-and-network',
    // What somebody waits for is decided elsewhere, often within moments.
    pollInterval: 5000,
    skipPollAttempt: () => document.hidden,
  });
  if (error && !data) throw error;
  const links = data?.myOrganisationLinks;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`My organizations`}
        above={<Link to="/me">{t`My work`}</Link>}
        actions={
          <LinkButton to="/sign-up" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
            {t`Act for another organization`}
          </LinkButton>
        }
      />
      {!links && <Skeleton height={240} />}
      {links?.length === 0 && (
        <EmptyState icon={IconBuildingCommunity} title={t`You act for no organization yet`}>
          <Trans>Find yours in the register, or propose it.</Trans>
        </EmptyState>
      )}
      {links && links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <OwnLink key={link.id} link={link} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OwnLink({ link }: { readonly link: MyOrganisationsQuery['myOrganisationLinks'][number] }) {
  const { t } = useLingui();
  const wayWord = useWayWord();
  const [leave, { data, error, loading }] = useCommand(LeaveOrganisationDocument, {
    refetchQueries: [MyOrganisationsDocument],
  });
  const { organisation } = link;
  return (
    <li className={classes.card}>
      <div className={classes.row}>
        <h2>
          {link.state === 'VERIFIED' ? (
            <Link to="/me/organisations/$slug" params={{ slug: organisation.slug }}>
              <Translated of={organisation.name} />
            </Link>
          ) : (
            <Translated of={organisation.name} />
          )}
        </h2>
        <LinkBadge link={link} />
      </div>
      <p className={classes.note}>
        <InBrief organisation={organisation} />
      </p>
      {link.state === 'ASKED' && (
        <>
          <p>
            {organisation.state === 'PROPOSED' ? (
              <Trans>The organization is proposed for the register. The secretariat decides, and you are told.</Trans>
            ) : (
              <Trans>
                Asked for on <Moment at={link.askedAt} />. What happens next:
              </Trans>
            )}
          </p>
          {organisation.state !== 'PROPOSED' && (
            <ul className={classes.words}>
              {link.waysOpen.map((way) => (
                <li key={way}>{wayWord(way)}</li>
              ))}
            </ul>
          )}
          <div>
            <Button
              size="xs"
              variant="default"
              loading={loading}
              onClick={() => void leave({ variables: { linkId: link.id } })}
            >
              {t`Take the request back`}
            </Button>
          </div>
        </>
      )}
      {link.reason && (
        <p>
          <bdi>{link.reason}</bdi>
        </p>
      )}
      <Refusal
        refusal={data?.leaveOrganisation.__typename === 'Refusal' ? data.leaveOrganisation : null}
        error={error}
      />
    </li>
  );
}
