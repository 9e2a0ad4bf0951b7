import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { localDate, type LocalDate } from '../../platform/time.ts'
import { openingExceptionTable } from './opening.tables.ts'

/** Other hours on some dates, both included; the shape the opening rules of availability read. */
export type ExceptionalHours = { startsOn: LocalDate; endsOn: LocalDate; hours: { from: number; until: number }[] }
type RoomOfEstablishment = { id: string; establishmentId: string }

/**
 * Exceptional hours of each room that touch `from`, included, to `until`, excluded: its own and those of its
 * establishment.
 */
export async function exceptionsOfRooms(
  tx: Tx,
  rooms: readonly RoomOfEstablishment[],
  from: LocalDate,
  until: LocalDate,
): Promise<Map<string, ExceptionalHours[]>> {
  if (rooms.length === 0) return new Map()
  const roomIds = rooms.map((room) => room.id)
  const establishmentIds = [...new Set(rooms.map((room) => room.establishmentId))]
  const { establishmentId: ofEstablishment, roomId: ofRoom, startsOn, endsOn, removedAt } = openingExceptionTable
  const found = await tx
    .select()
    .from(openingExceptionTable)
    .where(
      and(
        sql`${ofEstablishment} = ANY (${sql.param(establishmentIds)}::uuid[])`,
        sql`(${ofRoom} IS NULL OR ${ofRoom} = ANY (${sql.param(roomIds)}::uuid[]))`,
        isNull(removedAt),
        lt(startsOn, until),
        gte(endsOn, from),
      ),
    )
  if (found.length === 0) return new Map()
  return new Map(
    rooms.map((room) => [
      room.id,
      found
        .filter(
          ({ roomId, establishmentId }) =>
            roomId === room.id || (roomId === null && establishmentId === room.establishmentId),
        )
        .map(({ startsOn, endsOn, hours }) => ({ startsOn: localDate(startsOn), endsOn: localDate(endsOn), hours })),
    ]),
  )
}

/** Exceptional openings of an establishment that are not over on that date, by date. */
export async function listExceptions(tx: Tx, establishmentId: string, today: LocalDate) {
  return tx
    .select()
    .from(openingExceptionTable)
    .where(
      and(
        eq(openingExceptionTable.establishmentId, establishmentId),
        isNull(openingExceptionTable.removedAt),
        gte(openingExceptionTable.endsOn, today),
      ),
    )
    .orderBy(asc(openingExceptionTable.startsOn), asc(openingExceptionTable.id))
}

export async function insertException(tx: Tx, row: typeof openingExceptionTable.$inferInsert): Promise<void> {
  await tx.insert(openingExceptionTable).values(row)
}

/** One that still stands, locked. */
export async function findExceptionForUpdate(tx: Tx, id: string) {
  const isStanding = and(eq(openingExceptionTable.id, id), isNull(openingExceptionTable.removedAt))
  const [row] = await tx.select().from(openingExceptionTable).where(isStanding).for('update')
  return row ?? null
}

export async function markExceptionRemoved(tx: Tx, id: string, removedAt: Date): Promise<void> {
  await tx.update(openingExceptionTable).set({ removedAt }).where(eq(openingExceptionTable.id, id))
}
