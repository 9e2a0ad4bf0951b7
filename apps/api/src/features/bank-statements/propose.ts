import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { type MovementRow, pageOfMovements, type PayeeScope } from './bank-statements.store.ts'
import { type LoadedBooks, loadBooks } from './load-books.ts'
import { type MatchRow, matchesOf } from './matches.store.ts'
import { type MovementToMatch, type Proposal, proposeForAll } from './rules/propose-matches.ts'

/** A payee that lets more wait has to settle these first: proposals follow. */
const mostWaiting = 500

export type Proposals = { books: LoadedBooks; waiting: MovementRow[]; proposals: Map<string, Proposal> }

/** What every movement to settle of a payee may be, as the books are now. */
export async function proposalsFor(tx: Tx, actor: Actor, payee: PayeeScope): Promise<Proposals> {
  const books = await loadBooks(tx, actor, payee)
  const waiting = await pageOfMovements(tx, payee.payeeEntityId, { state: 'to-do', limit: mostWaiting, after: null })
  const matches = await matchesOf(
    tx,
    waiting.map(({ id }) => id),
  )
  const facts = waiting.map((movement) =>
    toMatch(
      movement,
      matches.filter(({ movementId, undoneAt }) => movementId === movement.id && !undoneAt),
    ),
  )
  return { books, waiting, proposals: proposeForAll(facts, books) }
}

/** What no match takes yet, with the sign of the movement. */
export const remainingOf = ({ amountCents }: MovementRow, live: readonly MatchRow[]): number =>
  live.reduce((left, match) => left - match.amountCents, amountCents)

function toMatch(movement: MovementRow, live: readonly MatchRow[]): MovementToMatch {
  const { id, bookedOn, label, counterparty, reference, isReturn } = movement
  return {
    ...{ id, bookedOn, reference, isReturn },
    remainingCents: remainingOf(movement, live),
    words: [label, counterparty, reference].filter(Boolean).join(' '),
    chargeIds: live.map(({ chargeId }) => chargeId),
  }
}
