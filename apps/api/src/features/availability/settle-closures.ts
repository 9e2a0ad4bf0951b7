import type { OccupancyKind } from '@salles-ouvertes/contract'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { slotOf, spanOf, subtractSpans, type Slot, type Span } from '../../platform/time.ts'
import { saveConflicts, type Claim } from './conflict.store.ts'
import {
  expireDeadHolds,
  insertOccupancies,
  liveOccupancies,
  wholePlace,
  type FreedPlace,
  type NewOccupancy,
} from './occupancy.store.ts'
import { claims } from './rules/priority.ts'

/** A gap shorter than this cannot be booked either, so a closure leaves it. */
const shortestOccupancyMinutes = 15

type ClosureKind = 'closure' | 'establishment-use' | 'requisition'
type WaitingClosure = Slot & { id: string; kind: ClosureKind; spaceNos: number[] }
type Standing = Span & { kind: OccupancyKind; occurrenceId: string | null; closureId: string | null }

/**
 * Closures that want a place just freed take what is free of it, requisitions first, then the oldest, and their conflicts
 * are brought up to date. The spaces are locked by the caller. The cost is that of the place, not of the closures: a
 * timetable of thousands of dates is settled by the same few statements.
 */
export async function settleClosures(tx: Tx, tenantId: string, freed: FreedPlace): Promise<void> {
  const first = await closuresWanting(tx, tenantId, freed)
  if (first.length === 0) return
  const dead = await expireDeadHolds(tx, freed.spaceNos, wholePlace(first))
  const waiting = dead ? await closuresWanting(tx, tenantId, wholePlace([freed, dead])) : first
  const board = await readBoard(tx, waiting)
  const taken: { kind: ClosureKind; place: NewOccupancy }[] = []
  const claimed: Claim[] = []
  for (const closure of waiting) {
    const outcome = settle(closure, board)
    taken.push(...outcome.places.map((place) => ({ kind: closure.kind, place })))
    claimed.push(...outcome.claims)
  }
  for (const kind of new Set(taken.map((place) => place.kind))) {
    const places = taken.filter((each) => each.kind === kind).map(({ place }) => place)
    const outcomes = await insertOccupancies(tx, { tenantId, kind, expiresAt: null }, places)
    if (!outcomes.every((outcome) => outcome.written)) throw new Error('a place seen free under lock was taken')
  }
  await saveConflicts(
    tx,
    tenantId,
    waiting.map(({ id }) => id),
    claimed,
  )
}

/** What stands on each space, by number. */
async function readBoard(tx: Tx, waiting: readonly WaitingClosure[]): Promise<Map<number, Standing[]>> {
  const place = wholePlace(waiting)
  const board = new Map<number, Standing[]>(place.spaceNos.map((spaceNo) => [spaceNo, []]))
  for (const row of await liveOccupancies(tx, place.spaceNos, place)) {
    const { kind, occurrenceId, closureId } = row
    board.get(row.spaceNo)?.push({ ...spanOf(row), kind, occurrenceId, closureId })
  }
  return board
}

/** Takes the gaps of the closure on the board, and names what it claims there. */
function settle(closure: WaitingClosure, board: Map<number, Standing[]>): { places: NewOccupancy[]; claims: Claim[] } {
  const wanted = spanOf(closure)
  const places: NewOccupancy[] = []
  const met = new Map<string, Claim>()
  for (const spaceNo of closure.spaceNos) {
    const standing = board.get(spaceNo) ?? []
    const inTheWay = standing.filter(({ from, until }) => from < wanted.until && until > wanted.from)
    for (const { kind, occurrenceId, closureId } of inTheWay) {
      const hit = occurrenceId ?? closureId
      if (hit && claims(closure.kind, kind))
        met.set(hit, { closureId: closure.id, occurrenceId, hitClosureId: closureId })
    }
    const gaps = subtractSpans([wanted], inTheWay).filter(
      ({ from, until }) => until - from >= shortestOccupancyMinutes * 60_000,
    )
    standing.push(...gaps.map((gap) => ({ ...gap, kind: closure.kind, occurrenceId: null, closureId: closure.id })))
    places.push(...gaps.map((gap) => ({ ...slotOf(gap), spaceNo, closureId: closure.id })))
  }
  return { places, claims: [...met.values()] }
}

/** Only the spaces freed: the others of the closure are not locked and have not changed. */
async function closuresWanting(tx: Tx, tenantId: string, freed: FreedPlace): Promise<WaitingClosure[]> {
  const { rows } = await tx.execute<{
    id: string
    kind: ClosureKind
    starts_at: string
    ends_at: string
    space_nos: number[]
  }>(sql`
    SELECT c.id, c.kind, c.starts_at, c.ends_at, array_agg(DISTINCT rs.space_no ORDER BY rs.space_no) AS space_nos
    FROM closure c
    JOIN closure_room cr ON cr.closure_id = c.id
    JOIN room_space rs ON rs.room_id = cr.room_id
    WHERE c.tenant_id = ${tenantId} AND c.lifted_at IS NULL
      AND c.starts_at < ${freed.endsAt.toISOString()} AND c.ends_at > ${freed.startsAt.toISOString()}
      AND rs.space_no = ANY (${sql.param(freed.spaceNos)}::int[])
    GROUP BY c.id ORDER BY c.kind <> 'requisition', c.created_at, c.id`)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    startsAt: new Date(row.starts_at),
    endsAt: new Date(row.ends_at),
    spaceNos: row.space_nos,
  }))
}
