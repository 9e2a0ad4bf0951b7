import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

export type FailedMessage = {
  id: string
  channel: 'email' | 'sms'
  template: string
  status: 'queued' | 'failed'
  reason: string
  createdAt: Date
  reference: string | null
  recipientAccountId: string | null
  /** Of the holder or of the person named at the desk. */
  otherName: string | null
  isReplaced: boolean
}

/** Tries after which a message that still waits is shown: before, a passing trouble is none of a person's business. */
const quietTries = 3
const shownDays = 60
const mostShown = 200

/** How many messages of a tenant were kept back for good, as their recipients chose. */
export async function countLeftOut(tx: Tx, tenantId: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::integer AS count FROM message WHERE tenant_id = ${tenantId}::uuid AND status = 'declined'
      AND created_at > clock.now() - make_interval(days => ${shownDays})`)
  return rows[0]?.count ?? 0
}

/** Messages of a tenant that did not leave, or that stay on the way; what no longer makes sense is not one of them. */
export async function failedMessages(tx: Tx, tenantId: string): Promise<FailedMessage[]> {
  const { rows } = await tx.execute<FailedMessage & { createdAt: string | Date }>(sql`
    SELECT m.id, m.channel, m.template, m.status, m.last_error AS reason, m.created_at AS "createdAt",
      m.recipient_account_id AS "recipientAccountId", b.reference,
      CASE m.params ->> 'address' WHEN 'holder' THEN g.holder_name WHEN 'contact' THEN o.representative_name END AS "otherName",
      m.channel = 'sms' AND EXISTS (
        SELECT FROM message mail WHERE mail.dedupe_key || '/sms' = m.dedupe_key AND mail.status <> 'failed'
      ) AS "isReplaced"
    FROM message m
    LEFT JOIN access_grant g ON g.id = m.subject_id
    LEFT JOIN booking b ON b.id = coalesce(g.booking_id, m.subject_id)
    LEFT JOIN organisation o ON o.id = b.organisation_id
    WHERE m.tenant_id = ${tenantId}::uuid AND m.created_at > clock.now() - make_interval(days => ${shownDays})
      AND m.last_error IS DISTINCT FROM 'no-longer-relevant'
      AND (m.status = 'failed' OR (m.status = 'queued' AND m.attempts >= ${quietTries}))
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${mostShown}`)
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
}
