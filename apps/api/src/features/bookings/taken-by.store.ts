import { sql } from 'drizzle-orm'
import type { BookingSessionDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addMinutes, overlaps, type Slot } from '../../platform/time.ts'
import { claimsOn } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { wholePeriod } from './rules/standing.ts'
import { takenAmong } from './take-slots.ts'

type TakenBy = NonNullable<BookingSessionDto['takenBy']>
type Neighbour = Slot & TakenBy & { occurrenceId: string | null }

/**
 * Dates of a request that somebody else stands in: one that holds its slot is its own neighbour, in nobody's way. What
 * the establishment keeps for itself goes before a request: its date is taken even while it holds it.
 */
export async function takenOf(
  tx: Tx,
  { row, room, occurrences, now }: LoadedBooking & { room: BookableRoom },
): Promise<OccurrenceRow[]> {
  const isHolding = row.decisionDeadline !== null && row.decisionDeadline > now
  const exposed = occurrences.filter(({ status }) => !(status === 'held' && isHolding))
  const taken = await takenAmong(tx, room, exposed)
  const claims = await claimsOn(tx, idsOf(occurrences))
  return occurrences.filter((date) => taken.includes(date) || claims.has(date.id))
}

/**
 * What stands in these dates or claims them, by id, in the words of those who run the place: the organisation of a
 * booking, the reason of a closure. For staff alone: rows of other tenants are not read.
 */
export async function whatTakes(
  tx: Tx,
  room: BookableRoom,
  taken: readonly OccurrenceRow[],
): Promise<Map<string, TakenBy>> {
  const takers = new Map<string, TakenBy>()
  const claims = await claimsOn(tx, idsOf(taken))
  for (const { room: place, dates } of await datesByRoom(tx, room, taken)) {
    const neighbours = await neighboursIn(tx, place, wholePeriod(dates))
    for (const { id, startsAt, endsAt } of dates) {
      const blocked = { startsAt, endsAt: addMinutes(endsAt, place.turnaroundMinutes) }
      const found = neighbours.find((neighbour) => neighbour.occurrenceId !== id && overlaps(neighbour, blocked))
      const { kind, label } = claims.get(id) ?? found ?? { kind: 'establishment-use', label: '' }
      takers.set(id, { kind, label })
    }
  }
  return takers
}

const idsOf = (dates: readonly OccurrenceRow[]): string[] => dates.map(({ id }) => id)

async function neighboursIn(tx: Tx, room: BookableRoom, period: Slot): Promise<Neighbour[]> {
  const until = addMinutes(period.endsAt, room.turnaroundMinutes).toISOString()
  const { rows } = await tx.execute<{ from: string; until: string; occurrenceId: string | null } & TakenBy>(sql`
    SELECT o.blocked_from AS "from", o.blocked_until AS "until", o.kind, o.occurrence_id AS "occurrenceId", coalesce(c.reason, g.name, '') AS label
    FROM occupancy o
    LEFT JOIN closure c ON c.id = o.closure_id
    LEFT JOIN occurrence oc ON oc.id = o.occurrence_id
    LEFT JOIN counter_proposal cp ON cp.id = o.proposal_id
    LEFT JOIN amendment am ON am.id = o.amendment_id
    LEFT JOIN organisation g ON g.id = coalesce(oc.organisation_id, cp.organisation_id, am.organisation_id)
    WHERE o.tenant_id = ${room.tenantId}::uuid AND o.space_no = ANY (${sql.param([...room.spaceNos])}::int[]) AND o.live
      AND (o.expires_at IS NULL OR o.expires_at > clock.now())
      AND o.blocked_from < ${until} AND o.blocked_until > ${period.startsAt.toISOString()}
    ORDER BY o.blocked_from`)
  return rows.map(({ from, until, kind, label, occurrenceId }) => ({
    startsAt: new Date(from),
    endsAt: new Date(until),
    kind,
    label,
    occurrenceId,
  }))
}
