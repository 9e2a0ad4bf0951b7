export { settleLine } from './settle-line.ts'
export { worksRoutes } from './works.routes.ts'
