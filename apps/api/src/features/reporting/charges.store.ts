import { and, desc, eq, gte, isNull, lt, lte, or, type SQL, sql, sum } from 'drizzle-orm'
import type { ChargeStatus } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { bankMatchTable } from '../bank-statements/bank-statements.tables.ts'
import { bookingTable } from '../bookings/bookings.tables.ts'
import { establishmentTable, roomTable } from '../catalogue/catalogue.tables.ts'
import { moneyOfCharges, nothingOwed, owedOfCharges } from '../ledger/index.ts'
import { chargeTable, ledgerAccountTable, ledgerEntryTable, ledgerLineTable } from '../ledger/ledger.tables.ts'
import { organisationTable } from '../organisations/organisations.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'
import { paymentsOfCharges } from './payments-of-charges.store.ts'

export type ChargeFilter = {
  establishmentId?: string
  organisationId?: string
  status?: ChargeStatus | undefined
  /** Local dates of use, both included. */
  from?: string | undefined
  until?: string | undefined
}
export type ChargeCursor = { createdAt: Date; id: string }

const conditionsOf = (filter: ChargeFilter): SQL | undefined =>
  and(
    filter.establishmentId ? eq(chargeTable.establishmentId, filter.establishmentId) : undefined,
    filter.organisationId ? eq(chargeTable.organisationId, filter.organisationId) : undefined,
    filter.status ? eq(chargeTable.status, filter.status) : undefined,
    filter.from ? gte(chargeTable.usedOn, filter.from) : undefined,
    filter.until ? lte(chargeTable.usedOn, filter.until) : undefined,
  )

/** Charges with the names that make them readable, newest first. */
export async function readCharges(tx: Tx, filter: ChargeFilter, limit: number, after: ChargeCursor | null) {
  const rows = await tx
    .select({
      charge: chargeTable,
      reference: bookingTable.reference,
      quote: bookingTable.quote,
      organisationName: organisationTable.name,
      roomName: roomTable.name,
      establishmentName: establishmentTable.name,
      payeeName: legalEntityTable.name,
    })
    .from(chargeTable)
    .innerJoin(bookingTable, eq(bookingTable.id, chargeTable.bookingId))
    .innerJoin(organisationTable, eq(organisationTable.id, chargeTable.organisationId))
    .innerJoin(roomTable, eq(roomTable.id, bookingTable.roomId))
    .innerJoin(establishmentTable, eq(establishmentTable.id, chargeTable.establishmentId))
    .innerJoin(legalEntityTable, eq(legalEntityTable.id, chargeTable.payeeEntityId))
    .where(and(conditionsOf(filter), after ? isAfter(after) : undefined))
    .orderBy(desc(chargeTable.createdAt), desc(chargeTable.id))
    .limit(limit)
  const ids = rows.map(({ charge }) => charge.id)
  const monies = await moneyOfCharges(tx, ids)
  const reconciled = await reconciledOf(tx, ids)
  const payments = await paymentsOfCharges(tx, ids)
  const owed = await owedOfCharges(tx, ids)
  return rows.map((row) => ({
    ...row,
    money: monies.get(row.charge.id) ?? null,
    reconciledCents: reconciled.get(row.charge.id) ?? 0,
    payments: payments.get(row.charge.id) ?? [],
    owed: owed.get(row.charge.id) ?? nothingOwed,
  }))
}

/** What of each charge was found on the account of its payee, in cents. */
async function reconciledOf(tx: Tx, chargeIds: readonly string[]): Promise<Map<string, number>> {
  const { chargeId, amountCents, undoneAt } = bankMatchTable
  const rows = await tx
    .select({ chargeId, cents: sum(amountCents).mapWith(Number) })
    .from(bankMatchTable)
    .where(and(sql`${chargeId} = ANY (${sql.param([...chargeIds])}::uuid[])`, isNull(undoneAt)))
    .groupBy(chargeId)
  return new Map(rows.map((row) => [row.chargeId, row.cents]))
}
export type ReadCharge = Awaited<ReturnType<typeof readCharges>>[number]

const isAfter = (cursor: ChargeCursor): SQL | undefined =>
  or(
    lt(chargeTable.createdAt, cursor.createdAt),
    and(eq(chargeTable.createdAt, cursor.createdAt), lt(chargeTable.id, cursor.id)),
  )

/**
 * How many charges the filter keeps, and what their entries add up to, in cents: what is owed, what was received, less
 * what was given back, and what free or reduced uses are worth.
 */
export async function totalCharges(tx: Tx, filter: ChargeFilter) {
  const receivable = sql`${ledgerAccountTable.kind} = 'receivable'`
  const each = tx
    .select({
      id: chargeTable.id,
      valued: sql<number>`CASE WHEN ${chargeTable.status} <> 'cancelled' THEN ${chargeTable.valuedCents} END`.as(
        'valued',
      ),
      balance: sql<string>`coalesce(sum(${ledgerLineTable.amountCents}) FILTER (WHERE ${receivable}), 0)`.as('balance'),
      received: sql<string>`coalesce(sum(${ledgerLineTable.amountCents})
        FILTER (WHERE ${ledgerAccountTable.kind} = 'collected'), 0)`.as('received'),
    })
    .from(chargeTable)
    .leftJoin(ledgerEntryTable, eq(ledgerEntryTable.chargeId, chargeTable.id))
    .leftJoin(ledgerLineTable, eq(ledgerLineTable.entryId, ledgerEntryTable.id))
    .leftJoin(ledgerAccountTable, eq(ledgerAccountTable.id, ledgerLineTable.accountId))
    .where(conditionsOf(filter))
    .groupBy(chargeTable.id)
    .as('each')
  const [row] = await tx
    .select({
      total: sql<string>`count(*)`,
      due: sql<string>`coalesce(sum(greatest(${each.balance}, 0)), 0)`,
      paid: sql<string>`coalesce(sum(${each.received}), 0)`,
      valued: sql<string>`coalesce(sum(${each.valued}), 0)`,
    })
    .from(each)
  return {
    total: Number(row?.total ?? 0),
    totals: {
      dueCents: Number(row?.due ?? 0),
      paidCents: Number(row?.paid ?? 0),
      valuedCents: Number(row?.valued ?? 0),
    },
  }
}
