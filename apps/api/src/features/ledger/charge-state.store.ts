import { eq, sql } from 'drizzle-orm'
import type { LedgerEntryKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { chargeTable, ledgerAccountTable, ledgerEntryTable, ledgerLineTable } from './ledger.tables.ts'
import { type ChargeMoney, chargeState, nothingPosted } from './rules/charge-money.ts'

/** What the entries of a charge add up to, in cents. */
export async function moneyOfCharge(tx: Tx, chargeId: string): Promise<ChargeMoney> {
  return (await moneyOfCharges(tx, [chargeId])).get(chargeId) ?? nothingPosted
}

/** As `moneyOfCharge`, for the charges of a list; those without an entry are missing. */
export async function moneyOfCharges(tx: Tx, chargeIds: readonly string[]): Promise<Map<string, ChargeMoney>> {
  const ofKind = (kind: LedgerEntryKind) =>
    sql<string>`coalesce(sum(${ledgerLineTable.amountCents}) FILTER (WHERE ${eq(ledgerEntryTable.kind, kind)}), 0)`
  const rows = await tx
    .select({
      chargeId: ledgerEntryTable.chargeId,
      charged: ofKind('charge'),
      reversed: ofKind('reversal'),
      fee: ofKind('fee'),
      paid: ofKind('payment'),
      refunded: ofKind('refund'),
      waived: ofKind('waiver'),
      inKind: ofKind('in-kind'),
    })
    .from(ledgerLineTable)
    .innerJoin(ledgerEntryTable, eq(ledgerEntryTable.id, ledgerLineTable.entryId))
    .innerJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .where(
      sql`${ledgerEntryTable.chargeId} = ANY (${sql.param([...chargeIds])}::uuid[])
        AND ${ledgerAccountTable.kind} = 'receivable'`,
    )
    .groupBy(ledgerEntryTable.chargeId)
  return new Map(
    rows.map((row) => [
      row.chargeId,
      {
        chargedCents: Number(row.charged),
        reversedCents: 0 - Number(row.reversed),
        feeCents: Number(row.fee),
        paidCents: 0 - Number(row.paid),
        refundedCents: Number(row.refunded),
        waivedCents: 0 - Number(row.waived),
        inKindCents: 0 - Number(row.inKind),
      },
    ]),
  )
}

/** Writes the state that the entries of a charge give it: the only place where it is written after its first entry. */
export async function refreshCharge(tx: Tx, chargeId: string): Promise<void> {
  const [charge] = await tx
    .select({ voidedAt: chargeTable.voidedAt, orderedAt: chargeTable.orderedAt })
    .from(chargeTable)
    .where(eq(chargeTable.id, chargeId))
  if (!charge) throw new Error(`charge ${chargeId} is not there`)
  const status = chargeState({
    money: await moneyOfCharge(tx, chargeId),
    isVoid: charge.voidedAt !== null,
    isOrdered: charge.orderedAt !== null,
  })
  await tx.update(chargeTable).set({ status }).where(eq(chargeTable.id, chargeId))
}
