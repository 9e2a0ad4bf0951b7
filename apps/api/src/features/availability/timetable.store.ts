import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { closureSeriesTable, timetableTable } from './availability.tables.ts'
import { assertPlans } from './rules/closing.ts'
import type { KnownDate } from './rules/timetable.ts'

export type TimetableRow = typeof timetableTable.$inferSelect

/** Where the address of a timetable is sealed for. */
export const addressPlace = (timetableId: string): string => `timetable_address:${timetableId}`

/**
 * A timetable of an establishment whose week the actor keeps, locked: one reading at a time.
 * @throws availability.timetable-not-found also once removed, availability.not-allowed
 */
export async function getTimetableForUpdate(tx: Tx, actor: Actor, timetableId: string): Promise<TimetableRow> {
  const [row] = await tx
    .select()
    .from(timetableTable)
    .where(and(eq(timetableTable.id, timetableId), isNull(timetableTable.removedAt)))
    .for('update')
  if (!row || !tenantsOf(actor).includes(row.tenantId)) fail('availability.timetable-not-found')
  if (actor.kind !== 'system') assertPlans(actor, row)
  return row
}

/** Rooms of an establishment by name, drafts included: a timetable may say when they are used before they are offered. */
export async function roomsOf(tx: Tx, establishmentId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(
    sql`SELECT id, name FROM room WHERE establishment_id = ${establishmentId} ORDER BY name, id`,
  )
  return rows
}

/** Dates that a timetable brought, not over and not lifted. */
export async function knownDates(tx: Tx, timetableId: string): Promise<KnownDate[]> {
  const { rows } = await tx.execute<{
    uid: string
    closure_id: string
    title: string
    room_ids: string[]
    starts_at: string
    ends_at: string
  }>(sql`
    SELECT s.event_uid AS uid, c.id AS closure_id, c.reason AS title, c.starts_at, c.ends_at,
      ARRAY (SELECT cr.room_id FROM closure_room cr WHERE cr.closure_id = c.id ORDER BY cr.room_id) AS room_ids
    FROM closure_series s JOIN closure c ON c.series_id = s.id
    WHERE s.timetable_id = ${timetableId} AND c.lifted_at IS NULL AND c.ends_at > clock.now()`)
  return rows.map((row) => ({
    uid: row.uid,
    closureId: row.closure_id,
    title: row.title,
    roomIds: row.room_ids,
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
  }))
}

/** One series per event of a timetable, made when it is met for the first time; by identifier of the event. */
export async function seriesOfEvents(
  tx: Tx,
  { id: timetableId, tenantId, establishmentId }: TimetableRow,
  uids: readonly string[],
  createdAt: Date,
): Promise<Map<string, string>> {
  if (uids.length === 0) return new Map()
  await tx
    .insert(closureSeriesTable)
    .values(uids.map((eventUid) => ({ id: newId(), tenantId, establishmentId, timetableId, eventUid, createdAt })))
    .onConflictDoNothing()
  const rows = await tx
    .select({ id: closureSeriesTable.id, uid: closureSeriesTable.eventUid })
    .from(closureSeriesTable)
    .where(eq(closureSeriesTable.timetableId, timetableId))
  return new Map(rows.flatMap(({ id, uid }) => (uid === null ? [] : [[uid, id] as const])))
}
