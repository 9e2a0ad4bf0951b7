export { checkDueFiles } from './check-due-files.ts'
export { safekeepingRoutes } from './safekeeping.routes.ts'
