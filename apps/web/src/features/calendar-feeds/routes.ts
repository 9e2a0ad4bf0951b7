import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const calendarFeedsRoutes: RouteRecordRaw[] = [
  {
    path: paths.calendarFeeds,
    component: () => import('./pages/CalendarFeedsPage.vue'),
    meta: { title: titles.calendarFeeds, signedIn: true },
  },
]
