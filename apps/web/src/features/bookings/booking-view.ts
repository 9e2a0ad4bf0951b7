import type { LocationQuery } from 'vue-router'

/** Lists of « Mes demandes », with their word in the address. */
export const viewSlugs = {
  upcoming: 'a-venir',
  pending: 'en-attente',
  past: 'passees',
  draft: 'brouillons',
} as const
export type BookingView = keyof typeof viewSlugs

export const bookingViews = Object.keys(viewSlugs) as BookingView[]

/** List asked by the address; the requests that wait are shown first. */
export function viewIn(query: LocationQuery): BookingView {
  return bookingViews.find((view) => viewSlugs[view] === query['vue']) ?? 'pending'
}
