import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const demoRoutes: RouteRecordRaw[] = [
  {
    path: paths.demoMailbox,
    component: () => import('./pages/DemoMailboxPage.vue'),
    meta: { title: titles.demoMailbox },
  },
]
