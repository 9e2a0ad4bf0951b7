import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { chargeTable, ledgerAccountTable, ledgerEntryTable, ledgerLineTable } from './ledger.tables.ts'
import type { ChargedMoney } from './rules/charge-difference.ts'
import type { Posting } from './rules/postings.ts'

export type ChargeRow = typeof chargeTable.$inferSelect
export type NewEntry = {
  charge: ChargeRow
  kind: 'charge' | 'reversal' | 'payment'
  description: string
  postings: Posting[]
  at: Date
}

export async function findChargeOfBooking(tx: Tx, bookingId: string): Promise<ChargeRow | null> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.bookingId, bookingId)).for('update')
  return charge ?? null
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

/** What was charged and what was taken back of a charge so far, in cents. */
export async function chargedOf(tx: Tx, chargeId: string): Promise<ChargedMoney> {
  const ofKind = (kind: NewEntry['kind']) =>
    sql<string>`coalesce(sum(${ledgerLineTable.amountCents}) FILTER (WHERE ${eq(ledgerEntryTable.kind, kind)}), 0)`
  const [row] = await tx
    .select({ charged: ofKind('charge'), reversed: ofKind('reversal') })
    .from(ledgerLineTable)
    .innerJoin(ledgerEntryTable, eq(ledgerEntryTable.id, ledgerLineTable.entryId))
    .innerJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .where(and(eq(ledgerEntryTable.chargeId, chargeId), eq(ledgerAccountTable.kind, 'receivable')))
  return { chargedCents: Number(row?.charged ?? 0), reversedCents: -Number(row?.reversed ?? 0) }
}

/** Appends one balanced entry; the database refuses it at commit otherwise. */
export async function appendEntry(tx: Tx, { charge, kind, description, postings, at }: NewEntry): Promise<void> {
  const entryId = newId()
  const owner = { tenantId: charge.tenantId, organisationId: charge.organisationId }
  await tx
    .insert(ledgerEntryTable)
    .values({ ...owner, id: entryId, chargeId: charge.id, kind, description, postedAt: at })
  for (const posting of postings) {
    const accountId = await ledgerAccount(tx, charge, posting.account)
    await tx
      .insert(ledgerLineTable)
      .values({ ...owner, id: newId(), entryId, accountId, amountCents: posting.amountCents })
  }
}

/** Staff alone open an account, with the first charge of a payee; an organisation that cancels only finds it. */
async function ledgerAccount(tx: Tx, charge: ChargeRow, kind: Posting['account']): Promise<string> {
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
  kind: Posting['account'],
): Promise<string | null> {
  const [account] = await tx
    .select({ id: ledgerAccountTable.id })
    .from(ledgerAccountTable)
    .where(and(eq(ledgerAccountTable.payeeEntityId, payeeEntityId), eq(ledgerAccountTable.kind, kind)))
  return account?.id ?? null
}
