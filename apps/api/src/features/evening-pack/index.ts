export { eveningPackRoutes } from './evening-pack.routes.ts'
export { makeDueEveningPacks } from './make-due-packs.ts'
export { readyPacks, type ReadyPacks } from './evening-pack.store.ts'
