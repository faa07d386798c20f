import { redirect, type ParsedLocation } from '@tanstack/react-router';
import { ViewerDocument } from '../../generated/graphql.js';
import type { RouterContext } from './root-route.js';
import type { Viewer } from './viewer.js';

/** For `beforeLoad` of pages that need an account: sends to the sign-in, and from there back here. */
export async function requireViewer({
  context,
  location,
}: {
  readonly context: RouterContext;
  readonly location: ParsedLocation;
}): Promise<Viewer> {
  const { data } = await context.api.client.query({ query: ViewerDocument });
  if (!data?.me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  return data.me;
}
