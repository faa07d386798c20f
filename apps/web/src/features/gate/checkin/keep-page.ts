/**
 * Has the page itself kept, so that it opens again without the network: a service worker for the desk's session pages
 * keeps this page's document and the files that it is made of, and nothing else.
 */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  await navigator.serviceWorker.register('/check-in-worker.js', { scope: '/desk/sessions/' });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === location.origin && /^\/(assets\/|boot\.js|favicon\.svg)/.test(pathname),
    )
    .map(({ pathname }) => pathname);
  // A worker has no origin of its own to name; the message goes to ours only.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  active?.postMessage({ page: location.pathname, files: [...new Set(files)] });
}
