import type { RouteRecordRaw } from 'vue-router'

export const managementRoutes: RouteRecordRaw[] = []
