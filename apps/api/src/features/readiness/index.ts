export { checkDueReadiness } from './check-due-readiness.ts'
export { findRed, type RedFacts } from './readiness-facts.ts'
export { readinessRoutes } from './readiness.routes.ts'
export { causeOf } from './rules/check-session.ts'
