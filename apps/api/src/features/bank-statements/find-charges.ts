import type { z } from 'zod'
import type { chargesToMatch } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { loadBooks, type LoadedCharge } from './load-books.ts'
import { unaccented } from './rules/movement.ts'
import { keptMovement } from './who-keeps-payee.ts'

const mostFound = 20

/**
 * Charges that a movement could be shared between: those that owe something first (or have something to give back, when
 * money went out), of which the number or the organisation holds every word that was typed.
 * @throws bank-statements.movement-not-found, ledger.not-allowed
 */
export function findCharges(
  deps: Deps,
  actor: Actor,
  { movementId, text }: { movementId: string; text: string },
): Promise<z.infer<typeof chargesToMatch>> {
  return inReadOnly(deps, actor, async (tx) => {
    const movement = await keptMovement(tx, actor, movementId, 'none')
    const { charges } = await loadBooks(tx, actor, movement)
    const words = unaccented(text).split(/\s+/).filter(Boolean)
    const found = charges.filter((charge) => words.every((word) => wordsOf(charge).includes(word)))
    const isOpen = (charge: LoadedCharge) =>
      movement.amountCents > 0 ? charge.balanceCents > 0 : charge.refundableCents > 0
    const open = found.filter(isOpen)
    const others = words.length > 0 ? found.filter((charge) => !isOpen(charge)) : []
    return {
      items: [...open, ...others]
        .slice(0, mostFound)
        .map(({ chargeId, bookingReference, organisationName, usedOn, balanceCents, refundableCents }) => ({
          ...{ chargeId, bookingReference, organisationName, usedOn, balanceCents, refundableCents },
        })),
    }
  })
}

const wordsOf = ({ bookingReference, organisationName, creditorReference }: LoadedCharge): string =>
  unaccented(`${bookingReference} ${organisationName} ${creditorReference}`)
