import { lazyPiece } from '../ui/lazy-piece.ts'

export const LazySeriesPicker = lazyPiece(() => import('../series/SeriesPicker.vue'), '26rem')
export const LazySlotPicker = lazyPiece(() => import('./SlotPicker.vue'), '26rem')
export const LazyBookingPrice = lazyPiece(() => import('./BookingPrice.vue'), '6rem')
export const LazyQuoteLines = lazyPiece(() => import('./QuoteLines.vue'), '6rem')
