import { desc, eq, sql } from 'drizzle-orm'
import type { AddKeysForm } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import { onConstraint, type Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { keyBorrowerTable, keyCopyTable, keyEntryTable, keyReminderTable } from './keys.tables.ts'
import type { ReminderStep, Standing } from './rules/key-standing.ts'

export type CopyRow = typeof keyCopyTable.$inferSelect
export type EntryRow = typeof keyEntryTable.$inferSelect
export type Place = { tenantId: string; establishmentId: string }

/** The copy, locked until the end of the transaction, with its two last lines, the last first; null when unknown. */
export async function findCopyForUpdate(tx: Tx, copyId: string): Promise<{ copy: CopyRow; lines: EntryRow[] } | null> {
  const [copy] = await tx.select().from(keyCopyTable).where(eq(keyCopyTable.id, copyId)).for('no key update')
  if (!copy) return null
  const lines = await tx
    .select()
    .from(keyEntryTable)
    .where(eq(keyEntryTable.copyId, copyId))
    .orderBy(desc(keyEntryTable.rank))
    .limit(2)
  return { copy, lines }
}

/** Copies of an establishment that are still lent. */
export async function countCopies(tx: Tx, { establishmentId }: Place): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM key_copy
    WHERE establishment_id = ${establishmentId}::uuid AND retired_at IS NULL`)
  return rows[0]?.count ?? 0
}

/** New copies, numbered after those that bear the same name: two people who add at once follow one another. */
export async function insertCopies(tx: Tx, place: Place, { copies, ...key }: AddKeysForm): Promise<CopyRow[]> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('keys ' || ${place.establishmentId}::text, 0))`)
  const { rows } = await tx.execute<{ last: number }>(sql`
    SELECT coalesce(max(copy_no), 0) AS last FROM key_copy
    WHERE establishment_id = ${place.establishmentId}::uuid AND label = ${key.label}`)
  const first = (rows[0]?.last ?? 0) + 1
  const createdAt = await clockNow(tx)
  const values = Array.from({ length: copies }, (_, index) => ({
    ...{ ...key, tenantId: place.tenantId, establishmentId: place.establishmentId },
    ...{ id: newId(), copyNo: first + index, createdAt },
  }))
  return tx.insert(keyCopyTable).values(values).returning()
}

/** The copy is no longer lent. @throws keys.named-by-way while a way in names it and no other copy bears its name */
export async function saveRetired(tx: Tx, copyId: string): Promise<void> {
  const retired = tx
    .update(keyCopyTable)
    .set({ retiredAt: await clockNow(tx) })
    .where(eq(keyCopyTable.id, copyId))
  await onConstraint(retired.execute(), { key_named_by_a_way_is_lent: 'keys.named-by-way' })
}

export type NewEntry = Pick<EntryRow, 'id' | 'kind' | 'note' | 'recordedBy'> &
  Standing &
  Partial<Pick<EntryRow, 'corrects' | 'organisationId' | 'bookingId' | 'dueOn'>>

/** Writes the next line of a copy. @throws keys.wrong-state when somebody else wrote it first */
export async function appendEntry(tx: Tx, copy: CopyRow, before: EntryRow | undefined, entry: NewEntry): Promise<void> {
  const { tenantId, establishmentId, id: copyId } = copy
  const values = {
    ...{ tenantId, establishmentId, copyId, rank: (before?.rank ?? 0) + 1, recordedAt: await clockNow(tx) },
    ...entry,
  }
  await onConstraint(tx.insert(keyEntryTable).values(values).execute(), {
    one_entry_at_a_time: 'keys.wrong-state',
    key_entry_follows_the_last: 'keys.wrong-state',
  })
}

export async function keepBorrower(tx: Tx, borrower: typeof keyBorrowerTable.$inferInsert): Promise<void> {
  await tx.insert(keyBorrowerTable).values(borrower)
}

/** Name, telephone and address of the person are erased; the line of the register stays. */
export async function forgetBorrower(tx: Tx, handingId: string): Promise<void> {
  await tx.delete(keyBorrowerTable).where(eq(keyBorrowerTable.handingId, handingId))
}

/** Notes that somebody is told of that step; false when it was already. */
export async function noteTold(
  tx: Tx,
  { tenantId, handingId, step }: { tenantId: string; handingId: string; step: ReminderStep },
): Promise<boolean> {
  const { rowCount } = await tx
    .insert(keyReminderTable)
    .values({ tenantId, handingId, step, toldAt: await clockNow(tx) })
    .onConflictDoNothing()
  return rowCount === 1
}
