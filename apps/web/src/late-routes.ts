import type { Router, RouteRecordRaw } from 'vue-router'

/** Screens under one address, whose list comes with the first of them: whoever looks for a room never loads it. */
interface LateScreens {
  root: string
  load: () => Promise<RouteRecordRaw[]>
}

const lateScreens: readonly LateScreens[] = [
  { root: '/devis', load: async () => (await import('./features/bookings/document-routes.ts')).quoteRoutes },
  {
    root: '/etats-des-lieux',
    load: async () => (await import('./features/bookings/document-routes.ts')).conditionRoutes,
  },
  { root: '/gestion', load: async () => (await import('./features/management/routes.ts')).managementRoutes },
  { root: '/gestion/recettes', load: async () => (await import('./features/management/money-routes.ts')).moneyRoutes },
  { root: '/mon-compte', load: async () => (await import('./account-routes.ts')).routesOfAccount },
  { root: '/paiement', load: async () => (await import('./features/organisations/payment-routes.ts')).paymentRoutes },
  { root: '/parc', load: async () => (await import('./features/stock/routes.ts')).stockRoutes },
]

/** Until then one route stands for them all: it brings the list, gives way to it, and goes where it was asked to. */
export function addLateRoutes(router: Router): void {
  for (const { root, load } of lateScreens) {
    router.addRoute({
      path: `${root}/:rest(.*)*`,
      name: root,
      component: () => null,
      async beforeEnter(to) {
        const routes = await load()
        if (router.hasRoute(root)) {
          router.removeRoute(root)
          for (const route of routes) router.addRoute(route)
        }
        return to.fullPath
      },
    })
  }
}
