import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { ImportPreview } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { legalEntityTable } from '../tenants/index.ts'
import { establishmentTable, siteEstablishmentTable, siteTable } from './catalogue.tables.ts'
import { stockImportTable } from './import.tables.ts'
import type { ImportChange, ImportedFacts, ImportedField } from './rules/compare-import.ts'
import type { ReadRow } from './rules/read-import-line.ts'

export type KnownEstablishment = { establishmentId: string; siteId: string; facts: ImportedFacts }

/** Establishments of the tenant that carry one of these UAI, by UAI. */
export async function establishmentsByUai(
  tx: Tx,
  tenantId: string,
  uais: readonly string[],
): Promise<Map<string, KnownEstablishment>> {
  if (uais.length === 0) return new Map()
  const rows = await tx
    .select({ establishment: establishmentTable, site: siteTable })
    .from(establishmentTable)
    .innerJoin(siteEstablishmentTable, eq(siteEstablishmentTable.establishmentId, establishmentTable.id))
    .innerJoin(siteTable, eq(siteTable.id, siteEstablishmentTable.siteId))
    .where(and(eq(establishmentTable.tenantId, tenantId), inArray(establishmentTable.uai, [...uais])))
  return new Map(
    rows.map(({ establishment, site }) => [
      establishment.uai ?? '',
      {
        establishmentId: establishment.id,
        siteId: site.id,
        facts: {
          name: establishment.name,
          address: site.address,
          postalCode: site.postalCode,
          city: site.city,
          inseeCode: site.inseeCode,
          latitude: site.latitude,
          longitude: site.longitude,
          phone: establishment.phone,
          email: establishment.email,
        },
      },
    ]),
  )
}

/** Lines of the imports already applied, the latest by UAI: what the files said before. */
export async function lastImportedRows(tx: Tx, tenantId: string): Promise<Map<string, ReadRow>> {
  const imports = await tx
    .select({ rows: stockImportTable.rows })
    .from(stockImportTable)
    .where(and(eq(stockImportTable.tenantId, tenantId), isNotNull(stockImportTable.appliedAt)))
    .orderBy(stockImportTable.appliedAt)
  return new Map(imports.flatMap(({ rows }) => rows.map((row) => [row.uai, row] as const)))
}

export async function insertImport(tx: Tx, row: typeof stockImportTable.$inferInsert): Promise<void> {
  await tx.insert(stockImportTable).values(row)
}

export async function findImport(tx: Tx, id: string): Promise<typeof stockImportTable.$inferSelect | null> {
  const [row] = await tx.select().from(stockImportTable).where(eq(stockImportTable.id, id))
  return row ?? null
}

export async function findImportForUpdate(tx: Tx, id: string): Promise<typeof stockImportTable.$inferSelect | null> {
  const [row] = await tx.select().from(stockImportTable).where(eq(stockImportTable.id, id)).for('update')
  return row ?? null
}

export async function markImportApplied(tx: Tx, id: string, preview: ImportPreview, appliedAt: Date): Promise<void> {
  await tx.update(stockImportTable).set({ preview, appliedAt }).where(eq(stockImportTable.id, id))
}

const establishmentFields: readonly ImportedField[] = ['name', 'phone', 'email']

/** Writes the previewed changes of one establishment and of its site. */
export async function updateImported(
  tx: Tx,
  known: KnownEstablishment,
  row: ReadRow,
  changes: readonly ImportChange[],
): Promise<void> {
  const fields = changes.map((change) => change.field)
  const own = valuesOf(
    row,
    establishmentFields.filter((field) => fields.includes(field)),
  )
  const ofSite = valuesOf(
    row,
    siteFields.filter((field) => fields.includes(field)),
  )
  if (Object.keys(own).length > 0) {
    await tx.update(establishmentTable).set(own).where(eq(establishmentTable.id, known.establishmentId))
  }
  if (Object.keys(ofSite).length > 0) await tx.update(siteTable).set(ofSite).where(eq(siteTable.id, known.siteId))
}

/** The name of a school is also that of its site, which search reads. */
const siteFields: readonly ImportedField[] = [
  'name',
  'address',
  'postalCode',
  'city',
  'inseeCode',
  'latitude',
  'longitude',
]

const valuesOf = (row: ReadRow, fields: readonly ImportedField[]): Partial<ImportedFacts> =>
  Object.fromEntries(fields.map((field) => [field, row[field]]))

/** The département as owner of its collèges. */
export async function ownerEntityId(tx: Tx, tenantId: string): Promise<string> {
  const [owner] = await tx
    .select({ id: legalEntityTable.id })
    .from(legalEntityTable)
    .where(and(eq(legalEntityTable.tenantId, tenantId), eq(legalEntityTable.kind, 'departement')))
    .orderBy(desc(legalEntityTable.id))
  if (!owner) throw new Error(`tenant ${tenantId} has no legal entity of its own`)
  return owner.id
}
