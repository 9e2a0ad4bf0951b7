import { accountKeepers, accountReaders } from '@salles-ouvertes/contract'
import { type Actor, holds } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/**
 * Who may read the charges of an establishment: its bursar and head, the town clerk, the officers of the tenant.
 * @throws catalogue.establishment-not-found for staff of elsewhere, ledger.not-allowed for other roles of the place
 */
export function assertReadsAccounts(actor: Actor, scope: { tenantId: string; establishmentId: string }): void {
  if (holds(actor, accountReaders, scope)) return
  const isOfThePlace = holds(actor, ['caretaker', 'decider', 'signatory'], scope)
  fail(isOfThePlace ? 'ledger.not-allowed' : 'catalogue.establishment-not-found')
}

/**
 * Who may write in them: those of the payee's own side. The officers of a département read the accounts of a college
 * and write nothing there, since its money is its own (rule 20).
 * @throws catalogue.establishment-not-found for staff of elsewhere, ledger.not-allowed for those who may only read
 */
export function assertKeepsAccounts(actor: Actor, scope: { tenantId: string; establishmentId: string }): void {
  assertReadsAccounts(actor, scope)
  if (!keepsAccounts(actor, scope)) fail('ledger.not-allowed')
}

/** As `assertKeepsAccounts`, for what a screen offers. */
export const keepsAccounts = (actor: Actor, scope: { tenantId: string; establishmentId: string }): boolean =>
  holds(actor, accountKeepers, scope)
