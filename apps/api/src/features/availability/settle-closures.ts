import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { slotOf, spanOf, subtractSpans, type Slot } from '../../platform/time.ts'
import { expireDeadHolds, insertOccupancies, liveOccupancies, type FreedPlace } from './occupancy.store.ts'

/** A gap shorter than this cannot be booked either, so a closure leaves it. */
const shortestOccupancyMinutes = 15

/**
 * Closures that want a place just freed take what is free of it, oldest first, and their conflicts are brought up to
 * date. The spaces are locked by the caller.
 */
export async function settleClosures(tx: Tx, tenantId: string, freed: FreedPlace): Promise<void> {
  for (const closure of await closuresWanting(tx, tenantId, freed)) await settleClosure(tx, closure)
}

type WaitingClosure = Slot & { id: string; tenantId: string; kind: 'closure' | 'establishment-use'; spaceNos: number[] }

async function settleClosure(tx: Tx, closure: WaitingClosure): Promise<void> {
  await expireDeadHolds(tx, closure.spaceNos, closure)
  const standing = await liveOccupancies(tx, closure.spaceNos, closure)
  const gaps = closure.spaceNos.flatMap((spaceNo) => {
    const taken = standing.filter((row) => row.spaceNo === spaceNo).map(spanOf)
    return subtractSpans([spanOf(closure)], taken)
      .filter((gap) => gap.until - gap.from >= shortestOccupancyMinutes * 60_000)
      .map((gap) => ({ ...slotOf(gap), spaceNo, closureId: closure.id }))
  })
  const outcomes = await insertOccupancies(
    tx,
    { tenantId: closure.tenantId, kind: closure.kind, expiresAt: null },
    gaps,
  )
  if (!outcomes.every((outcome) => outcome.written)) throw new Error('a place seen free under lock was taken')
  const inTheWay = standing.flatMap((row) => row.occurrenceId ?? [])
  await saveConflicts(tx, closure, [...new Set(inTheWay)])
}

/** One row per occurrence in the way, open as long as it stands there. */
async function saveConflicts(tx: Tx, closure: WaitingClosure, occurrenceIds: string[]): Promise<void> {
  await tx.execute(sql`
    UPDATE conflict SET resolved_at = clock.now()
    WHERE closure_id = ${closure.id} AND resolved_at IS NULL AND NOT EXISTS (
      SELECT FROM occupancy o WHERE o.occurrence_id = conflict.occurrence_id AND o.live
        AND o.blocked_from < ${closure.endsAt.toISOString()} AND o.blocked_until > ${closure.startsAt.toISOString()})`)
  if (occurrenceIds.length === 0) return
  await tx.execute(sql`
    INSERT INTO conflict (id, tenant_id, closure_id, occurrence_id, created_at)
    SELECT u.id, ${closure.tenantId}, ${closure.id}, u.occurrence_id, clock.now()
    FROM unnest(${sql.param(occurrenceIds.map(newId))}::uuid[], ${sql.param(occurrenceIds)}::uuid[])
      AS u (id, occurrence_id)
    ORDER BY u.occurrence_id
    ON CONFLICT ON CONSTRAINT conflict_once DO UPDATE SET resolved_at = NULL`)
}

/** Only the spaces freed: the others of the closure are not locked and have not changed. */
async function closuresWanting(tx: Tx, tenantId: string, freed: FreedPlace): Promise<WaitingClosure[]> {
  const { rows } = await tx.execute<{
    id: string
    kind: WaitingClosure['kind']
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
    GROUP BY c.id ORDER BY c.created_at, c.id`)
  return rows.map((row) => ({
    id: row.id,
    tenantId,
    kind: row.kind,
    startsAt: new Date(row.starts_at),
    endsAt: new Date(row.ends_at),
    spaceNos: row.space_nos,
  }))
}
