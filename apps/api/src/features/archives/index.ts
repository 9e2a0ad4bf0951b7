export { archiveRoutes } from './archives.routes.ts'
export { proposeDueEliminations } from './propose-elimination.ts'
export { removeBytes } from './erase-records.ts'
