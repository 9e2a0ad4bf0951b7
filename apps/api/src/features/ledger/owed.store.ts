import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { OwedDto } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { cents } from '../../platform/money.ts'
import { localDate, toLocal } from '../../platform/time.ts'
import { getTenant, type TenantRow } from '../tenants/index.ts'
import { moneyOfCharges } from './charge-state.store.ts'
import {
  chargeInstalmentTable,
  chargeTable,
  ledgerAccountTable,
  ledgerEntryTable,
  ledgerLineTable,
} from './ledger.tables.ts'
import { type Instalment } from './rules/instalments.ts'
import { nothingPosted } from './rules/charge-money.ts'
import { type PriceChange, whatIsOwed } from './rules/what-is-owed.ts'

/** What each charge of a list has to be paid now and later, today in its place; one set of queries whatever their number. */
export async function owedOfCharges(tx: Tx, chargeIds: readonly string[]): Promise<Map<string, OwedDto>> {
  if (chargeIds.length === 0) return new Map()
  const ids = [...chargeIds]
  const charges = await tx
    .select({ id: chargeTable.id, tenantId: chargeTable.tenantId })
    .from(chargeTable)
    .where(inArray(chargeTable.id, ids))
  const now = await clockNow(tx)
  const monies = await moneyOfCharges(tx, ids)
  const plans = await plansOf(tx, ids)
  const posted = await pricesPosted(tx, ids)
  const tenants = new Map<string, TenantRow>()
  const owed = new Map<string, OwedDto>()
  for (const { id, tenantId } of charges) {
    const tenant = tenants.get(tenantId) ?? (await getTenant(tx, tenantId))
    tenants.set(tenantId, tenant)
    const { timeZone: zone, settings } = tenant
    const instalments = plans.get(id) ?? []
    const fixedCents = instalments.reduce((sum, { amountCents }) => sum + amountCents, 0)
    // What is posted with the charge itself is its price, less the sessions given up before it was confirmed.
    const changes = (posted.get(id) ?? [])
      .map((entry, index) => (index === 0 ? { ...entry, cents: entry.cents - fixedCents } : entry))
      .filter((entry) => entry.cents !== 0)
      .map(({ at, cents: amount }): PriceChange => ({ on: toLocal(zone, at).date, cents: amount }))
    const today = toLocal(zone, now).date
    const { lateAfterDays } = settings.dunning
    owed.set(id, whatIsOwed({ money: monies.get(id) ?? nothingPosted, instalments, changes, today, lateAfterDays }))
  }
  return owed
}

async function plansOf(tx: Tx, chargeIds: string[]): Promise<Map<string, Instalment[]>> {
  const { chargeId, no, dueOn, amountCents } = chargeInstalmentTable
  const rows = await tx
    .select({ chargeId, no, dueOn, amountCents, payableFrom: chargeTable.dueOn })
    .from(chargeInstalmentTable)
    .innerJoin(chargeTable, eq(chargeTable.id, chargeId))
    .where(inArray(chargeId, chargeIds))
    .orderBy(asc(no))
  // The first date is that of the charge, which follows the sessions of a public body; its row says what was agreed.
  return byCharge(rows, (row) => ({
    dueOn: localDate(row.no === 1 ? row.payableFrom : row.dueOn),
    amountCents: cents(row.amountCents),
  }))
}

/** What each instant added to the price of a charge or took off it, what is kept included, oldest first. */
async function pricesPosted(tx: Tx, chargeIds: string[]): Promise<Map<string, { at: Date; cents: number }[]>> {
  const { chargeId, postedAt, kind } = ledgerEntryTable
  const rows = await tx
    .select({ chargeId, at: postedAt, cents: sql<string>`sum(${ledgerLineTable.amountCents})` })
    .from(ledgerLineTable)
    .innerJoin(ledgerEntryTable, sql`${ledgerEntryTable.id} = ${ledgerLineTable.entryId}`)
    .innerJoin(ledgerAccountTable, sql`${ledgerAccountTable.id} = ${ledgerLineTable.accountId}`)
    .where(
      sql`${inArray(chargeId, chargeIds)} AND ${ledgerAccountTable.kind} = 'receivable'
        AND ${kind} IN ('charge', 'reversal', 'fee')`,
    )
    .groupBy(chargeId, postedAt)
    .orderBy(asc(postedAt))
  return byCharge(rows, ({ at, cents: amount }) => ({ at, cents: Number(amount) }))
}

function byCharge<R extends { chargeId: string }, T>(rows: readonly R[], shape: (row: R) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.chargeId, [...(groups.get(row.chargeId) ?? []), shape(row)])
  return groups
}
