import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

/** Where a thing is: what rights are judged on. Each is null when the reader may not meet it. */
export type Place = { tenantId: string; establishmentId: string; timeZone: string }

export const findPlace = (tx: Tx, establishmentId: string): Promise<Place | null> =>
  readPlace(tx, sql`e.id = ${establishmentId}::uuid`)

export const placeOfBooking = (tx: Tx, bookingId: string): Promise<Place | null> =>
  readPlace(tx, sql`e.id = (SELECT establishment_id FROM booking WHERE id = ${bookingId}::uuid)`)

export const placeOfSession = (tx: Tx, occurrenceId: string): Promise<Place | null> =>
  readPlace(
    tx,
    sql`e.id = (SELECT b.establishment_id FROM occurrence o JOIN booking b ON b.id = o.booking_id
      WHERE o.id = ${occurrenceId}::uuid)`,
  )

async function readPlace(tx: Tx, condition: SQL): Promise<Place | null> {
  const { rows } = await tx.execute<Place>(sql`
    SELECT e.tenant_id AS "tenantId", e.id AS "establishmentId", t.time_zone AS "timeZone"
    FROM establishment e JOIN tenant t ON t.id = e.tenant_id WHERE ${condition}`)
  return rows[0] ?? null
}
