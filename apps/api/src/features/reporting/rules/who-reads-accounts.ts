import { type Actor, holds } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/**
 * Who may read the charges of an establishment: its bursar and head, the town clerk, the officers of the tenant.
 * @throws catalogue.establishment-not-found for staff of elsewhere, ledger.not-allowed for other roles of the place
 */
export function assertReadsAccounts(actor: Actor, scope: { tenantId: string; establishmentId: string }): void {
  if (holds(actor, ['bursar', 'establishment-head', 'town-clerk', 'tenant-officer'], scope)) return
  const isOfThePlace = holds(actor, ['caretaker', 'decider', 'signatory'], scope)
  fail(isOfThePlace ? 'ledger.not-allowed' : 'catalogue.establishment-not-found')
}
