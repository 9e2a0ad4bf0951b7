export { deliverMessage } from './deliver-message.ts'
export { notificationRoutes } from './notifications.routes.ts'
export { notify } from './notify.ts'
