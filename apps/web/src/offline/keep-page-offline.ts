const worker = '/offline-worker.js'

/**
 * Lets a page itself open without network, by its path: the worker keeps the files in use now. Only pages that ask for it
 * are served so. Development has no built files to keep.
 */
export async function keepPageOffline(path: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope: path })
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname)
    const active = await whenActive(registration)
    active.postMessage({ keep: [...new Set(files)] })
  } catch {
    // Refused by the browser: what was read is still kept, for as long as the page stays open.
  }
}

/** `serviceWorker.ready` is of the page that asks; the worker of another path is waited for by itself. */
function whenActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active
  if (!worker) return Promise.reject(new Error('no worker was registered'))
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker)
      if (worker.state === 'redundant') reject(new Error('the worker was given up'))
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
