export { reviewRequests } from './ask-signature.ts'
export { followDueRequests } from './follow-requests.ts'
export { findRequestFacts } from './request-facts.ts'
export { signatureRequestRoutes } from './signature-requests.routes.ts'
