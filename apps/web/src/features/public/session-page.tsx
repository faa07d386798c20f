import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { SessionDocument } from '../../generated/graphql.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';

const route = getRouteApi('/site/sessions/$slug');

export function SessionPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  if (data?.session === null) return <NotFoundPage />;
  return data?.session && <PageTitle title={data.session.title.text} />;
}
