import type { Role } from '@salles-ouvertes/contract'
import { type Actor, holds } from '../../../platform/actor.ts'

const keepers: readonly Role[] = ['tenant-officer', 'town-clerk']
const accountants: readonly Role[] = ['bursar', 'town-clerk', 'tenant-officer']

/** Who writes where the payees of a tenant are paid. */
export const keepsPayeeAccounts = (actor: Actor, tenantId: string): boolean => holds(actor, keepers, { tenantId })

/** Who answers for a payment that does not match. */
export const checksPayments = (actor: Actor, scope: { tenantId: string; establishmentId: string }): boolean =>
  holds(actor, accountants, scope)
