import type { RouteRecordRaw } from 'vue-router'
import { pageTitles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

/** Page opened by a personal link, without account. It says by itself that the network is gone. */
export const caretakerRoutes: RouteRecordRaw[] = [
  {
    path: paths.caretakerDay,
    component: () => import('./pages/DayPage.vue'),
    meta: { title: pageTitles.caretakerDay, bare: true, saysOffline: true },
  },
  {
    path: paths.caretakerWeek,
    component: () => import('./pages/WeekPage.vue'),
    meta: { title: pageTitles.caretakerWeek, bare: true, saysOffline: true },
  },
]
