import type { RouteRecordRaw } from 'vue-router'
import { paymentTitles as titles } from '../../locales/fr.ts'

/** The screens of somebody who pays. The second address is where the service of payments sends people back. */
export const paymentRoutes: RouteRecordRaw[] = [
  {
    path: '/paiement/redevance/:id',
    component: () => import('./pages/PayChargePage.vue'),
    props: true,
    meta: { title: titles.pay, signedIn: true },
  },
  {
    path: '/paiement/:id',
    component: () => import('./pages/PaymentPage.vue'),
    props: true,
    meta: { title: titles.payment, signedIn: true },
  },
]
