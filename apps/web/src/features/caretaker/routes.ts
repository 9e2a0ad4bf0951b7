import type { RouteRecordRaw } from 'vue-router'

export const caretakerRoutes: RouteRecordRaw[] = []
