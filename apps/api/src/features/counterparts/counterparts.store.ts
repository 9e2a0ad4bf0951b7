import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CounterpartStatus } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { counterpartDeliveryTable, counterpartProofTable, counterpartTable } from './counterparts.tables.ts'
import type { ValuedCounterpart } from './rules/counterpart-value.ts'

export type CounterpartRow = typeof counterpartTable.$inferSelect
export type NewCounterpart = Omit<CounterpartRow, 'id' | 'status' | 'createdAt' | Written>
type Written = 'actReference' | 'actOn' | 'refusalReason' | 'remindedAt'

export async function findCounterpart(tx: Tx, id: string): Promise<CounterpartRow | null> {
  const [row] = await tx.select().from(counterpartTable).where(eq(counterpartTable.id, id))
  return row ?? null
}

/** Units accepted so far of each counterpart. */
async function deliveredOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: counterpartDeliveryTable.counterpartId, sum: sql<string>`sum(${counterpartDeliveryTable.quantity})` })
    .from(counterpartDeliveryTable)
    .where(inArray(counterpartDeliveryTable.counterpartId, [...ids]))
    .groupBy(counterpartDeliveryTable.counterpartId)
  return new Map(rows.map(({ id, sum }) => [id, Number(sum)]))
}

/** Every counterpart of a charge, with the units accepted. */
export async function counterpartsOfCharge(tx: Tx, chargeId: string): Promise<(CounterpartRow & ValuedCounterpart)[]> {
  const rows = await tx.select().from(counterpartTable).where(eq(counterpartTable.chargeId, chargeId))
  const delivered = await deliveredOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, deliveredQuantity: delivered.get(row.id) ?? 0 }))
}

export async function insertCounterpart(tx: Tx, counterpart: NewCounterpart): Promise<string> {
  const id = newId()
  await tx.insert(counterpartTable).values({ ...counterpart, id, status: 'proposed', createdAt: await clockNow(tx) })
  return id
}

export async function saveCounterpart(
  tx: Tx,
  id: string,
  changes: { status?: CounterpartStatus } & Partial<Pick<CounterpartRow, Written>>,
): Promise<void> {
  await tx.update(counterpartTable).set(changes).where(eq(counterpartTable.id, id))
}

export async function insertDelivery(
  tx: Tx,
  { id: counterpartId, tenantId, organisationId }: CounterpartRow,
  delivery: { quantity: number; valueCents: number; note: string; acceptedBy: string },
): Promise<string> {
  const id = newId()
  const acceptedAt = await clockNow(tx)
  await tx
    .insert(counterpartDeliveryTable)
    .values({ ...delivery, id, tenantId, organisationId, counterpartId, acceptedAt })
  return id
}

export async function insertProof(tx: Tx, row: CounterpartRow, fileId: string): Promise<void> {
  const { id: counterpartId, tenantId, organisationId } = row
  const addedAt = await clockNow(tx)
  await tx
    .insert(counterpartProofTable)
    .values({ id: newId(), tenantId, organisationId, counterpartId, fileId, addedAt })
}

/** The file of a proof of this counterpart. @throws counterparts.not-found */
export async function getProofFile(tx: Tx, counterpartId: string, proofId: string): Promise<string> {
  const [row] = await tx
    .select({ fileId: counterpartProofTable.fileId })
    .from(counterpartProofTable)
    .where(and(eq(counterpartProofTable.id, proofId), eq(counterpartProofTable.counterpartId, counterpartId)))
  return row?.fileId ?? fail('counterparts.not-found')
}
