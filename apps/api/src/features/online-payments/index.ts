export { followDuePayments } from './follow-operations.ts'
export { onlinePaymentRoutes } from './online-payments.routes.ts'
export { savePayeeAccountOf } from './manage-payee-accounts.ts'
