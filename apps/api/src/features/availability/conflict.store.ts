import { sql } from 'drizzle-orm'
import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'

/** A closure and the one use it claims: an occurrence, or a closure of a lower class. */
export type Claim = { closureId: string; occurrenceId: string | null; hitClosureId: string | null }

/**
 * One row per use in the way of these closures, open as long as it stands on one of their spaces; a dismissed one stays
 * dismissed.
 */
export async function saveConflicts(
  tx: Tx,
  tenantId: string,
  closureIds: readonly string[],
  claims: readonly Claim[],
): Promise<void> {
  await tx.execute(sql`
    UPDATE conflict SET resolved_at = clock.now() FROM closure c
    WHERE c.id = conflict.closure_id AND c.id = ANY (${sql.param([...closureIds])}::uuid[])
      AND conflict.resolved_at IS NULL AND NOT EXISTS (
        SELECT FROM occupancy o
        JOIN room_space rs ON rs.space_no = o.space_no
        JOIN closure_room cr ON cr.room_id = rs.room_id AND cr.closure_id = c.id
        WHERE o.live AND o.blocked_from < c.ends_at AND o.blocked_until > c.starts_at
          AND (o.occurrence_id = conflict.occurrence_id OR o.closure_id = conflict.hit_closure_id))`)
  await insertConflicts(
    tx,
    tenantId,
    claims.filter(({ occurrenceId }) => occurrenceId),
    sql`conflict_once`,
  )
  await insertConflicts(
    tx,
    tenantId,
    claims.filter(({ hitClosureId }) => hitClosureId),
    sql`conflict_with_closure_once`,
  )
}

async function insertConflicts(
  tx: Tx,
  tenantId: string,
  claims: readonly Claim[],
  constraint: ReturnType<typeof sql>,
): Promise<void> {
  if (claims.length === 0) return
  await tx.execute(sql`
    INSERT INTO conflict (id, tenant_id, closure_id, occurrence_id, hit_closure_id, created_at)
    SELECT u.id, ${tenantId}, u.closure_id, u.occurrence_id, u.hit_closure_id, clock.now()
    FROM unnest(${sql.param(claims.map(newId))}::uuid[], ${sql.param(claims.map((claim) => claim.closureId))}::uuid[],
      ${sql.param(claims.map((claim) => claim.occurrenceId))}::uuid[],
      ${sql.param(claims.map((claim) => claim.hitClosureId))}::uuid[])
      AS u (id, closure_id, occurrence_id, hit_closure_id)
    ORDER BY u.closure_id, u.occurrence_id, u.hit_closure_id
    ON CONFLICT ON CONSTRAINT ${constraint} DO UPDATE SET resolved_at = NULL`)
}

/** What claims the place of these occurrences, by id: uses of a higher class that nobody has let be. */
export async function claimsOn(
  tx: Tx,
  occurrenceIds: readonly string[],
): Promise<Map<string, { kind: OccupancyKind; label: string }>> {
  if (occurrenceIds.length === 0) return new Map()
  const { rows } = await tx.execute<{ id: string; kind: OccupancyKind; label: string }>(sql`
    SELECT DISTINCT ON (f.occurrence_id) f.occurrence_id AS id, c.kind, c.reason AS label
    FROM conflict f JOIN closure c ON c.id = f.closure_id
    WHERE f.occurrence_id = ANY (${sql.param([...occurrenceIds])}::uuid[])
      AND f.resolved_at IS NULL AND f.dismissed_at IS NULL
    ORDER BY f.occurrence_id, f.created_at`)
  return new Map(rows.map(({ id, kind, label }) => [id, { kind, label }]))
}

/** Ends the cases in which these closures claim something or are claimed: they are lifted. */
export async function resolveConflictsOf(tx: Tx, closureIds: readonly string[]): Promise<void> {
  const ids = sql.param([...closureIds])
  await tx.execute(sql`
    UPDATE conflict SET resolved_at = clock.now()
    WHERE resolved_at IS NULL AND (closure_id = ANY (${ids}::uuid[]) OR hit_closure_id = ANY (${ids}::uuid[]))`)
}
