import type { RouteRecordRaw } from 'vue-router'
import { managementTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

/** Screens of those who decide, sign and collect. The server decides what each may see and do. */
export const managementRoutes: RouteRecordRaw[] = [
  {
    path: paths.planning,
    component: () => import('./pages/PlanningPage.vue'),
    meta: { title: titles.planning, signedIn: true },
  },
]
