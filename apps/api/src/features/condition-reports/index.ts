export { saveConditionGuide } from './condition-guide.ts'
export { disputeMessageFacts, type DisputeMessageFacts } from './disputes.store.ts'
export { dropDueDraftPhotos } from './drop-draft-photos.ts'
export { conditionReportRoutes } from './condition-reports.routes.ts'
