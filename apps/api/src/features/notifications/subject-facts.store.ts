import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

export type ThreadMessage = { bookingId: string; side: 'applicant' | 'establishment' | 'system'; body: string }

/** One message of the thread of a booking. */
export async function findThreadMessage(tx: Tx, messageId: string): Promise<ThreadMessage | null> {
  const { rows } = await tx.execute<ThreadMessage>(
    sql`SELECT booking_id AS "bookingId", side, body FROM booking_message WHERE id = ${messageId}::uuid`,
  )
  return rows[0] ?? null
}

/** Last words of the establishment in the thread of a booking. */
export async function lastQuestion(tx: Tx, bookingId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ body: string }>(sql`
    SELECT body FROM booking_message WHERE booking_id = ${bookingId}::uuid AND side = 'establishment'
    ORDER BY created_at DESC, id DESC LIMIT 1`)
  return rows[0]?.body ?? null
}
