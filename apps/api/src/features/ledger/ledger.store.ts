import { and, eq, inArray, sql } from 'drizzle-orm'
import type { LedgerAccountKind, LedgerEntryKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { getTenant } from '../tenants/index.ts'
import { chargeTable, ledgerAccountTable, ledgerEntryTable, ledgerLineTable, paymentTable } from './ledger.tables.ts'
import { postingsOf } from './rules/postings.ts'

export type ChargeRow = typeof chargeTable.$inferSelect
export type NewEntry = {
  charge: ChargeRow
  kind: LedgerEntryKind
  /** Cents of the kind: negative to undo an earlier one. */
  amountCents: number
  description: string
  at: Date
  /** What made it, unique in a tenant, when the same thing may be told twice. */
  source?: string
}

/** The charge of a booking, locked: those who change what it owes wait for one another. */
export async function findChargeOfBooking(tx: Tx, bookingId: string): Promise<ChargeRow | null> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.bookingId, bookingId)).for('update')
  return charge ?? null
}

/** As `findChargeOfBooking`, by the charge itself. @throws ledger.charge-not-found */
export async function findCharge(tx: Tx, chargeId: string): Promise<ChargeRow> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.id, chargeId)).for('update')
  return charge ?? fail('ledger.charge-not-found')
}

/** As `findCharge`, without making anybody wait. @throws ledger.charge-not-found */
export async function readCharge(tx: Tx, chargeId: string): Promise<ChargeRow> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.id, chargeId))
  return charge ?? fail('ledger.charge-not-found')
}

/** What is still owed on each charge: the sum of its receivable lines. */
export async function balancesOf(tx: Tx, chargeIds: string[]): Promise<Map<string, number>> {
  if (chargeIds.length === 0) return new Map()
  const rows = await tx
    .select({ chargeId: ledgerEntryTable.chargeId, cents: sql<string>`sum(${ledgerLineTable.amountCents})` })
    .from(ledgerLineTable)
    .innerJoin(ledgerEntryTable, eq(ledgerEntryTable.id, ledgerLineTable.entryId))
    .innerJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .where(and(inArray(ledgerEntryTable.chargeId, chargeIds), eq(ledgerAccountTable.kind, 'receivable')))
    .groupBy(ledgerEntryTable.chargeId)
  return new Map(rows.map(({ chargeId, cents }) => [chargeId, Number(cents)]))
}

/** The charge that an entry of this source was posted to, if it was; each source counts once in a tenant. */
export async function chargeOfSource(tx: Tx, tenantId: string, source: string): Promise<string | null> {
  const [entry] = await tx
    .select({ chargeId: ledgerEntryTable.chargeId })
    .from(ledgerEntryTable)
    .where(and(eq(ledgerEntryTable.tenantId, tenantId), eq(ledgerEntryTable.source, source)))
  return entry?.chargeId ?? null
}

/** The payment that was told under this source. */
export async function paymentOfSource(tx: Tx, tenantId: string, source: string): Promise<string | null> {
  const [payment] = await tx
    .select({ id: paymentTable.id })
    .from(paymentTable)
    .innerJoin(ledgerEntryTable, eq(ledgerEntryTable.id, paymentTable.entryId))
    .where(and(eq(ledgerEntryTable.tenantId, tenantId), eq(ledgerEntryTable.source, source)))
  return payment?.id ?? null
}

/** Appends one balanced entry, of the year it is posted in; the database refuses it at commit otherwise. */
export async function appendEntry(tx: Tx, { charge, kind, amountCents, description, at, source }: NewEntry) {
  const id = newId()
  const { tenantId, organisationId } = charge
  const { timeZone } = await getTenant(tx, tenantId)
  const fiscalYear = Number(toLocal(timeZone, at).date.slice(0, 4))
  await tx.insert(ledgerEntryTable).values({
    ...{ id, tenantId, organisationId, chargeId: charge.id, kind, description, fiscalYear },
    source: source ?? `entry:${id}`,
    postedAt: at,
  })
  for (const posting of postingsOf(kind, amountCents)) {
    const accountId = await ledgerAccount(tx, charge, posting.account)
    await tx
      .insert(ledgerLineTable)
      .values({ id: newId(), tenantId, organisationId, entryId: id, accountId, amountCents: posting.amountCents })
  }
  return id
}

/** Staff alone open an account, with the first entry of a payee; an organisation that cancels only finds it. */
async function ledgerAccount(tx: Tx, charge: ChargeRow, kind: LedgerAccountKind): Promise<string> {
  const known = await findLedgerAccount(tx, charge, kind)
  if (known) return known
  const { tenantId, payeeEntityId } = charge
  await tx.insert(ledgerAccountTable).values({ id: newId(), tenantId, payeeEntityId, kind }).onConflictDoNothing()
  const made = await findLedgerAccount(tx, charge, kind)
  if (!made) throw new Error('ledger account neither made nor found')
  return made
}

async function findLedgerAccount(
  tx: Tx,
  { payeeEntityId }: ChargeRow,
  kind: LedgerAccountKind,
): Promise<string | null> {
  const [account] = await tx
    .select({ id: ledgerAccountTable.id })
    .from(ledgerAccountTable)
    .where(and(eq(ledgerAccountTable.payeeEntityId, payeeEntityId), eq(ledgerAccountTable.kind, kind)))
  return account?.id ?? null
}
