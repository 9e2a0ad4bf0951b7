export { problemRoutes } from './problems.routes.ts'
export { findProblem, treatmentsOf } from './problems.store.ts'
