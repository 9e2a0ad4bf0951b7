import { eq, sql } from 'drizzle-orm'
import type { ReadinessStep } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { readinessCheckTable } from './readiness.tables.ts'

export type CheckRow = typeof readinessCheckTable.$inferSelect
export type DueLook = { tenantId: string; occurrenceId: string; step: ReadinessStep }

/** Sessions of every tenant whose next look is due; ids only. */
export async function dueLooks(tx: Tx): Promise<DueLook[]> {
  const { rows } = await tx.execute<DueLook>(
    sql`SELECT tenant_id AS "tenantId", occurrence_id AS "occurrenceId", step FROM due_readiness_looks(clock.now())`,
  )
  return rows
}

/** False, and nothing written, when another worker has already looked at this step. */
export async function insertCheck(tx: Tx, row: CheckRow): Promise<boolean> {
  const { rowCount } = await tx.insert(readinessCheckTable).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function findCheck(tx: Tx, checkId: string): Promise<CheckRow | null> {
  const [row] = await tx.select().from(readinessCheckTable).where(eq(readinessCheckTable.id, checkId))
  return row ?? null
}

/** Hours before a session from which it is near: what could be mended no longer can. Those of the second look. */
export async function nearHoursOf(tx: Tx, tenantId: string): Promise<number> {
  const { rows } = await tx.execute<{ hours: number }>(
    sql`SELECT coalesce((settings -> 'readinessHours' ->> 1)::integer, 48) AS hours FROM tenant WHERE id = ${tenantId}::uuid`,
  )
  return rows[0]?.hours ?? 48
}
