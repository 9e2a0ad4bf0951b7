import type { RouteRecordRaw } from 'vue-router'
import { managementTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

const booking = '/gestion/demandes/:reference'

/** Screens of those who decide, sign and collect. The server decides what each may see and do. */
export const managementRoutes: RouteRecordRaw[] = [
  {
    path: paths.planning,
    component: () => import('./pages/PlanningPage.vue'),
    meta: { title: titles.planning, signedIn: true },
  },
  {
    path: booking,
    component: () => import('./pages/BookingPage.vue'),
    props: true,
    meta: { title: titles.booking, signedIn: true },
  },
  {
    path: `${booking}/refuser`,
    component: () => import('./pages/RefusePage.vue'),
    props: true,
    meta: { title: titles.refuse, signedIn: true },
  },
  {
    path: `${booking}/autre-creneau`,
    component: () => import('./pages/CounterProposePage.vue'),
    props: true,
    meta: { title: titles.counterPropose, signedIn: true },
  },
  {
    path: paths.closures,
    component: () => import('./pages/ClosuresPage.vue'),
    meta: { title: titles.closures, signedIn: true },
  },
  {
    path: paths.conflicts,
    component: () => import('./pages/ConflictsPage.vue'),
    meta: { title: titles.conflicts, signedIn: true },
  },
  {
    path: paths.timetables,
    component: () => import('./pages/TimetablesPage.vue'),
    meta: { title: titles.timetables, signedIn: true },
  },
  {
    path: paths.openings,
    component: () => import('./pages/OpeningsPage.vue'),
    meta: { title: titles.openings, signedIn: true },
  },
  {
    path: paths.caretakerLinks,
    component: () => import('./pages/CaretakerLinksPage.vue'),
    meta: { title: titles.caretaker, signedIn: true },
  },
  {
    path: paths.agreementsToSign,
    component: () => import('./pages/AgreementsPage.vue'),
    meta: { title: titles.agreements, signedIn: true },
  },
  {
    path: `${paths.agreementsToSign}/:reference`,
    component: () => import('./pages/AgreementPage.vue'),
    props: true,
    meta: { title: titles.agreement, signedIn: true },
  },
  {
    path: paths.revenue,
    component: () => import('./pages/RevenuePage.vue'),
    meta: { title: titles.revenue, signedIn: true },
  },
  {
    path: paths.recordBooking,
    component: () => import('./pages/RecordPage.vue'),
    meta: { title: titles.record, signedIn: true },
  },
]
