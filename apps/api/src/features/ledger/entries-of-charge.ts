import { asc, eq, and, sql } from 'drizzle-orm'
import type { LedgerEntryKind, PaymentMeans } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Instant } from '../../platform/time.ts'
import { ledgerAccountTable, ledgerEntryTable, ledgerLineTable, paymentTable } from './ledger.tables.ts'

/** One entry of a charge, as it was posted. */
export type PostedEntry = {
  kind: LedgerEntryKind
  at: Instant
  /** What it adds to what is owed: cents, negative when it takes off. */
  owedCents: number
  /** Money received or given back: null for any other entry. */
  payment: { means: PaymentMeans; on: string; reference: string } | null
}

/** Everything posted to a charge, oldest first: what is later posted comes after, and nothing before ever changes. */
export async function entriesOfCharge(tx: Tx, chargeId: string): Promise<PostedEntry[]> {
  const { id, kind, postedAt } = ledgerEntryTable
  const { means, receivedOn, reference } = paymentTable
  const rows = await tx
    .select({ kind, at: postedAt, owedCents: ledgerLineTable.amountCents, means, receivedOn, reference })
    .from(ledgerEntryTable)
    .innerJoin(ledgerLineTable, eq(ledgerLineTable.entryId, id))
    .innerJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .leftJoin(paymentTable, eq(paymentTable.entryId, id))
    .where(and(eq(ledgerEntryTable.chargeId, chargeId), eq(ledgerAccountTable.kind, 'receivable')))
    .orderBy(asc(postedAt), sql`${kind} <> 'charge'`, asc(id))
  return rows.map(({ means: how, receivedOn: on, reference: said, ...entry }) => ({
    ...entry,
    payment: how && on && said !== null ? { means: how, on, reference: said } : null,
  }))
}
