import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { balanceCents, moneyOfCharges, refundableCents } from '../ledger/index.ts'
import { revenueOrderLineTable, revenueOrderTable } from './revenue-orders.tables.ts'

export type RevenueOrderRow = typeof revenueOrderTable.$inferSelect
export type RevenueOrderLineRow = typeof revenueOrderLineTable.$inferSelect

/** The next rank in the year of an establishment: those who issue wait for one another, so no rank is lost. */
export async function nextRank(tx: Tx, establishmentId: string, fiscalYear: number): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${revenueOrderTable.rank}), 0)::int` })
    .from(revenueOrderTable)
    .where(and(eq(revenueOrderTable.establishmentId, establishmentId), eq(revenueOrderTable.fiscalYear, fiscalYear)))
  return (row?.last ?? 0) + 1
}

export async function insertOrder(
  tx: Tx,
  order: RevenueOrderRow,
  lines: Omit<RevenueOrderLineRow, 'orderNumber' | 'orderedOn'>[],
): Promise<void> {
  await tx.insert(revenueOrderTable).values(order)
  await tx.insert(revenueOrderLineTable).values(lines)
}

/** @throws revenue-orders.not-found */
export async function getOrder(tx: Tx, orderId: string): Promise<RevenueOrderRow> {
  const [row] = await tx.select().from(revenueOrderTable).where(eq(revenueOrderTable.id, orderId))
  return row ?? fail('revenue-orders.not-found')
}

/** Statements of an establishment, newest first, with what their lines add up to. */
export async function ordersOf(tx: Tx, establishmentId: string) {
  const line = revenueOrderLineTable
  const isInKind = sql`${line.facts} ->> 'kind' = 'in-kind'`
  return tx
    .select({
      order: revenueOrderTable,
      lines: count(line.no),
      ordered: sql<number>`count(${line.orderNumber})::int`,
      totalCents: sql<number>`coalesce(sum(${line.amountCents}) FILTER (WHERE NOT ${isInKind}), 0)::bigint`.mapWith(
        Number,
      ),
      inKindCents: sql<number>`-coalesce(sum(${line.amountCents}) FILTER (WHERE ${isInKind}), 0)::bigint`.mapWith(
        (cents) => 0 + Number(cents),
      ),
    })
    .from(revenueOrderTable)
    .innerJoin(line, eq(line.orderId, revenueOrderTable.id))
    .where(eq(revenueOrderTable.establishmentId, establishmentId))
    .groupBy(revenueOrderTable.id)
    .orderBy(desc(revenueOrderTable.fiscalYear), desc(revenueOrderTable.rank))
}

/** Lines of a statement in their order, with what their booking still owes. */
export async function linesOf(tx: Tx, orderId: string) {
  const lines = await tx
    .select()
    .from(revenueOrderLineTable)
    .where(eq(revenueOrderLineTable.orderId, orderId))
    .orderBy(asc(revenueOrderLineTable.no))
  const monies = await moneyOfCharges(
    tx,
    lines.map(({ chargeId }) => chargeId),
  )
  return lines.map((line) => {
    const money = monies.get(line.chargeId)
    if (!money) throw new Error(`charge ${line.chargeId} was stated without an entry`)
    return { ...line, balanceCents: balanceCents(money), refundableCents: refundableCents(money) }
  })
}

/** Orders that the accountant gave for a charge, each once, oldest first; those without a number yet are left out. */
export async function ordersOfCharge(tx: Tx, chargeId: string): Promise<{ number: string; on: string }[]> {
  const { chargeId: of, orderNumber, orderedOn } = revenueOrderLineTable
  const rows = await tx
    .selectDistinct({ number: orderNumber, on: orderedOn })
    .from(revenueOrderLineTable)
    .where(eq(of, chargeId))
    .orderBy(asc(orderedOn), asc(orderNumber))
  return rows.flatMap(({ number, on }) => (number && on ? [{ number, on }] : []))
}

/** Notes what the accountant's software calls the order of one line. @returns the charge, or null without such a line */
export async function saveOrderNumber(
  tx: Tx,
  orderId: string,
  { no, orderNumber, orderedOn }: { no: number; orderNumber: string; orderedOn: string },
): Promise<string | null> {
  const [line] = await tx
    .update(revenueOrderLineTable)
    .set({ orderNumber, orderedOn })
    .where(and(eq(revenueOrderLineTable.orderId, orderId), eq(revenueOrderLineTable.no, no)))
    .returning({ chargeId: revenueOrderLineTable.chargeId })
  return line?.chargeId ?? null
}

/** Of these charges, those whose every line has its order number. */
export async function whollyOrdered(tx: Tx, chargeIds: readonly string[]): Promise<string[]> {
  const waiting = await tx
    .selectDistinct({ chargeId: revenueOrderLineTable.chargeId })
    .from(revenueOrderLineTable)
    .where(
      and(
        sql`${revenueOrderLineTable.chargeId} = ANY (${sql.param([...chargeIds])}::uuid[])`,
        isNull(revenueOrderLineTable.orderNumber),
      ),
    )
  const still = new Set(waiting.map(({ chargeId }) => chargeId))
  return [...new Set(chargeIds)].filter((id) => !still.has(id))
}
