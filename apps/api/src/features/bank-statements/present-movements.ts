import type { BankMovementDto, MatchOptionDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { displayNames } from '../identity/index.ts'
import type { MovementRow } from './bank-statements.store.ts'
import { type Echo, echoesOf } from './known-movements.store.ts'
import type { LoadedBooks } from './load-books.ts'
import { type MatchRow, matchesOf } from './matches.store.ts'
import { remainingOf } from './propose.ts'
import type { Option, Proposal } from './rules/propose-matches.ts'

type Names = ReadonlyMap<string, string>

/** Movements as a screen shows them, with what was made of each and what may be. */
export async function presentMovements(
  tx: Tx,
  movements: readonly MovementRow[],
  books: LoadedBooks,
  proposals: ReadonlyMap<string, Proposal>,
): Promise<BankMovementDto[]> {
  const ids = movements.map(({ id }) => id)
  const matches = await matchesOf(tx, ids)
  const echoes = await echoesOf(tx, ids)
  const people = [
    ...movements.flatMap(({ setAsideBy }) => setAsideBy ?? []),
    ...matches.flatMap(({ matchedBy, undoneBy }) => (undoneBy ? [matchedBy, undoneBy] : [matchedBy])),
  ]
  const names = await displayNames(tx, people)
  return movements.map((movement) =>
    present(
      movement,
      matches.filter(({ movementId }) => movementId === movement.id),
      {
        ...{ books, names, proposal: proposals.get(movement.id) ?? null },
        echoes: echoes.filter(({ movementId }) => movementId === movement.id),
      },
    ),
  )
}

function present(
  movement: MovementRow,
  matches: MatchRow[],
  { books, names, proposal, echoes }: { books: LoadedBooks; names: Names; proposal: Proposal | null; echoes: Echo[] },
): BankMovementDto {
  const { id, bookedOn, amountCents, label, counterparty, reference, isReturn } = movement
  const live = matches.filter(({ undoneAt }) => undoneAt === null)
  const remainingCents = remainingOf(movement, live)
  const state = movement.setAsideAt ? 'set-aside' : remainingCents === 0 ? 'reconciled' : 'to-do'
  return {
    ...{ id, bookedOn, amountCents, label, counterparty, reference, isReturn, remainingCents, state },
    setAside: movement.setAsideAt && {
      at: movement.setAsideAt.toISOString(),
      by: names.get(movement.setAsideBy ?? '') ?? '',
      reason: movement.setAsideReason ?? '',
    },
    echoes: echoes.map(({ fileName, format, importedAt, reason }) => ({
      ...{ fileName, format, reason },
      importedAt: importedAt.toISOString(),
    })),
    certainty: state === 'to-do' ? (proposal?.certainty ?? 'none') : 'none',
    options: state === 'to-do' ? (proposal?.options ?? []).flatMap((option) => presentOption(option, books)) : [],
    matches: matches.map((match) => presentMatch(match, books, names)),
    allowedActions: [
      ...(state === 'to-do' ? (['match', 'set-aside'] as const) : []),
      ...(state === 'set-aside' ? (['take-back'] as const) : []),
      ...(live.length > 0 ? (['undo'] as const) : []),
    ],
  }
}

function presentOption(
  { chargeId, paymentId, kind, amountCents, reasons }: Option,
  books: LoadedBooks,
): MatchOptionDto[] {
  const charge = books.byId.get(chargeId)
  if (!charge) return []
  const { bookingReference, organisationName, balanceCents } = charge
  const payment = paymentId ? books.paymentById.get(paymentId) : undefined
  return [
    {
      ...{ chargeId, bookingReference, organisationName, kind, amountCents, balanceCents, reasons },
      payment: payment
        ? { id: payment.id, receivedOn: payment.receivedOn, means: payment.means, reference: payment.reference }
        : null,
    },
  ]
}

/** A charge of a place that the actor does not keep is only told by its share. */
function presentMatch(match: MatchRow, books: LoadedBooks, names: Names): BankMovementDto['matches'][number] {
  const { id, chargeId, kind, amountCents, matchedBy, matchedAt, undoneAt, undoneBy, undoReason } = match
  const charge = books.byId.get(chargeId)
  return {
    ...{ id, chargeId, kind, amountCents },
    bookingReference: charge?.bookingReference ?? '',
    organisationName: charge?.organisationName ?? '',
    matchedBy: names.get(matchedBy) ?? '',
    matchedAt: matchedAt.toISOString(),
    undone: undoneAt && { at: undoneAt.toISOString(), by: names.get(undoneBy ?? '') ?? '', reason: undoReason ?? '' },
  }
}
