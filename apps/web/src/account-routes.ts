import type { RouteRecordRaw } from 'vue-router'
import { calendarFeedsRoutes } from './features/calendar-feeds/routes.ts'
import { accountRoutes } from './features/identity/account-routes.ts'
import { waitingListRoutes } from './features/waiting-list/routes.ts'

/** Every screen under the address of the account, whichever feature it is of. */
export const routesOfAccount: RouteRecordRaw[] = [...accountRoutes, ...calendarFeedsRoutes, ...waitingListRoutes]
