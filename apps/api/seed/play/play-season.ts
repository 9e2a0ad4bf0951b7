import type { Deps } from '../../src/deps.ts'
import { askAmendment, getBooking, reviewPiece } from '../../src/features/bookings/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import type { DemoBooking } from '../data/demo-booking-types.ts'

const dayMs = 86_400_000

/** Who decides looks at each document that the booking calls for and that was given. */
export async function verifyPieces(deps: Deps, decider: AccountActor, bookingId: string): Promise<void> {
  const { pieces } = await getBooking(deps, decider, bookingId)
  for (const { piece } of pieces) {
    if (piece) await reviewPiece(deps, decider, { bookingId, pieceId: piece.id, verdict: 'verified', reason: '' })
  }
}

/** The applicant asks for the first sessions to come on other days, at the same hours. */
export async function askMove(
  deps: Deps,
  applicant: AccountActor,
  bookingId: string,
  { move, key }: DemoBooking,
): Promise<void> {
  if (!move) throw new Error(`${key} moves nothing`)
  const { occurrences } = await getBooking(deps, applicant, bookingId)
  const later = (instant: string) => new Date(Date.parse(instant) + move.daysLater * dayMs).toISOString()
  await askAmendment(deps, applicant, {
    bookingId,
    moves: occurrences
      .slice(0, move.sessions)
      .map(({ id, startsAt, endsAt }) => ({ occurrenceId: id, startsAt: later(startsAt), endsAt: later(endsAt) })),
    message: move.message,
  })
}
