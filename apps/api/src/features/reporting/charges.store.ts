import { and, count, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { ChargeStatus } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { bookingTable } from '../bookings/bookings.tables.ts'
import { establishmentTable, roomTable } from '../catalogue/catalogue.tables.ts'
import { balancesOf } from '../ledger/index.ts'
import { chargeTable } from '../ledger/ledger.tables.ts'
import { organisationTable } from '../organisations/organisations.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

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
  const balances = await balancesOf(
    tx,
    rows.map(({ charge }) => charge.id),
  )
  return rows.map((row) => ({ ...row, balanceCents: balances.get(row.charge.id) ?? 0 }))
}
export type ReadCharge = Awaited<ReturnType<typeof readCharges>>[number]

const isAfter = (cursor: ChargeCursor): SQL | undefined =>
  or(
    lt(chargeTable.createdAt, cursor.createdAt),
    and(eq(chargeTable.createdAt, cursor.createdAt), lt(chargeTable.id, cursor.id)),
  )

/** How many charges the filter keeps, and what they add up to, in cents. */
export async function totalCharges(tx: Tx, filter: ChargeFilter) {
  const sumWhere = (statuses: ChargeStatus[]) =>
    sql<string>`coalesce(sum(${chargeTable.amountCents}) FILTER (WHERE ${inArray(chargeTable.status, statuses)}), 0)`
  const [row] = await tx
    .select({
      total: count(),
      due: sumWhere(['due', 'ordered', 'partly-paid']),
      paid: sumWhere(['paid']),
      valued: sql<string>`coalesce(sum(${chargeTable.valuedCents}) FILTER (WHERE ${chargeTable.status} <> 'cancelled'), 0)`,
    })
    .from(chargeTable)
    .where(conditionsOf(filter))
  return {
    total: row?.total ?? 0,
    totals: {
      dueCents: Number(row?.due ?? 0),
      paidCents: Number(row?.paid ?? 0),
      valuedCents: Number(row?.valued ?? 0),
    },
  }
}
