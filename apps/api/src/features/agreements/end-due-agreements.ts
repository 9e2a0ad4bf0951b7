import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor, type Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { lockBooking } from './agreements.store.ts'
import { terminateEnded } from './decisions.store.ts'

/**
 * Due work: agreements whose announced end has come are terminated, each booking in a transaction of its own: one in
 * trouble is logged and keeps no other waiting. Running it again changes nothing more.
 */
export async function endDueAgreements(deps: Deps): Promise<void> {
  const due = await inReadOnly(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<{ tenantId: string; bookingId: string }>(
      sql`SELECT tenant_id AS "tenantId", booking_id AS "bookingId" FROM ended_agreements(clock.now())`,
    )
    return rows
  })
  for (const { tenantId, bookingId } of due) {
    const actor = systemActor(tenantId)
    try {
      await inTransaction(deps, actor, (tx) => end(tx, actor, bookingId))
    } catch (error) {
      deps.log.error({ err: error, bookingId }, 'the end of an agreement failed')
    }
  }
}

async function end(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  await lockBooking(tx, bookingId)
  for (const { id, tenantId, organisationId, status, endsOn, endGround } of await terminateEnded(tx, bookingId)) {
    const details = { to: status, endsOn, endGround }
    await audit.record(tx, actor, { action: 'agreement.end', subjectId: id, tenantId, organisationId, details })
  }
}
