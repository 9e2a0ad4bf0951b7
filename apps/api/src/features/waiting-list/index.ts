export { freeSlotFacts } from './free-slot-facts.ts'
export { tellWaiting } from './tell-waiting.ts'
export { waitingListRoutes } from './waiting-list.routes.ts'
