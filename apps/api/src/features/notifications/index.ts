export { deliverMessage } from './deliver-message.ts'
export { notificationPlan } from './notification-plan.ts'
export { notificationRoutes } from './notifications.routes.ts'
export { notify } from './notify.ts'
