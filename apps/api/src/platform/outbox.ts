import { sql } from 'drizzle-orm'
import { type Event, followers } from '../events.ts'
import { clockNow } from './clock.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import { outboxTable } from './platform.tables.ts'

export type ClaimedReaction = {
  id: string
  eventId: string
  reaction: string
  tenantId: string | null
  event: Event
  attempts: number
}

/**
 * Writes an event in the transaction of its command: one row per reaction, so that a failing one never repeats the
 * others. `delaySeconds` leaves time to undo.
 */
export async function publish(tx: Tx, event: Event, options: { delaySeconds?: number } = {}): Promise<void> {
  const reactions = followers[event.type]
  if (reactions.length === 0) return
  const eventId = newId()
  const createdAt = sql`clock.now()`
  const runAt = sql`clock.now() + make_interval(secs => ${options.delaySeconds ?? 0})`
  await tx.insert(outboxTable).values(
    reactions.map((reaction) => ({
      id: newId(),
      eventId,
      eventType: event.type,
      reaction,
      tenantId: event.tenantId,
      payload: event,
      runAt,
      createdAt,
    })),
  )
}

/**
 * Takes back a delayed event of a booking of the actor's tenant, when none of its reactions has begun.
 * @returns false when it is too late: the caller then refuses, which rolls everything back.
 */
export async function unpublish(tx: Tx, event: Extract<Event, { bookingId: string }>): Promise<boolean> {
  const { rows } = await tx.execute<{ withdrawn: number }>(
    sql`SELECT withdraw_event(${event.type}, ${event.bookingId}::uuid) AS withdrawn`,
  )
  return rows[0]?.withdrawn === followers[event.type].length
}

/** Takes due reactions for `leaseSeconds`; a worker that dies gives them back when the lease ends. */
export async function claimReactions(tx: Tx, batch: number, leaseSeconds: number): Promise<ClaimedReaction[]> {
  const { rows } = await tx.execute<{
    id: string
    event_id: string
    reaction: string
    tenant_id: string | null
    payload: Event
    attempts: number
  }>(sql`SELECT id, event_id, reaction, tenant_id, payload, attempts
         FROM claim_reactions(${batch}, make_interval(secs => ${leaseSeconds}))`)
  return rows.map((row) => ({
    id: row.id,
    eventId: row.event_id,
    reaction: row.reaction,
    tenantId: row.tenant_id,
    event: row.payload,
    attempts: row.attempts,
  }))
}

/** Notes that a claimed reaction is done, to be tried again after a wait, or given up (`retryInSeconds` null). */
export async function settleReaction(
  tx: Tx,
  id: string,
  outcome: { error: string; retryInSeconds: number | null } | 'done',
): Promise<void> {
  if (outcome === 'done') {
    await tx.execute(sql`SELECT settle_reaction(${id}::uuid, NULL, NULL, false)`)
    return
  }
  const { error, retryInSeconds } = outcome
  // The clock that claims is the product's, which the demonstration moves: the wait is counted on it.
  const retryAt = retryInSeconds === null ? null : new Date((await clockNow(tx)).getTime() + retryInSeconds * 1000)
  await tx.execute(
    sql`SELECT settle_reaction(${id}::uuid, ${error.slice(0, 500)}::text, ${retryAt?.toISOString() ?? null}::timestamptz, ${retryAt === null}::boolean)`,
  )
}
