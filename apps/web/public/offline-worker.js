// A page without network: its document and the built files it uses. The page is the scope that it was registered for, so
// that each one keeps its own and serves nothing else. What people read is kept by the pages themselves; answers of the API
// never pass through here.
const page = new URL(self.registration.scope).pathname
const store = `salles-ouvertes${page}`

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepOnly([page, ...event.data.keep]))
})

/** Files have a name per version: those that this version does not use are erased. */
async function keepOnly(paths) {
  const cache = await caches.open(store)
  for (const request of await cache.keys()) {
    if (!paths.includes(new URL(request.url).pathname)) await cache.delete(request)
  }
  for (const path of paths) {
    if (path === page || !(await cache.match(path))) await cache.add(path).catch(() => undefined)
  }
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && pathname === page) {
    event.respondWith(fetch(event.request).catch(() => caches.match(page)))
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
  }
})
