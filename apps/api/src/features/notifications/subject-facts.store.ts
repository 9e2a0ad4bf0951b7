import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

export type ThreadMessage = { bookingId: string; side: 'applicant' | 'establishment' | 'system'; body: string }
export type Problem = {
  kind: 'door' | 'damage' | 'cleaning' | 'noise' | 'people' | 'other'
  text: string
  reportedBy: string
  establishmentName: string
  establishmentEmail: string | null
  roomName: string | null
}

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

/** What was reported from the place. */
export async function findProblem(tx: Tx, problemId: string): Promise<Problem | null> {
  const { rows } = await tx.execute<Problem>(sql`
    SELECT p.kind, p.text, p.reported_by AS "reportedBy", e.name AS "establishmentName",
      e.email AS "establishmentEmail", r.name AS "roomName"
    FROM problem_report p
    JOIN establishment e ON e.id = p.establishment_id
    LEFT JOIN occurrence o ON o.id = p.occurrence_id
    LEFT JOIN room r ON r.id = o.room_id
    WHERE p.id = ${problemId}::uuid`)
  return rows[0] ?? null
}
