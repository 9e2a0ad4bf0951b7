import { and, asc, eq, inArray } from 'drizzle-orm'
import type { AskedDepositDto } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { depositMovementTable, depositProofTable, depositTable } from './deposits.tables.ts'
import { depositStatusOf } from './rules/deposit-standing.ts'

export type DepositRow = typeof depositTable.$inferSelect
export type MovementRow = typeof depositMovementTable.$inferSelect
export type NewMovement = Pick<MovementRow, 'kind' | 'amountCents' | 'onDate' | 'means' | 'reference' | 'reason'> &
  Partial<Pick<MovementRow, 'conditionReportId'>>
export type DepositOwner = Pick<DepositRow, 'tenantId' | 'organisationId' | 'bookingId' | 'establishmentId'>

/** The deposit, locked until the end of the transaction; null when it is of another tenant. */
export async function findDepositForUpdate(tx: Tx, depositId: string): Promise<DepositRow | null> {
  const [row] = await tx.select().from(depositTable).where(eq(depositTable.id, depositId)).for('update')
  return row ?? null
}

export async function findDeposit(tx: Tx, depositId: string): Promise<DepositRow | null> {
  const [row] = await tx.select().from(depositTable).where(eq(depositTable.id, depositId))
  return row ?? null
}

export const depositsOfBooking = (tx: Tx, bookingId: string): Promise<DepositRow[]> =>
  tx.select().from(depositTable).where(eq(depositTable.bookingId, bookingId))

/** Movements of a deposit, oldest first. */
export const movementsOf = (tx: Tx, depositIds: readonly string[]): Promise<MovementRow[]> =>
  tx
    .select()
    .from(depositMovementTable)
    .where(inArray(depositMovementTable.depositId, [...depositIds]))
    .orderBy(asc(depositMovementTable.recordedAt), asc(depositMovementTable.id))

/** One expected deposit per kind; those already there stay as they are. Answers how many are new. */
export async function insertDeposits(tx: Tx, owner: DepositOwner, asked: readonly AskedDepositDto[]): Promise<number> {
  if (asked.length === 0) return 0
  const createdAt = await clockNow(tx)
  const added = await tx
    .insert(depositTable)
    .values(
      asked.map(({ code, label, amountCents }) => ({
        ...owner,
        ...{ id: newId(), code, label, amountCents, status: 'expected' as const, createdAt },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: depositTable.id })
  return added.length
}

/** Appends a movement and brings the state of its deposit to what the movements then say. */
export async function appendMovement(
  tx: Tx,
  { id: depositId, tenantId, organisationId }: DepositRow,
  before: readonly MovementRow[],
  movement: NewMovement,
  recordedBy: string,
): Promise<string> {
  const id = newId()
  const recordedAt = await clockNow(tx)
  const owner = { tenantId, organisationId, depositId }
  await tx.insert(depositMovementTable).values({ ...owner, ...movement, id, recordedBy, recordedAt })
  const status = depositStatusOf([...before, movement], false)
  await tx.update(depositTable).set({ status }).where(eq(depositTable.id, depositId))
  return id
}

/** Nobody waits for these any more; what was received stays to be given back. Answers their ids. */
export async function dropExpected(tx: Tx, bookingId: string): Promise<string[]> {
  const dropped = await tx
    .update(depositTable)
    .set({ status: depositStatusOf([], true) })
    .where(and(eq(depositTable.bookingId, bookingId), eq(depositTable.status, depositStatusOf([], false))))
    .returning({ id: depositTable.id })
  return dropped.map(({ id }) => id)
}

export async function insertProof(
  tx: Tx,
  { tenantId, organisationId }: Pick<DepositRow, 'tenantId' | 'organisationId'>,
  proof: { movementId: string; fileId: string },
): Promise<void> {
  const addedAt = await clockNow(tx)
  await tx.insert(depositProofTable).values({ id: newId(), tenantId, organisationId, ...proof, addedAt })
}

/** The file of a proof of this deposit. */
export async function findProofFile(tx: Tx, depositId: string, proofId: string): Promise<string | null> {
  const [row] = await tx
    .select({ fileId: depositProofTable.fileId })
    .from(depositProofTable)
    .innerJoin(depositMovementTable, eq(depositMovementTable.id, depositProofTable.movementId))
    .where(and(eq(depositProofTable.id, proofId), eq(depositMovementTable.depositId, depositId)))
  return row?.fileId ?? null
}
