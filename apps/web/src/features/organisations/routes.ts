import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const organisationsRoutes: RouteRecordRaw[] = [
  {
    path: paths.myOrganisation,
    component: () => import('./pages/MyOrganisationPage.vue'),
    meta: { title: titles.organisation, signedIn: true },
  },
]
