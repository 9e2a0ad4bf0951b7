import type { RouteRecordRaw } from 'vue-router'
import { pageTitles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

/** The request, step by step. Signing in is asked only when the organisation must be known; what was written stays. */
export const bookingRequestRoutes: RouteRecordRaw[] = [
  { path: paths.requestSlot, component: () => import('./pages/SlotPage.vue'), meta: { title: pageTitles.requestSlot } },
  {
    path: paths.requestActivity,
    component: () => import('./pages/ActivityPage.vue'),
    meta: { title: pageTitles.requestActivity },
  },
  {
    path: paths.requestOrganisation,
    component: () => import('./pages/OrganisationPage.vue'),
    meta: { title: pageTitles.requestOrganisation, signedIn: true },
  },
  {
    path: paths.requestInsurance,
    component: () => import('./pages/InsurancePage.vue'),
    meta: { title: pageTitles.requestInsurance, signedIn: true },
  },
  {
    path: paths.requestCheck,
    component: () => import('./pages/CheckPage.vue'),
    meta: { title: pageTitles.requestCheck, signedIn: true },
  },
  {
    path: '/demande/:reference/envoyee',
    component: () => import('./pages/SentPage.vue'),
    meta: { title: pageTitles.requestSent, signedIn: true },
  },
]
