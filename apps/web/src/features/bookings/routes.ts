import type { RouteRecordRaw } from 'vue-router'
import { personalTitles as titles } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'

export const bookingsRoutes: RouteRecordRaw[] = [
  {
    path: paths.myBookings,
    component: () => import('./pages/MyBookingsPage.vue'),
    meta: { title: titles.myBookings, signedIn: true },
  },
  {
    path: `${paths.myBookings}/:reference`,
    component: () => import('./pages/MyBookingPage.vue'),
    props: true,
    meta: { title: titles.myBooking, signedIn: true },
  },
  {
    path: paths.moveSessions(`${paths.myBookings}/:reference`),
    component: () => import('./pages/MoveSessionsPage.vue'),
    props: true,
    meta: { title: titles.moveSessions, signedIn: true },
  },
  {
    path: paths.holderAccess,
    component: () => import('./pages/HolderAccessPage.vue'),
    meta: { title: titles.holderAccess, bare: true, saysOffline: true },
  },
]
