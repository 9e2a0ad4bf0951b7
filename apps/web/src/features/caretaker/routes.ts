import type { RouteRecordRaw } from 'vue-router'
import { pageTitles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

const day = () => import('./pages/DayPage.vue')
const week = () => import('./pages/WeekPage.vue')

/**
 * Pages opened by a personal link, without account. They say by themselves that the network is gone, and each keeps the other
 * for then (`loadOther`).
 */
export const caretakerRoutes: RouteRecordRaw[] = [
  {
    path: paths.caretakerDay,
    component: day,
    props: { loadOther: week },
    meta: { title: pageTitles.caretakerDay, bare: true, saysOffline: true },
  },
  {
    path: paths.caretakerWeek,
    component: week,
    props: { loadOther: day },
    meta: { title: pageTitles.caretakerWeek, bare: true, saysOffline: true },
  },
]
