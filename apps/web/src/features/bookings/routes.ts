import type { RouteRecordRaw } from 'vue-router'

export const bookingsRoutes: RouteRecordRaw[] = []
