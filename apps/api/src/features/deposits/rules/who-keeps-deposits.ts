import { accountKeepers, accountReaders } from '@salles-ouvertes/contract'
import { type Actor, holds, isMemberOf } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

type Place = { tenantId: string; establishmentId: string }

/** Who writes down what becomes of a deposit. Source: docs/rules/deposits.md §5. */
export const mayKeep = (actor: Actor, place: Place): boolean => holds(actor, accountKeepers, place)

/** Deposits and their photos: those who keep them, the officers of the tenant, the members of the organisation. */
export const mayRead = (actor: Actor, deposit: Place & { organisationId: string }): boolean =>
  holds(actor, accountReaders, deposit) || isMemberOf(actor, deposit.organisationId)

/**
 * Who may read the deposits of a whole establishment.
 * @throws catalogue.establishment-not-found for staff of elsewhere, deposits.not-allowed for other roles of the place
 */
export function assertReadsDeposits(actor: Actor, place: Place): void {
  if (holds(actor, accountReaders, place)) return
  const isOfThePlace = holds(actor, ['caretaker', 'decider', 'signatory'], place)
  fail(isOfThePlace ? 'deposits.not-allowed' : 'catalogue.establishment-not-found')
}
