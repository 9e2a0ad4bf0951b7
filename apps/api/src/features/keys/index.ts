export { followKeys } from './follow-keys.ts'
export { keyFacts, type KeyFacts } from './key-facts.ts'
export { keyRoutes } from './keys.routes.ts'
