import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { lockSpaces } from './occupancy.store.ts'
import { releaseSlots } from './release-slots.ts'
import { assertPlans, type PlannedEstablishment } from './rules/closing.ts'

/**
 * Opens again what a closure kept; another closure waiting there takes the place.
 * @throws availability.closure-not-found also once lifted, availability.not-allowed
 */
export function liftClosure(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { closureId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const closure = await getClosure(tx, actor, input.closureId)
    assertPlans(actor, closure)
    await lockSpaces(tx, closure.tenantId, closure.spaceNos)
    await saveLifted(tx, input.closureId)
    await releaseSlots(tx, { closureId: input.closureId })
    await record(tx, actor, { action: 'closure.lift', subjectId: input.closureId, tenantId: closure.tenantId })
    return {}
  })
}

async function getClosure(
  tx: Tx,
  actor: Actor,
  closureId: string,
): Promise<PlannedEstablishment & { spaceNos: number[] }> {
  const { rows } = await tx.execute<{ tenant_id: string; establishment_id: string; space_nos: number[] }>(sql`
    SELECT c.tenant_id, c.establishment_id, array_agg(DISTINCT rs.space_no) AS space_nos
    FROM closure c
    JOIN closure_room cr ON cr.closure_id = c.id
    JOIN room_space rs ON rs.room_id = cr.room_id
    WHERE c.id = ${closureId} AND c.tenant_id = ANY (${sql.param(tenantsOf(actor))}::uuid[])
    GROUP BY c.id`)
  const row = rows[0] ?? fail('availability.closure-not-found')
  return { tenantId: row.tenant_id, establishmentId: row.establishment_id, spaceNos: row.space_nos }
}

async function saveLifted(tx: Tx, closureId: string): Promise<void> {
  const { rowCount } = await tx.execute(
    sql`UPDATE closure SET lifted_at = clock.now() WHERE id = ${closureId} AND lifted_at IS NULL`,
  )
  if (rowCount === 0) fail('availability.closure-not-found')
  await tx.execute(
    sql`UPDATE conflict SET resolved_at = clock.now() WHERE closure_id = ${closureId} AND resolved_at IS NULL`,
  )
}
