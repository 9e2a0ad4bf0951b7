import type { RouteRecordRaw } from 'vue-router'
import { stockTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

/** The stock of rooms, by those who own it; the sheet of a room also by the head of its establishment. */
export const stockRoutes: RouteRecordRaw[] = [
  {
    path: paths.stock,
    component: () => import('./pages/StockPage.vue'),
    meta: { title: titles.stock, signedIn: true },
  },
  {
    path: paths.addRoom,
    component: () => import('./pages/AddRoomPage.vue'),
    meta: { title: titles.addRoom, signedIn: true },
  },
  {
    path: `${paths.stock}/salles/:id`,
    component: () => import('./pages/RoomSheetPage.vue'),
    props: true,
    meta: { title: titles.room, signedIn: true },
  },
  {
    path: '/gestion/salles/:id',
    component: () => import('./pages/RoomSheetPage.vue'),
    props: ({ params }) => ({ id: params['id'], fromPlanning: true }),
    meta: { title: titles.room, signedIn: true },
  },
  {
    path: paths.openingHours,
    component: () => import('./pages/OpeningHoursPage.vue'),
    meta: { title: titles.openingHours, signedIn: true },
  },
  {
    path: paths.buildings,
    component: () => import('./pages/BuildingsPage.vue'),
    meta: { title: titles.buildings, signedIn: true },
  },
  {
    path: paths.rules,
    component: () => import('./pages/RulesPage.vue'),
    meta: { title: titles.rules, signedIn: true },
  },
  {
    path: paths.importStock,
    component: () => import('./pages/ImportPage.vue'),
    meta: { title: titles.import, signedIn: true },
  },
  {
    path: paths.tariffs,
    component: () => import('./pages/TariffsPage.vue'),
    meta: { title: titles.tariffs, signedIn: true },
  },
  {
    path: paths.publishTariff,
    component: () => import('./pages/PublishTariffPage.vue'),
    meta: { title: titles.publishTariff, signedIn: true },
  },
  {
    path: paths.boardActs,
    component: () => import('./pages/BoardActsPage.vue'),
    meta: { title: titles.boardActs, signedIn: true },
  },
  {
    path: paths.articles,
    component: () => import('./pages/ArticlesPage.vue'),
    meta: { title: titles.articles, signedIn: true },
  },
  {
    path: paths.signatureProvider,
    component: () => import('./pages/SignatureProviderPage.vue'),
    meta: { title: titles.signatureProvider, signedIn: true },
  },
  {
    path: paths.payeeAccounts,
    component: () => import('./pages/PayeeAccountsPage.vue'),
    meta: { title: titles.payeeAccounts, signedIn: true },
  },
  {
    path: paths.messages,
    component: () => import('./pages/MessagesPage.vue'),
    meta: { title: titles.messages, signedIn: true },
  },
  {
    path: paths.locks,
    component: () => import('./pages/LocksPage.vue'),
    meta: { title: titles.locks, signedIn: true },
  },
  {
    path: paths.siteGuide,
    component: () => import('./pages/SiteGuidePage.vue'),
    meta: { title: titles.siteGuide, signedIn: true },
  },
  {
    path: paths.politicalRegister,
    component: () => import('./pages/PoliticalRegisterPage.vue'),
    meta: { title: titles.politicalRegister, signedIn: true },
  },
  {
    path: paths.archives,
    component: () => import('./pages/ArchivesPage.vue'),
    meta: { title: titles.archives, signedIn: true },
  },
  {
    path: paths.people,
    component: () => import('./pages/PeoplePage.vue'),
    meta: { title: titles.people, signedIn: true },
  },
]
