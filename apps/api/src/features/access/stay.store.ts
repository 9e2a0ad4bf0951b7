import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { AccessFacts } from './access-facts.store.ts'
import { stayTable } from './access.tables.ts'

type Place = Pick<AccessFacts, 'occurrenceId' | 'tenantId' | 'organisationId'>
type Leaving = { headcount: number | null; done: string[]; undone: string[]; remark: string }

/** The first entry counts: said twice, it stays as it was. */
export async function noteEntry(tx: Tx, { occurrenceId, tenantId, organisationId }: Place, at: Date): Promise<void> {
  const values = { occurrenceId, tenantId, organisationId, enteredAt: at, done: [], undone: [], remark: '' }
  await tx
    .insert(stayTable)
    .values(values)
    .onConflictDoUpdate({
      target: stayTable.occurrenceId,
      set: { enteredAt: sql`coalesce(${stayTable.enteredAt}, excluded.entered_at)` },
    })
}

/** The first leaving counts, with what was ticked then. */
export async function noteLeaving(
  tx: Tx,
  { occurrenceId, tenantId, organisationId }: Place,
  at: Date,
  leaving: Leaving,
): Promise<void> {
  await tx
    .insert(stayTable)
    .values({ occurrenceId, tenantId, organisationId, enteredAt: null, leftAt: at, ...leaving })
    .onConflictDoUpdate({
      target: stayTable.occurrenceId,
      set: { leftAt: at, ...leaving },
      setWhere: sql`${stayTable.leftAt} IS NULL`,
    })
}
