export { reportingRoutes } from './reporting.routes.ts'
