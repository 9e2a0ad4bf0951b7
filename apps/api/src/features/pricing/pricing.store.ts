import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { cents } from '../../platform/money.ts'
import { localDate } from '../../platform/time.ts'
import { tariffLineTable, tariffTable } from './pricing.tables.ts'
import type { TariffVersion } from './rules/tariff-selection.ts'

export type PayeeRef = { tenantId: string; payeeEntityId: string }
type TariffRow = typeof tariffTable.$inferSelect
type TariffLineRow = typeof tariffLineTable.$inferSelect
export type TariffWithLines = TariffRow & { lines: TariffLineRow[] }

/** Every version of the tenant, newest first, with its lines. */
export async function tariffsOfTenant(tx: Tx, tenantId: string): Promise<TariffWithLines[]> {
  const tariffs = await tx
    .select()
    .from(tariffTable)
    .where(eq(tariffTable.tenantId, tenantId))
    .orderBy(desc(tariffTable.validFrom), desc(tariffTable.id))
  const lines = await tx
    .select()
    .from(tariffLineTable)
    .where(eq(tariffLineTable.tenantId, tenantId))
    .orderBy(tariffLineTable.id)
  return tariffs.map((tariff) => ({ ...tariff, lines: lines.filter((line) => line.tariffId === tariff.id) }))
}

/** One version, in force or not. */
export async function findVersion(tx: Tx, tariffId: string): Promise<TariffVersion | null> {
  const rows = await tx
    .select({ tariff: tariffTable, line: tariffLineTable })
    .from(tariffTable)
    .innerJoin(tariffLineTable, eq(tariffLineTable.tariffId, tariffTable.id))
    .where(eq(tariffTable.id, tariffId))
  return toVersions(rows)[0] ?? null
}

/** Versions that may price a room of this payee: its own grid when it has one, else the tenant's. */
export async function versionsFor(tx: Tx, payee: PayeeRef): Promise<TariffVersion[]> {
  return (await versionsForPayees(tx, [payee])).get(payee.payeeEntityId) ?? []
}

/** As `versionsFor`, for the payees of a search, by payee: one query whatever their number. */
export async function versionsForPayees(tx: Tx, payees: readonly PayeeRef[]): Promise<Map<string, TariffVersion[]>> {
  if (payees.length === 0) return new Map()
  const tenantIds = [...new Set(payees.map(({ tenantId }) => tenantId))]
  const payeeIds = [...new Set(payees.map(({ payeeEntityId }) => payeeEntityId))]
  const rows = await tx
    .select({ tariff: tariffTable, line: tariffLineTable })
    .from(tariffTable)
    .innerJoin(tariffLineTable, eq(tariffLineTable.tariffId, tariffTable.id))
    .where(
      and(
        sql`${tariffTable.tenantId} = ANY (${sql.param(tenantIds)}::uuid[])`,
        sql`(${tariffTable.payeeEntityId} IS NULL OR ${tariffTable.payeeEntityId} = ANY (${sql.param(payeeIds)}::uuid[]))`,
      ),
    )
  const rowsOf = new Map<string, typeof rows>()
  for (const row of rows) {
    const owner = row.tariff.payeeEntityId ?? row.tariff.tenantId
    rowsOf
      .set(owner, rowsOf.get(owner) ?? [])
      .get(owner)
      ?.push(row)
  }
  const versionsOf = new Map([...rowsOf].map(([owner, own]) => [owner, toVersions(own)]))
  return new Map(
    payees.map(({ tenantId, payeeEntityId }) => [
      payeeEntityId,
      versionsOf.get(payeeEntityId) ?? versionsOf.get(tenantId) ?? [],
    ]),
  )
}

function toVersions(rows: { tariff: TariffRow; line: TariffLineRow }[]): TariffVersion[] {
  const tariffs = new Map(rows.map(({ tariff }) => [tariff.id, tariff]))
  return [...tariffs.values()].map((tariff) => ({
    id: tariff.id,
    name: tariff.name,
    act: tariff.act,
    validFrom: localDate(tariff.validFrom),
    validUntil: tariff.validUntil === null ? null : localDate(tariff.validUntil),
    lines: rows
      .filter(({ line }) => line.tariffId === tariff.id)
      .map(({ line }) => ({ ...line, unitCents: cents(line.unitCents) })),
  }))
}
