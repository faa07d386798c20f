import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { MeetingPageDocument } from '../../generated/graphql.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';

const route = getRouteApi('/site/meetings/$id');

export function MeetingPage() {
  const { id } = route.useParams();
  const { data, error } = useQuery(MeetingPageDocument, { variables: { id } });
  if (error && !data) throw error;
  if (data?.meeting === null) return <NotFoundPage />;
  return data?.meeting && <PageTitle title={data.meeting.title.text} />;
}
