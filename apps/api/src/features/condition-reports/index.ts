export { conditionReportRoutes } from './condition-reports.routes.ts'
