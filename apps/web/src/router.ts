import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { agreementsRoutes } from './features/agreements/routes.ts'
import { bookingRequestRoutes } from './features/booking-request/routes.ts'
import { bookingsRoutes } from './features/bookings/routes.ts'
import { caretakerRoutes } from './features/caretaker/routes.ts'
import { catalogueRoutes } from './features/catalogue/routes.ts'
import { contentRoutes } from './features/content/routes.ts'
import { demoRoutes } from './features/demo/routes.ts'
import { identityRoutes } from './features/identity/routes.ts'
import { addLateRoutes } from './late-routes.ts'
import { loadMe } from './session/use-me.ts'
import { organisationsRoutes } from './features/organisations/routes.ts'
import { paths } from './paths.ts'
import { focusQuietly } from './ui/focus-quietly.ts'
import { setPageTitle } from './ui/use-page-title.ts'

/** After it, a page that comes first and moves is better than none. Milliseconds. */
const longestWait = 1000

export const router: Router = createRouter({
  history: createWebHistory(),
  routes: [
    ...catalogueRoutes,
    ...bookingRequestRoutes,
    ...bookingsRoutes,
    ...caretakerRoutes,
    ...agreementsRoutes,
    ...identityRoutes,
    ...organisationsRoutes,
    ...demoRoutes,
    ...contentRoutes,
  ],
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    if (to.hash) return { el: to.hash }
    return isSamePage(to, from) ? false : { top: 0 }
  },
})

addLateRoutes(router)

/** A change of filters or of step within the query is not a change of page. */
function isSamePage(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean {
  return to.path === from.path
}

router.beforeEach(async (to) => {
  if (!to.meta.signedIn) return true
  const me = await loadMe().catch(() => null)
  if (!me) return { path: navigator.onLine ? paths.failure : paths.offline, query: { retour: to.fullPath } }
  return me.account ? true : { path: paths.signIn, query: { retour: to.fullPath } }
})

/** The header and its banners say who is there: the first page waits for them, so that nothing moves under the eyes. */
router.beforeResolve(async (_to, from) => {
  if (from.matched.length > 0) return
  const known = loadMe().catch(() => null)
  await Promise.race([known, new Promise((resolve) => setTimeout(resolve, longestWait))])
})

router.afterEach(async (to, from, failure) => {
  if (failure || isSamePage(to, from)) return
  setPageTitle(to.meta.title)
  if (from.matched.length === 0) return
  await nextTick()
  focusHeading()
})

/** The new page is announced by its `h1`; while its words are loading, the focus waits on `main`. */
function focusHeading(): void {
  const main = document.querySelector<HTMLElement>('main')
  const heading = main?.querySelector<HTMLElement>('h1')
  focusQuietly(heading ?? main)
  if (!main || heading) return
  const observer = new MutationObserver(() => {
    const isWaiting = document.activeElement === main
    const arrived = main.querySelector<HTMLElement>('h1')
    if (arrived || !isWaiting) observer.disconnect()
    if (arrived && isWaiting) focusQuietly(arrived)
  })
  observer.observe(main, { childList: true, subtree: true })
}

router.onError((cause, to) => {
  // A chunk of a replaced version, or no network: a full load brings the current one, once.
  const isMissingChunk = cause instanceof TypeError
  const alreadyTried = sessionStorage.getItem('salles-ouvertes.reload') === to.fullPath
  if (isMissingChunk && navigator.onLine && !alreadyTried) {
    sessionStorage.setItem('salles-ouvertes.reload', to.fullPath)
    window.location.assign(to.fullPath)
    return
  }
  void router.replace({ path: navigator.onLine ? paths.failure : paths.offline, query: { retour: to.fullPath } })
})
