import type { BankMovementDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findMovement } from './bank-statements.store.ts'
import { presentMovements } from './present-movements.ts'
import { proposalsFor } from './propose.ts'

/** One movement as it stands after a command. */
export async function readMovement(tx: Tx, actor: Actor, movementId: string): Promise<BankMovementDto> {
  const movement = (await findMovement(tx, movementId, 'none')) ?? fail('bank-statements.movement-not-found')
  const { books, proposals } = await proposalsFor(tx, actor, movement)
  const [presented] = await presentMovements(tx, [movement], books, proposals)
  return presented ?? fail('bank-statements.movement-not-found')
}
