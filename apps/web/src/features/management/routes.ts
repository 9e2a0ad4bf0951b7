import type { RouteRecordRaw } from 'vue-router'
import { managementTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'
import { conditionReportsPath } from './condition-path.ts'
import {
  bankStatementsPath,
  counterpartsPath,
  depositsPath,
  revenueOrdersPath,
  unpaidPath,
  yearAccountPath,
} from './money-paths.ts'

const booking = '/gestion/demandes/:reference'

/** One screen of staff; `props` are the parts of its address. */
const screen = (path: string, component: () => Promise<unknown>, title: string): RouteRecordRaw => ({
  path,
  component,
  props: true,
  meta: { title, signedIn: true },
})

/** Screens of those who decide, sign and collect. The server decides what each may see and do. */
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
  screen(paths.caretakerLinks, () => import('./pages/CaretakerLinksPage.vue'), titles.caretaker),
  screen(paths.keys, () => import('./pages/KeysPage.vue'), titles.keys),
  screen(conditionReportsPath, () => import('./pages/ConditionReportsPage.vue'), titles.conditionReports),
  screen(paths.agreementsToSign, () => import('./pages/AgreementsPage.vue'), titles.agreements),
  screen(`${paths.agreementsToSign}/:reference`, () => import('./pages/AgreementPage.vue'), titles.agreement),
  screen(paths.revenue, () => import('./pages/RevenuePage.vue'), titles.revenue),
  screen(yearAccountPath, () => import('./pages/YearAccountPage.vue'), titles.yearAccount),
  screen(bankStatementsPath, () => import('./pages/BankStatementsPage.vue'), titles.bankStatements),
  screen(revenueOrdersPath, () => import('./pages/RevenueOrdersPage.vue'), titles.revenueOrders),
  screen(`${revenueOrdersPath}/:orderId`, () => import('./pages/RevenueOrderPage.vue'), titles.revenueOrder),
  screen(unpaidPath, () => import('./pages/UnpaidPage.vue'), titles.unpaid),
  screen(depositsPath, () => import('./pages/DepositsPage.vue'), titles.deposits),
  screen(counterpartsPath, () => import('./pages/CounterpartsPage.vue'), titles.counterparts),
  screen(paths.recordBooking, () => import('./pages/RecordPage.vue'), titles.record),
]
