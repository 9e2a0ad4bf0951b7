import { z } from 'zod'
import { type BankMovementPageDto, type bankMovementsQuery, id as idSchema, localDate } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { decodeKeyCursor, encodeKeyCursor } from '../../platform/key-cursor.ts'
import { fail } from '../../platform/errors.ts'
import { inReadOnly } from '../../platform/database.ts'
import { pageOfMovements, totalsOfMovements } from './bank-statements.store.ts'
import { presentMovements } from './present-movements.ts'
import { proposalsFor } from './propose.ts'
import { keptPayee } from './who-keeps-payee.ts'

/**
 * Movements of the payee of an establishment in one state, the latest first, each with what it may be.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function listMovements(
  deps: Deps,
  actor: Actor,
  { establishmentId, state, cursor, limit }: z.infer<typeof bankMovementsQuery> & { establishmentId: string },
): Promise<BankMovementPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const payee = await keptPayee(tx, actor, establishmentId)
    const after = cursor ? positionOf(cursor) : null
    const rows = await pageOfMovements(tx, payee.payeeEntityId, { state, limit: limit + 1, after })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const { books, proposals } = await proposalsFor(tx, actor, payee)
    const sure = [...proposals].filter(([, { certainty }]) => certainty === 'sure').map(([movementId]) => movementId)
    return {
      items: await presentMovements(tx, shown, books, proposals),
      nextCursor: rows.length > limit && last ? encodeKeyCursor([last.bookedOn, last.id]) : null,
      totals: await totalsOfMovements(tx, payee.payeeEntityId),
      sure,
    }
  })
}

/** @throws request.invalid when the cursor is not one of ours */
function positionOf(cursor: string): { day: string; id: string } {
  const [day, id] = decodeKeyCursor(cursor, 2).map(String)
  const known = z.object({ day: localDate, id: idSchema }).safeParse({ day, id })
  return known.success
    ? known.data
    : fail('request.invalid', { fields: [{ path: 'cursor', code: 'invalid', message: 'unknown cursor' }] })
}
