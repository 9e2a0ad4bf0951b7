import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const waitingListRoutes: RouteRecordRaw[] = [
  {
    path: paths.waitingList,
    component: () => import('./pages/WaitingListPage.vue'),
    meta: { title: titles.waitingList, signedIn: true },
  },
]
