import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DeskSessionsDocument } from '../../../generated/graphql.js';
import { PageTitle } from '../../shell/page-title.js';
import { Translated } from '../../shell/translated.js';

export function SessionListPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(DeskSessionsDocument);
  if (error && !data) throw error;
  return (
    <>
      <PageTitle title={t`Sessions`} />
      <ul>
        {data?.sessions.map((session) => (
          <li key={session.id}>
            <Link to="/sessions/$slug" params={{ slug: session.slug }}>
              <Translated of={session.title} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
