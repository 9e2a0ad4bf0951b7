import type { RouteRecordRaw } from 'vue-router'
import { home } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const catalogueRoutes: RouteRecordRaw[] = [
  { path: paths.home, component: () => import('./pages/HomePage.vue'), meta: { title: home.title } },
]
