import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const identityRoutes: RouteRecordRaw[] = [
  { path: paths.signIn, component: () => import('./pages/SignInPage.vue'), meta: { title: titles.signIn } },
  { path: paths.signInLink, component: () => import('./pages/SignInLinkPage.vue'), meta: { title: titles.signInLink } },
  { path: paths.register, component: () => import('./pages/RegisterPage.vue'), meta: { title: titles.register } },
  {
    path: paths.verifyEmail,
    component: () => import('./pages/VerifyEmailPage.vue'),
    meta: { title: titles.verifyEmail },
  },
  { path: paths.invitation, component: () => import('./pages/InvitationPage.vue'), meta: { title: titles.invitation } },
]
