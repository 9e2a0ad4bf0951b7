import type { RouteRecordRaw } from 'vue-router'
import { managementTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'
import { conditionReportsPath } from './condition-path.ts'
import { problemsPath } from './problems-path.ts'
import { screen } from './screen.ts'

const booking = '/gestion/demandes/:reference'

/** Screens of those who decide and sign; those who collect have theirs in `money-routes.ts`. The server decides what each may see and do. */
export const managementRoutes: RouteRecordRaw[] = [
  screen(paths.planning, () => import('./pages/PlanningPage.vue'), titles.planning),
  screen(booking, () => import('./pages/BookingPage.vue'), titles.booking),
  screen(`${booking}/refuser`, () => import('./pages/RefusePage.vue'), titles.refuse),
  screen(`${booking}/autre-creneau`, () => import('./pages/CounterProposePage.vue'), titles.counterPropose),
  screen(paths.moveSessions(booking), () => import('./pages/MoveSessionsPage.vue'), titles.moveSessions),
  screen(paths.closures, () => import('./pages/ClosuresPage.vue'), titles.closures),
  screen('/gestion/blocages/:closureId/conventions', () => import('./pages/WorksPage.vue'), titles.works),
  screen(paths.conflicts, () => import('./pages/ConflictsPage.vue'), titles.conflicts),
  screen(paths.timetables, () => import('./pages/TimetablesPage.vue'), titles.timetables),
  screen(paths.openings, () => import('./pages/OpeningsPage.vue'), titles.openings),
  screen(paths.readiness, () => import('./pages/ReadinessPage.vue'), titles.readiness),
  screen(paths.reliability, () => import('./pages/ReliabilityPage.vue'), titles.reliability),
  screen(paths.caretakerLinks, () => import('./pages/CaretakerLinksPage.vue'), titles.caretaker),
  screen(paths.keys, () => import('./pages/KeysPage.vue'), titles.keys),
  screen(conditionReportsPath, () => import('./pages/ConditionReportsPage.vue'), titles.conditionReports),
  screen(problemsPath, () => import('./pages/ProblemsPage.vue'), titles.problems),
  screen(paths.agreementsToSign, () => import('./pages/AgreementsPage.vue'), titles.agreements),
  screen(`${paths.agreementsToSign}/:reference`, () => import('./pages/AgreementPage.vue'), titles.agreement),
  screen(paths.recordBooking, () => import('./pages/RecordPage.vue'), titles.record),
]
