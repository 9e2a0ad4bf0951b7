export { saveConditionGuide } from './condition-guide.ts'
export { conditionReportRoutes } from './condition-reports.routes.ts'
