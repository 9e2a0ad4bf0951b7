import { lazyPiece } from './lazy-piece.ts'

export const LazyMonthGrid = lazyPiece(() => import('./MonthGrid.vue'), '23rem')
