export { saveConditionGuide } from './condition-guide.ts'
export { disputeMessageFacts, type DisputeMessageFacts } from './disputes.store.ts'
export { conditionReportRoutes } from './condition-reports.routes.ts'
