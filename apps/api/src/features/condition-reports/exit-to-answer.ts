import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { findCounterSignature, previousExit, type ReportRow } from './reports.store.ts'
import type { SessionFacts } from './sessions.store.ts'

/**
 * The exit report that the group of a session says to be right or not when it enters: that of another organisation, just
 * before in the room, on which nobody has spoken; null when there is none. Source: docs/rules/condition-report.md, 8.
 */
export async function exitToAnswer(tx: Tx, session: SessionFacts): Promise<ReportRow | null> {
  const previous = await previousExit(tx, session)
  if (!previous || previous.organisationId === session.organisationId) return null
  if (await findCounterSignature(tx, previous.id)) return null
  return (await isJustBefore(tx, previous, session)) ? previous : null
}

/** Whether nobody else has used the room in between: a later group cannot say who left it so. */
async function isJustBefore(tx: Tx, previous: ReportRow, session: SessionFacts): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT FROM occurrence o JOIN booking b ON b.id = o.booking_id
      JOIN occurrence before ON before.id = ${previous.occurrenceId}::uuid
    WHERE o.tenant_id = ${session.tenantId}::uuid AND o.room_id = ${session.roomId}::uuid
      AND o.starts_at >= before.ends_at AND o.starts_at < ${session.startsAt.toISOString()}::timestamptz
      AND b.status IN ('confirmed', 'ended') AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled')
      AND o.presence IS DISTINCT FROM 'absent' LIMIT 1`)
  return rows.length === 0
}
