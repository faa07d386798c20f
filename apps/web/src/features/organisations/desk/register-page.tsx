import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity, IconClock, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OrganisationRecordsDocument, type OrganisationState } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { LinkButton } from '../../shell/links.js';
import { PageTitle } from '../../shell/page-title.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import { kinds, standings, useKindWord, useStandingWord } from '../organisation-words.js';
import { StandingBadge, dayInWords } from '../standing-badge.js';

const perPage = 50;
const states: readonly OrganisationState[] = ['PROPOSED', 'LISTED', 'REFUSED'];

/** The register of organizations; what needs a decision stands first. */
export function RegisterPage() {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const standingWord = useStandingWord();
  const table = useTableState();
  const stateWords = { PROPOSED: t`Proposed`, LISTED: t`In the register`, REFUSED: t`Not taken in` };
  const filter = {
    search: table.search || undefined,
    kind: kinds.find((kind) => kind === table.filter('kind')),
    standing: standings.find((standing) => standing === table.filter('standing')),
    state: states.find((state) => state === table.filter('state')),
    waiting: table.filter('waiting') === 'yes' || undefined,
  };
  const { data, previousData, error } = useQuery(OrganisationRecordsDocument, {
    variables: { filter, offset: (table.page - 1) * perPage, limit: perPage },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const page = (data ?? previousData)?.organisationRecords;
  return (
    <>
      <PageTitle
        title={t`Organizations`}
        actions={
          <LinkButton
            to="/desk/organisations/$organisationId"
            params={{ organisationId: 'new' }}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t`Enter an organization`}
          </LinkButton>
        }
      >
        <Trans>Their status, who acts for them, and proposals. What needs a decision stands first.</Trans>
      </PageTitle>
      {page ? (
        <DataTable
          caption={t`Organizations`}
          rows={page.items}
          keyOf={({ id }) => id}
          served={{ total: page.total, perPage }}
          searchFor={t`Search names and acronyms`}
          filters={[
            { id: 'kind', label: t`All kinds`, options: kinds.map((kind) => ({ value: kind, label: kindWord(kind) })) },
            {
              id: 'standing',
              label: t`Any status`,
              options: standings.map((standing) => ({ value: standing, label: standingWord(standing) })),
            },
            {
              id: 'state',
              label: t`Listed or proposed`,
              options: states.map((state) => ({ value: state, label: stateWords[state] })),
            },
            {
              id: 'waiting',
              label: t`With or without requests`,
              options: [{ value: 'yes', label: t`With requests to be verified` }],
            },
          ]}
          columns={[
            {
              id: 'name',
              header: t`Name`,
              names: true,
              cell: ({ id, organisation }) => (
                <Link to="/desk/organisations/$organisationId" params={{ organisationId: id }}>
                  <Translated of={organisation.name} />
                </Link>
              ),
            },
            { id: 'acronym', header: t`Acronym`, cell: ({ organisation }) => <bdi>{organisation.acronym}</bdi> },
            { id: 'kind', header: t`Kind`, cell: ({ organisation }) => kindWord(organisation.kind) },
            {
              id: 'standing',
              header: t`Status`,
              cell: ({ organisation }) => <StandingBadge organisation={organisation} brief />,
            },
            {
              id: 'since',
              header: t`Since`,
              wideOnly: true,
              cell: ({ organisation }) => organisation.standingSince && dayInWords(organisation.standingSince),
            },
            {
              id: 'country',
              header: t`State`,
              hiddenAtFirst: true,
              cell: ({ organisation }) => organisation.countryName && <Translated of={organisation.countryName} />,
            },
            {
              id: 'decision',
              header: t`To decide`,
              cell: ({ organisation, waiting }) => (
                <>
                  {organisation.state !== 'LISTED' && (
                    <StatusBadge tone={organisation.state === 'PROPOSED' ? 'warn' : 'idle'} icon={IconClock}>
                      {stateWords[organisation.state]}
                    </StatusBadge>
                  )}
                  {waiting > 0 && (
                    <StatusBadge tone="warn" icon={IconClock}>
                      <Plural value={waiting} one="# request" other="# requests" />
                    </StatusBadge>
                  )}
                </>
              ),
            },
          ]}
          empty={
            <EmptyState icon={IconBuildingCommunity} title={t`The register is empty`}>
              <Trans>Enter the first organization.</Trans>
            </EmptyState>
          }
        />
      ) : (
        <Skeleton height={480} />
      )}
    </>
  );
}
