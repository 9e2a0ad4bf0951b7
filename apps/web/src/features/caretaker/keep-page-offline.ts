const worker = '/day-worker.js'
const scope = '/jour'

/**
 * Lets the page itself open without network: the worker keeps the files it uses now. Only this page asks for it, and
 * it serves nothing else. Development has no built files to keep.
 */
export async function keepPageOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope })
    await navigator.serviceWorker.ready
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname)
    registration.active?.postMessage({ keep: [...new Set(files)] })
  } catch {
    // Refused by the browser: the list is still kept, for as long as the page stays open.
  }
}
