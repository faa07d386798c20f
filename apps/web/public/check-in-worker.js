// Keeps the check-in page so that it opens without the network: its document, and the files of the build that it uses.
// No answer of the API is kept here; people and scans are kept by the page itself, where sign-out erases them.
const kept = 'rostrum-check-in';
// Answers vary by cookie and language; there is one of each kept, for whoever opened the page here.
const anyReader = { ignoreVary: true };
const isPage = (path) => /^\/desk\/sessions\/[^/]+\/gate$/.test(path);
const isFile = (path) => path.startsWith('/assets/') || path === '/boot.js' || path === '/favicon.svg';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says which files it is made of; those of earlier builds go.
self.addEventListener('message', (event) => {
  const { page, files } = event.data ?? {};
  if (!isPage(page) || !Array.isArray(files)) return;
  const wanted = [page, ...files.filter(isFile)];
  const keep = async () => {
    const cache = await caches.open(kept);
    for (const path of wanted) {
      if (path !== page && (await cache.match(path, anyReader))) continue;
      const answer = await fetch(path, { credentials: 'same-origin' }).catch(() => undefined);
      if (answer?.ok) await cache.put(path, answer);
    }
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!wanted.includes(path) && !isPage(path)) await cache.delete(request);
    }
  };
  event.waitUntil(keep().then(() => event.source?.postMessage({ kept: wanted.length })));
});

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(event.request, pathname));
  else if (isFile(pathname)) event.respondWith(file(event.request, pathname));
});

async function page(request, path) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(path, answer.clone());
    return answer;
  } catch {
    return (await cache.match(path, anyReader)) ?? Response.error();
  }
}

async function file(request, path) {
  const cache = await caches.open(kept);
  return (await cache.match(path, anyReader)) ?? fetch(request);
}
