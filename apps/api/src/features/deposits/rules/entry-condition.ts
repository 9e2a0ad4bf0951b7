import type { DepositStatus } from '@salles-ouvertes/contract'

/**
 * May the access code leave, as far as deposits are concerned? Where the tenant asks for it, each deposit must have
 * been received: one given back or retained since was. Source: docs/rules/deposits.md §4.
 */
export const depositsAllowAccess = (isRequired: boolean, statuses: readonly DepositStatus[]): boolean =>
  !isRequired || !statuses.includes('expected')
