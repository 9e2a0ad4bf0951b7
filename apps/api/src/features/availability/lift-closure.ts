import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { liftScope } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { resolveConflictsOf } from './conflict.store.ts'
import { assertMadeOf, lockSpaces } from './occupancy.store.ts'
import { releaseSlots } from './release-slots.ts'
import { assertPlans } from './rules/closing.ts'

export type LiftClosure = { closureId: string; scope: z.infer<typeof liftScope> }
type StandingClosure = {
  tenantId: string
  establishmentId: string
  closureIds: string[]
  roomIds: string[]
  spaceNos: number[]
}

/**
 * Opens again what a closure kept: this date, this one and those after it, or all of its series that is not over. Another
 * closure waiting there takes the place.
 * @throws availability.closure-not-found also once lifted, availability.not-allowed
 */
export function liftClosure(deps: Pick<Deps, 'db'>, actor: Actor, input: LiftClosure): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const closure = await getStanding(tx, actor, input)
    assertPlans(actor, closure)
    await lockSpaces(tx, closure.tenantId, closure.spaceNos)
    await assertMadeOf(tx, closure.roomIds, closure.spaceNos)
    await liftDates(tx, closure.closureIds)
    await record(tx, actor, {
      action: 'closure.lift',
      subjectId: input.closureId,
      tenantId: closure.tenantId,
      details: { scope: input.scope, dates: closure.closureIds.length },
    })
    return {}
  })
}

/**
 * Lifts closures whose spaces the caller has locked: their places go to whoever waits, their conflicts end.
 * @throws availability.closure-not-found when one was lifted meanwhile
 */
export async function liftDates(tx: Tx, closureIds: readonly string[]): Promise<void> {
  if (closureIds.length === 0) return
  const { rowCount } = await tx.execute(sql`
    UPDATE closure SET lifted_at = clock.now()
    WHERE id = ANY (${sql.param([...closureIds])}::uuid[]) AND lifted_at IS NULL`)
  if (rowCount !== closureIds.length) fail('availability.closure-not-found')
  await resolveConflictsOf(tx, closureIds)
  await releaseSlots(tx, { closureIds })
}

async function getStanding(tx: Tx, actor: Actor, { closureId, scope }: LiftClosure): Promise<StandingClosure> {
  const { rows } = await tx.execute<{
    tenant_id: string
    establishment_id: string
    closure_ids: string[]
    room_ids: string[]
    space_nos: number[]
  }>(sql`
    SELECT c.tenant_id, c.establishment_id, array_agg(DISTINCT d.id) AS closure_ids,
      array_agg(DISTINCT cr.room_id) AS room_ids, array_agg(DISTINCT rs.space_no) AS space_nos
    FROM closure c
    JOIN closure d ON d.id = c.id OR (${scope} <> 'one' AND d.series_id = c.series_id AND d.lifted_at IS NULL
      AND d.ends_at > clock.now() AND (${scope} = 'all' OR d.starts_at >= c.starts_at))
    JOIN closure_room cr ON cr.closure_id = d.id
    JOIN room_space rs ON rs.room_id = cr.room_id
    WHERE c.id = ${closureId} AND c.lifted_at IS NULL AND c.tenant_id = ANY (${sql.param(tenantsOf(actor))}::uuid[])
    GROUP BY c.id`)
  const row = rows[0] ?? fail('availability.closure-not-found')
  return {
    tenantId: row.tenant_id,
    establishmentId: row.establishment_id,
    closureIds: row.closure_ids,
    roomIds: row.room_ids,
    spaceNos: row.space_nos,
  }
}
