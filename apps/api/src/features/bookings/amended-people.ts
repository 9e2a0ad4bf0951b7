import type { AmendmentInput } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Instant } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { checkedMoves } from './amend-facts.ts'
import { assertRequestFits, refuseUnmet } from './assert-request.ts'
import type { LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { crowdOf, lockCrowd } from './crowd.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { lockOrganisation } from './quota.store.ts'
import { worstOfEach, type RequestCheck, type RequestCheckCode } from './rules/request-check.ts'
import { buildingCheck, capacityCheck } from './rules/request-people.ts'
import type { SessionMoves } from './rules/session-moves.ts'

type Amended = LoadedBooking & { room: BookableRoom }
/** What an amendment changes: sessions, the number of people (null when it stays), or both. */
export type AmendedUse = { moves: SessionMoves<OccurrenceRow>; headcount: number | null }

/**
 * People asked for, null when they stay as many; every session to come is about them.
 * @throws bookings.session-past when none is left
 */
export function headcountAsked(
  { row, occurrences, now }: LoadedBooking,
  { headcount }: Pick<AmendmentInput, 'headcount'>,
): number | null {
  if (headcount === undefined || headcount === row.headcount) return null
  if (!occurrences.some(({ startsAt }) => startsAt > now)) fail('bookings.session-past')
  return headcount
}

/** Sessions to come that do not move. */
export const keptToCome = ({ now }: Amended, { kept }: SessionMoves<OccurrenceRow>): OccurrenceRow[] =>
  kept.filter(({ startsAt }) => startsAt > now)

/**
 * More people in the sessions that stay where they are: their rooms, set out as granted, and their floors and buildings.
 * Suspended sessions may come back, so their rooms count too. Fewer people fit wherever more did. `counted` are the
 * people that each session already has in the database. Source: docs/rules/spaces.md §2 and §3.
 */
export async function morePeopleChecks(
  tx: Tx,
  booking: Amended,
  { moves, headcount }: AmendedUse,
  counted: number,
): Promise<RequestCheck[]> {
  const { row, room, leftOut, now } = booking
  if (headcount === null || headcount <= (row.headcount ?? 0)) return []
  const kept = keptToCome(booking, moves)
  const suspended = leftOut.filter(({ status, startsAt }) => status === 'suspended' && startsAt > now)
  const lists: RequestCheck[][] = []
  for (const { room: place, dates } of await datesByRoom(tx, room, [...kept, ...suspended])) {
    const slots = dates.filter((date) => kept.includes(date))
    const crowd = await crowdOf(tx, place, slots, { exceptBookingId: row.id, kept })
    lists.push([
      capacityCheck({ headcount, configuration: row.configuration, limits: place }),
      buildingCheck({ crowd, slots, headcount: headcount - counted, zone: place.timeZone }),
    ])
  }
  return worstOfEach(lists)
}

/**
 * All that an amendment written in the database asks for still fits: the moved sessions as a request would, with the
 * people asked for, and the others with more people; under the locks of `assertRequestFits`, taken at once.
 * @throws every code of `RequestCheckCode`
 */
export async function assertAmendmentFits(
  tx: Tx,
  booking: Amended,
  use: AmendedUse,
  { askedAt, forgiven }: { askedAt: Instant; forgiven: readonly RequestCheckCode[] },
): Promise<void> {
  const { row, room } = booking
  const { moves, headcount } = use
  if (headcount !== null) {
    await lockOrganisation(tx, row.organisationId)
    await lockCrowd(tx, await datesByRoom(tx, room, [...moves.moved, ...keptToCome(booking, moves)]))
  }
  if (moves.moved.length > 0) await assertRequestFits(tx, await checkedMoves(tx, booking, use, askedAt), forgiven)
  refuseUnmet(await morePeopleChecks(tx, booking, use, Math.max(row.headcount ?? 0, headcount ?? 0)))
}
