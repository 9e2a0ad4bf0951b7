import type { RouteRecordRaw } from 'vue-router'
import { messageStopWords, personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

/** The account of a person, under its address. */
export const accountRoutes: RouteRecordRaw[] = [
  {
    path: paths.account,
    component: () => import('./pages/AccountPage.vue'),
    meta: { title: titles.account, signedIn: true },
  },
  {
    path: paths.myMessages,
    component: () => import('./pages/MyMessagesPage.vue'),
    meta: { title: titles.myMessages, signedIn: true },
  },
  {
    // Mails lead there, and no page does.
    path: `${paths.myMessages}/arreter`,
    component: () => import('./pages/MessageStopPage.vue'),
    meta: { title: messageStopWords.title },
  },
]
