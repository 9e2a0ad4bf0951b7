export { revenueOrderRoutes } from './revenue-orders.routes.ts'
