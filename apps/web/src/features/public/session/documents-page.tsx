import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { SessionDocumentsDocument } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { languages } from '../../shell/language.js';
import { DataTable } from '../../shell/table/data-table.js';
import { Translated } from '../../shell/translated.js';
import { DocumentSymbol, LanguageChips } from '../document-line.js';

const route = getRouteApi('/site/sessions/$slug');

/** All documents of the session. */
export function DocumentsPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionDocumentsDocument, { variables: { slug } });
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={480} />;
  const items = session.agenda.filter((item) =>
    session.documents.some((document) => document.itemLabels.includes(item.label)),
  );
  return (
    <DataTable
      caption={t`Documents of the session`}
      rows={session.documents}
      keyOf={(document) => document.id}
      searchFor={t`Search symbols and titles`}
      filters={[
        {
          id: 'item',
          label: t`All agenda items`,
          options: items.map((item) => ({ value: item.label, label: `${item.label}. ${item.title.text}` })),
          passes: (document, label) => document.itemLabels.includes(label),
        },
        {
          id: 'in',
          label: t`All languages`,
          options: languages.map(({ code, name }) => ({ value: code, label: name })),
          passes: (document, code) => document.languages.some((language) => language === code),
        },
      ]}
      columns={[
        {
          id: 'symbol',
          header: t`Symbol`,
          names: true,
          value: (document) => document.symbol,
          cell: (document) => <DocumentSymbol document={document} />,
        },
        {
          id: 'title',
          header: t`Title`,
          value: (document) => document.title.text,
          cell: (document) => <Translated of={document.title} />,
        },
        {
          id: 'items',
          header: t`Items`,
          value: (document) => document.itemLabels.join(' '),
          cell: (document) => document.itemLabels.join(', '),
        },
        {
          id: 'languages',
          header: t`Languages`,
          cell: (document) => <LanguageChips out={document.languages} />,
        },
      ]}
      empty={
        <EmptyState icon={IconFileOff} title={t`No documents yet`}>
          <Trans>Documents appear here as they are issued.</Trans>
        </EmptyState>
      }
    />
  );
}
