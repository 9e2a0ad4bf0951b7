export { followDuePayments } from './follow-operations.ts'
export { onlinePaymentRoutes } from './online-payments.routes.ts'
export { findPayeeAccount } from './payee-accounts.store.ts'
export { creditorReference } from './rules/creditor-reference.ts'
