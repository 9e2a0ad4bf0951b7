import type { RouteRecordRaw } from 'vue-router'

/** One screen of staff; `props` are the parts of its address. */
export const screen = (path: string, component: () => Promise<unknown>, title: string): RouteRecordRaw => ({
  path,
  component,
  props: true,
  meta: { title, signedIn: true },
})
