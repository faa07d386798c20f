import { lazyRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { loadCatalogue } from './language.js';

/**
 * A page whose code and texts are fetched when it is first opened.
 * @param features folder under `features` whose catalogue the page speaks from; several where it shows parts of others
 * @param load gives the component: `() => import('./home-page.js').then((module) => module.HomePage)`
 */
export function page(features: string | readonly string[], load: () => Promise<FunctionComponent>) {
  return lazyRouteComponent(async () => {
    const [Page] = await Promise.all([load(), ...[features].flat().map(loadCatalogue)]);
    return { Page };
  }, 'Page');
}
