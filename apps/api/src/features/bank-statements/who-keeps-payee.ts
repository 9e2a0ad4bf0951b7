import { type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { establishmentsOfPayee, scopeOfEstablishment } from '../catalogue/index.ts'
import { assertKeepsAccounts, keepsAccounts } from '../ledger/index.ts'
import { findMovement, type MovementRow, type PayeeScope } from './bank-statements.store.ts'

/**
 * The payee of an establishment whose accounts the actor keeps. Nobody else reads its account at the bank: it tells of
 * much more than rents. @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export async function keptPayee(tx: Tx, actor: Actor, establishmentId: string): Promise<PayeeScope> {
  const { tenantId, payeeEntityId } = await scopeOfEstablishment(tx, establishmentId)
  assertKeepsAccounts(actor, { tenantId, establishmentId })
  return { tenantId, payeeEntityId }
}

/**
 * A movement of a payee, one of whose establishments the actor keeps. To staff of elsewhere it does not exist.
 * @throws bank-statements.movement-not-found, ledger.not-allowed
 */
export async function keptMovement(
  tx: Tx,
  actor: Actor,
  movementId: string,
  lock: 'none' | 'for-update',
): Promise<MovementRow> {
  const movement = (await findMovement(tx, movementId, lock)) ?? fail('bank-statements.movement-not-found')
  const places = await establishmentsOfPayee(tx, movement)
  if (places.some((place) => keepsAccounts(actor, place))) return movement
  const isOfThePlace = places.some(
    (place) =>
      actor.kind === 'account' &&
      actor.grants.some(
        ({ tenantId, establishmentId }) =>
          tenantId === place.tenantId && (establishmentId === null || establishmentId === place.establishmentId),
      ),
  )
  return fail(isOfThePlace ? 'ledger.not-allowed' : 'bank-statements.movement-not-found')
}
