import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { auditEntryTable } from './audit.tables.ts'

export type AuditLine = {
  /** `<subject>.<verb>`: `booking.approve`. */
  action: string
  subjectId: string
  tenantId?: string | null
  organisationId?: string | null
  note?: string
  details?: Record<string, unknown>
}

/** Adds the line that every command owes to the history, in its transaction. Never pass a secret or a code. */
export async function record(tx: Tx, actor: Actor, line: AuditLine): Promise<void> {
  await tx.insert(auditEntryTable).values({
    id: newId(),
    at: sql`clock.now()`,
    actorKind: actor.kind,
    actorId: actor.kind === 'account' ? actor.accountId : actor.kind === 'link' ? actor.linkId : null,
    tenantId: line.tenantId ?? null,
    organisationId: line.organisationId ?? null,
    action: line.action,
    subjectId: line.subjectId,
    note: line.note ?? null,
    details: line.details ?? {},
  })
}
