import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { cents } from '../../platform/money.ts'
import { localDate } from '../../platform/time.ts'
import { tariffAdjustmentTable, tariffLineTable, tariffOptionTable, tariffTable } from './pricing.tables.ts'
import type { TariffVersion } from './rules/tariff.ts'

export type PayeeRef = { tenantId: string; payeeEntityId: string }
export type TariffRow = typeof tariffTable.$inferSelect

/** Every version of the tenant, newest first, with what it is made of. */
export async function tariffsOfTenant(tx: Tx, tenantId: string): Promise<{ row: TariffRow; version: TariffVersion }[]> {
  const rows = await tx
    .select()
    .from(tariffTable)
    .where(eq(tariffTable.tenantId, tenantId))
    .orderBy(desc(tariffTable.validFrom), desc(tariffTable.id))
  return whole(tx, rows)
}

/** One version, in force or not. */
export async function findVersion(tx: Tx, tariffId: string): Promise<TariffVersion | null> {
  const rows = await tx.select().from(tariffTable).where(eq(tariffTable.id, tariffId))
  const [found] = await whole(tx, rows)
  return found?.version ?? null
}

/** Versions that may price a room of this payee: its own grid when it has one, else the tenant's. */
export async function versionsFor(tx: Tx, payee: PayeeRef): Promise<TariffVersion[]> {
  return (await versionsForPayees(tx, [payee])).get(payee.payeeEntityId) ?? []
}

/** As `versionsFor`, for the payees of a search, by payee: four queries whatever their number. */
export async function versionsForPayees(tx: Tx, payees: readonly PayeeRef[]): Promise<Map<string, TariffVersion[]>> {
  if (payees.length === 0) return new Map()
  const tenantIds = [...new Set(payees.map(({ tenantId }) => tenantId))]
  const payeeIds = [...new Set(payees.map(({ payeeEntityId }) => payeeEntityId))]
  const rows = await tx
    .select()
    .from(tariffTable)
    .where(
      and(
        sql`${tariffTable.tenantId} = ANY (${sql.param(tenantIds)}::uuid[])`,
        sql`(${tariffTable.payeeEntityId} IS NULL OR ${tariffTable.payeeEntityId} = ANY (${sql.param(payeeIds)}::uuid[]))`,
      ),
    )
  const versionsOf = new Map<string, TariffVersion[]>()
  for (const { row, version } of await whole(tx, rows)) {
    const owner = row.payeeEntityId ?? row.tenantId
    versionsOf.set(owner, [...(versionsOf.get(owner) ?? []), version])
  }
  return new Map(
    payees.map(({ tenantId, payeeEntityId }) => [
      payeeEntityId,
      versionsOf.get(payeeEntityId) ?? versionsOf.get(tenantId) ?? [],
    ]),
  )
}

/** Rows with their lines, rules and options. */
async function whole(tx: Tx, rows: TariffRow[]): Promise<{ row: TariffRow; version: TariffVersion }[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const isOf = <T extends { tariffId: string }>(id: string, parts: readonly T[]) =>
    parts.filter(({ tariffId }) => tariffId === id)
  const [lines, adjustments, options] = await Promise.all([
    tx.select().from(tariffLineTable).where(inArray(tariffLineTable.tariffId, ids)).orderBy(asc(tariffLineTable.id)),
    tx
      .select()
      .from(tariffAdjustmentTable)
      .where(inArray(tariffAdjustmentTable.tariffId, ids))
      .orderBy(asc(tariffAdjustmentTable.position)),
    tx
      .select()
      .from(tariffOptionTable)
      .where(inArray(tariffOptionTable.tariffId, ids))
      .orderBy(asc(tariffOptionTable.position)),
  ])
  return rows.map((row) => ({
    row,
    version: {
      id: row.id,
      name: row.name,
      act: row.act,
      validFrom: localDate(row.validFrom),
      validUntil: row.validUntil === null ? null : localDate(row.validUntil),
      terms: row.terms,
      lines: isOf(row.id, lines).map((line) => ({ ...line, unitCents: cents(line.unitCents) })),
      adjustments: isOf(row.id, adjustments),
      options: isOf(row.id, options),
    },
  }))
}
