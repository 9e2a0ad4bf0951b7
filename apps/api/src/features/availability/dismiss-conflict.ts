import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { dismissConflictInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { assertPlans } from './rules/closing.ts'

export type DismissConflict = z.infer<typeof dismissConflictInput> & { conflictId: string }

/**
 * Lets what stands in the way of a closure be: the case leaves the inbox with its reason, nothing moves.
 * @throws availability.conflict-not-found, availability.not-allowed
 * @throws availability.conflict-settled once dismissed, or when nothing stands in the way any more
 */
export function dismissConflict(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: DismissConflict,
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { rows } = await tx.execute<{ tenant_id: string; establishment_id: string; is_open: boolean }>(sql`
      SELECT k.tenant_id, c.establishment_id, k.resolved_at IS NULL AND k.dismissed_at IS NULL AS is_open
      FROM conflict k JOIN closure c ON c.id = k.closure_id
      WHERE k.id = ${input.conflictId} AND k.tenant_id = ANY (${sql.param(tenantsOf(actor))}::uuid[]) FOR UPDATE OF k`)
    const conflict = rows[0] ?? fail('availability.conflict-not-found')
    const tenantId = conflict.tenant_id
    assertPlans(actor, { tenantId, establishmentId: conflict.establishment_id })
    if (actor.kind !== 'account') fail('availability.not-allowed')
    if (!conflict.is_open) fail('availability.conflict-settled')
    await tx.execute(sql`
      UPDATE conflict SET dismissed_at = clock.now(), dismissed_by = ${actor.accountId}, dismissed_reason = ${input.reason}
      WHERE id = ${input.conflictId}`)
    await record(tx, actor, { action: 'conflict.dismiss', subjectId: input.conflictId, tenantId, note: input.reason })
    return {}
  })
}
