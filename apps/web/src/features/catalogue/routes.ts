import type { RouteRecordRaw } from 'vue-router'
import { pageTitles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const catalogueRoutes: RouteRecordRaw[] = [
  { path: paths.home, component: () => import('./pages/HomePage.vue'), meta: { title: pageTitles.home } },
  { path: paths.search, component: () => import('./pages/SearchPage.vue'), meta: { title: pageTitles.search } },
  { path: '/salles/:id', component: () => import('./pages/RoomPage.vue'), meta: { title: pageTitles.room } },
  {
    path: '/etablissements/:id',
    component: () => import('./pages/EstablishmentPage.vue'),
    meta: { title: pageTitles.establishment },
  },
]
