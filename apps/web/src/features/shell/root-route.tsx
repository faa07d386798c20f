import { createRootRouteWithContext, Outlet, type ErrorComponentProps } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import type { Api } from './apollo-client.js';
import { ErrorPage } from './error-page.js';
import { NotFoundPage } from './not-found-page.js';

export interface RouterContext {
  readonly api: Api;
}

/** Root of every page. Pages with the header hang under `siteRoute`; full-screen ones (meeting room, hall display) here. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  errorComponent: ({ error }: ErrorComponentProps) => <ErrorPage error={error} />,
  notFoundComponent: NotFoundPage,
});

function Root() {
  const { t } = useLingui();
  return (
    <>
      <a className="skip-link" href="#main">{t`Skip to the content`}</a>
      <Outlet />
    </>
  );
}
