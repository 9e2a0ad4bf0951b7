import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const agreementsRoutes: RouteRecordRaw[] = [
  {
    path: `${paths.myBookings}/:reference/convention`,
    component: () => import('./pages/AgreementPage.vue'),
    props: true,
    meta: { title: titles.agreement, signedIn: true },
  },
  {
    path: '/verifier/:token',
    component: () => import('./pages/VerificationPage.vue'),
    props: true,
    meta: { title: titles.verification },
  },
]
