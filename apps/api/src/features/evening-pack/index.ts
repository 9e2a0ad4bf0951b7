export { eveningPackRoutes } from './evening-pack.routes.ts'
export { makeDueEveningPacks } from './make-due-packs.ts'
