import type { RouteRecordRaw } from 'vue-router'
import { managementTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'
import {
  bankStatementsPath,
  counterpartsPath,
  depositsPath,
  revenueOrdersPath,
  unpaidPath,
  yearAccountPath,
} from './money-paths.ts'
import { screen } from './screen.ts'

/** Screens of those who collect: the week of a place does not carry their list. */
export const moneyRoutes: RouteRecordRaw[] = [
  screen(paths.revenue, () => import('./pages/RevenuePage.vue'), titles.revenue),
  screen(yearAccountPath, () => import('./pages/YearAccountPage.vue'), titles.yearAccount),
  screen(bankStatementsPath, () => import('./pages/BankStatementsPage.vue'), titles.bankStatements),
  screen(revenueOrdersPath, () => import('./pages/RevenueOrdersPage.vue'), titles.revenueOrders),
  screen(`${revenueOrdersPath}/:orderId`, () => import('./pages/RevenueOrderPage.vue'), titles.revenueOrder),
  screen(unpaidPath, () => import('./pages/UnpaidPage.vue'), titles.unpaid),
  screen(depositsPath, () => import('./pages/DepositsPage.vue'), titles.deposits),
  screen(counterpartsPath, () => import('./pages/CounterpartsPage.vue'), titles.counterparts),
]
