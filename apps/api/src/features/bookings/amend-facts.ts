import { fail } from '../../platform/errors.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { toLocal, type Instant } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { sessionsOfAmendment, type AmendmentRow } from './amendment.store.ts'
import { alreadyGranted } from './assert-request.ts'
import type { LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { notAboutTheSlot, type CheckedRequest } from './request-checks.ts'
import type { RequestCheckCode } from './rules/request-check.ts'
import type { SessionMoves } from './rules/session-moves.ts'

type Amended = LoadedBooking & { room: BookableRoom }

/** What the rules look at when sessions move: the new slots are judged, the sessions that stay are only counted. */
export const checkedMoves = async (
  tx: Tx,
  { row, room }: Pick<Amended, 'row' | 'room'>,
  { moves: { moved, kept }, headcount }: { moves: SessionMoves<OccurrenceRow>; headcount: number | null },
  askedAt: Instant,
): Promise<CheckedRequest> => ({
  bookingId: row.id,
  room,
  organisation: await getOrganisation(tx, row.organisationId),
  facts: { ...row, headcount: headcount ?? row.headcount },
  slots: moved,
  kept,
  askedAt,
})

/**
 * Facts of the applicant are judged once: when they ask, or when the offer of the establishment is accepted for them.
 * Source: docs/rules/series.md §7.
 */
export const forgivenWhenAsking = (actor: Actor, organisationId: string): readonly RequestCheckCode[] =>
  isMemberOf(actor, organisationId) ? alreadyGranted : notAboutTheSlot
export const forgivenWhenAccepting = ({ askedSide }: AmendmentRow): readonly RequestCheckCode[] =>
  askedSide === 'establishment' ? alreadyGranted : notAboutTheSlot

/** The open amendment of a booking that the table of transitions let through, with what it moves. */
export async function openAmendmentOf(
  tx: Tx,
  { amendment, occurrences }: Amended,
): Promise<{ amendment: AmendmentRow; moves: SessionMoves<OccurrenceRow> }> {
  if (!amendment) fail('bookings.no-amendment')
  const rows = await sessionsOfAmendment(tx, amendment.id)
  const moved = occurrences.flatMap((session) => {
    const row = rows.find(({ occurrenceId }) => occurrenceId === session.id)
    return row ? [{ session, startsAt: row.startsAt, endsAt: row.endsAt, roomId: row.roomId }] : []
  })
  if (moved.length !== rows.length) throw new Error(`amendment ${amendment.id} moves a session that does not stand`)
  return {
    amendment,
    moves: { moved, kept: occurrences.filter((each) => !moved.some((move) => move.session === each)) },
  }
}

/** A session never moves beyond the end that a decision set to the agreement. @throws bookings.agreement-ends */
export function assertBeforeEnd({ room, agreement }: Amended, { moved }: SessionMoves<OccurrenceRow>): void {
  const endsOn = agreement?.endsOn ?? null
  const isBeyond = moved.some(({ startsAt }) => endsOn !== null && toLocal(room.timeZone, startsAt).date >= endsOn)
  if (isBeyond) fail('bookings.agreement-ends', { endsOn })
}

/** New places by room, as availability takes them. */
export const placesOfMoves = async (
  tx: Tx,
  room: BookableRoom,
  { moved }: Pick<SessionMoves<OccurrenceRow>, 'moved'>,
) =>
  (await datesByRoom(tx, room, moved)).map(({ room: place, dates }) => ({
    room: place,
    uses: dates.map(({ session, startsAt, endsAt }) => ({ occurrenceId: session.id, startsAt, endsAt })),
  }))

export const idsMoved = ({ moved }: Pick<SessionMoves<OccurrenceRow>, 'moved'>): string[] =>
  moved.map(({ session }) => session.id)
