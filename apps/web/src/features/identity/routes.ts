import type { RouteRecordRaw } from 'vue-router'

export const identityRoutes: RouteRecordRaw[] = []
