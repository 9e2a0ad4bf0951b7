import { and, asc, eq, sql, sum } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { Instant } from '../../platform/time.ts'
import { chargeTable, ledgerAccountTable, ledgerEntryTable, ledgerLineTable } from './ledger.tables.ts'

type LedgerEntryKind = typeof ledgerEntryTable.$inferSelect.kind

export type BookingAccount = {
  /** What was charged first: the price that the agreement states. */
  agreedCents: number
  /** What came after, oldest first: negative when it is owed no more. They explain the whole difference. */
  changes: { at: Instant; kind: LedgerEntryKind; cents: number; reason: string }[]
  /** All that is left to pay, whenever it falls due. */
  dueCents: number
  chargeId: string
}

/** The account of a booking as its entries tell it; null before it is charged. */
export async function accountOfBooking(tx: Tx, bookingId: string): Promise<BookingAccount | null> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.bookingId, bookingId))
  if (!charge) return null
  const { id, kind, description, postedAt } = ledgerEntryTable
  const entries = await tx
    .select({ kind, reason: description, at: postedAt, cents: sum(ledgerLineTable.amountCents).mapWith(Number) })
    .from(ledgerEntryTable)
    .innerJoin(ledgerLineTable, eq(ledgerLineTable.entryId, id))
    .innerJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .where(and(eq(ledgerEntryTable.chargeId, charge.id), eq(ledgerAccountTable.kind, 'receivable')))
    .groupBy(id)
    // A session given up before the confirmation is taken off at the very instant of the charge.
    .orderBy(asc(postedAt), sql`${kind} <> 'charge'`, asc(id))
  const [first, ...changes] = entries
  return {
    chargeId: charge.id,
    agreedCents: first?.cents ?? 0,
    changes,
    dueCents: entries.reduce((total, { cents }) => total + cents, 0),
  }
}
