import type { AmendmentPreviewDto, AmendmentQuestion } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { checkedMoves, forgivenWhenAsking } from './amend-facts.ts'
import { headcountAsked, morePeopleChecks, type AmendedUse } from './amended-people.ts'
import { findBooking, type LoadedBooking } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { examineMoves, type ExaminedMove } from './examine-moves.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { totalOf } from './present-amendment.ts'
import { requestChecks, requirePublished } from './request-checks.ts'
import { refusals } from './rules/request-check.ts'
import { afterMoves, sessionMoves } from './rules/session-moves.ts'
import { readerSide } from './rules/visibility.ts'
import { nextStatus } from './rules/workflow.ts'

type Refusals = AmendmentPreviewDto['refusals']

/**
 * What each move would meet, what asking would refuse, and the price before and after: nothing is written or locked.
 * @throws bookings.not-found, and of `askAmendment` what is wrong with the question itself: not-allowed, wrong-status,
 * amendment-open, unknown-session, session-past, availability.invalid-slot, catalogue.room-not-found
 */
export function previewAmendment(
  deps: Deps,
  actor: Actor,
  input: AmendmentQuestion & { bookingId: string },
): Promise<AmendmentPreviewDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const loaded = await findBooking(tx, input.bookingId, 'none')
    if (!loaded || !readerSide(actor, loaded.row)) fail('bookings.not-found')
    nextStatus(actor, 'ask-amendment', workflowFacts(loaded))
    await visitTenant(tx, loaded.row.tenantId)
    const booking = { ...loaded, room: await getBookableRoom(tx, loaded.row.roomId) }
    const moves = sessionMoves(booking.occurrences, input.moves, booking.now)
    for (const place of await datesByRoom(tx, booking.room, moves.moved)) requirePublished(place.room)
    const examined = await examineMoves(tx, booking.room, moves, booking.now)
    return {
      timeZone: booking.room.timeZone,
      moves: input.moves.map(({ occurrenceId }) => ({ occurrenceId, ...unmoved, ...examined.get(occurrenceId) })),
      refusals: await refusalsOf(tx, actor, booking, { moves, headcount: headcountAsked(booking, input), examined }),
      totalBeforeCents: await totalOf(tx, booking, booking.occurrences),
      totalAfterCents: await totalOf(tx, booking, afterMoves(moves)),
    }
  })
}

/** A session asked as it is already meets nothing. */
const unmoved: ExaminedMove = { outcome: 'free', closedBecause: null, takenBy: null }

async function refusalsOf(
  tx: Tx,
  actor: Actor,
  booking: LoadedBooking & { room: BookableRoom },
  { examined, ...use }: AmendedUse & { examined: ReadonlyMap<string, ExaminedMove> },
): Promise<Refusals> {
  const { row, room, now } = booking
  const { moves, headcount } = use
  if (moves.moved.length === 0 && headcount === null) return [{ code: 'bookings.nothing-moved', params: {} }]
  const forgiven = forgivenWhenAsking(actor, row.organisationId)
  const ofMoved = moves.moved.length > 0 ? await requestChecks(tx, await checkedMoves(tx, booking, use, now)) : []
  const ofOthers = await morePeopleChecks(tx, booking, use, row.headcount ?? 0)
  const unmet = refusals([...ofMoved, ...ofOthers]).filter(({ code }) => !forgiven.includes(code))
  const taken = moves.moved.filter(({ session }) => examined.get(session.id)?.takenBy)
  const starts = taken.map(({ startsAt }) => formatIso(room.timeZone, startsAt))
  return [
    ...unmet.map(({ code, params }) => ({ code, params })),
    ...(taken.length > 0 ? [{ code: 'bookings.slot-taken', params: { starts } }] : []),
  ]
}
