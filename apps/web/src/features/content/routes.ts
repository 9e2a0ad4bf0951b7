import type { RouteRecordRaw } from 'vue-router'
import { pageTitles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

const titles = pageTitles

/** Pages of text, and the pages shown when something is in the way. The unknown address comes last. */
export const contentRoutes: RouteRecordRaw[] = [
  {
    path: paths.eligibility,
    component: () => import('./pages/EligibilityPage.vue'),
    meta: { title: titles.eligibility },
  },
  { path: paths.help, component: () => import('./pages/HelpPage.vue'), meta: { title: titles.help } },
  {
    path: paths.accessibility,
    component: () => import('./pages/AccessibilityPage.vue'),
    meta: { title: titles.accessibility },
  },
  { path: paths.siteMap, component: () => import('./pages/SiteMapPage.vue'), meta: { title: titles.siteMap } },
  {
    path: paths.legalNotice,
    component: () => import('./pages/LegalNoticePage.vue'),
    meta: { title: titles.legalNotice },
  },
  {
    path: paths.personalData,
    component: () => import('./pages/PersonalDataPage.vue'),
    meta: { title: titles.personalData },
  },
  {
    path: paths.sustainability,
    component: () => import('./pages/SustainabilityPage.vue'),
    meta: { title: titles.sustainability },
  },
  { path: paths.offline, component: () => import('./pages/OfflinePage.vue'), meta: { title: titles.offline } },
  { path: paths.failure, component: () => import('./pages/FailurePage.vue'), meta: { title: titles.failure } },
  {
    path: paths.sessionEnded,
    component: () => import('./pages/SessionEndedPage.vue'),
    meta: { title: titles.sessionEnded },
  },
  { path: '/:path(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: titles.notFound } },
]
