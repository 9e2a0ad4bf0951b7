export { previewSeries } from './preview-series.ts'
export { searchRooms } from './search-rooms.ts'
export { searchRoutes } from './search.routes.ts'
