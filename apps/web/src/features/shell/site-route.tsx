import { createRoute, Outlet } from '@tanstack/react-router';
import { rootRoute } from './root-route.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';
import classes from './site.module.css';

/** Pages with the header and the four ways in. */
export const siteRoute = createRoute({ getParentRoute: () => rootRoute, id: 'site', component: Site });

function Site() {
  return (
    <div className={classes.site}>
      <SiteHeader />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}
