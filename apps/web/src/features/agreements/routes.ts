import type { RouteRecordRaw } from 'vue-router'

export const agreementsRoutes: RouteRecordRaw[] = []
