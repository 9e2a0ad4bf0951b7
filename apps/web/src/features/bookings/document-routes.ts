import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'

/** What is read now and then about a booking; its list comes with the first of them. */
export const quoteRoutes: RouteRecordRaw[] = [
  {
    path: '/devis/:reference',
    component: () => import('./pages/QuotePage.vue'),
    props: true,
    meta: { title: titles.quote, signedIn: true },
  },
]
export const conditionRoutes: RouteRecordRaw[] = [
  {
    path: '/etats-des-lieux/:occurrenceId',
    component: () => import('./pages/ConditionPage.vue'),
    props: true,
    meta: { title: titles.condition, signedIn: true },
  },
]
