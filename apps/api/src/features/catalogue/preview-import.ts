import type { ImportPreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { readCsv } from '../../platform/read-csv.ts'
import { record } from '../audit/index.ts'
import { getTenant } from '../tenants/index.ts'
import { establishmentsByUai, findImport, insertImport, lastImportedRows } from './import.store.ts'
import { compareImport } from './rules/compare-import.ts'
import { readImportHeader } from './rules/import-headers.ts'
import { readImportLine, type ReadLine, type ReadRow } from './rules/read-import-line.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

export type PreviewImport = { tenantId: string; fileName: string; bytes: Uint8Array }
type PreviewLine = ImportPreview['lines'][number]

/**
 * Reads a collèges file and says, line by line, what applying it would do. Nothing of the stock is written.
 * @throws tenants.not-found, catalogue.not-allowed, catalogue.import-unreadable
 */
export function previewImport(deps: Deps, actor: Actor, input: PreviewImport): Promise<ImportPreview> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = input
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    assertMayPublish(actor, { tenantId })
    const tenant = await getTenant(tx, tenantId)
    // Collèges belong to a département: a commune has none to import.
    if (tenant.kind !== 'departement' || actor.kind !== 'account') fail('catalogue.not-allowed', { action: 'import' })

    const [header, ...records] = readCsv(input.bytes, (reason) => fail('catalogue.import-unreadable', { reason }))
    const columns = readImportHeader(header?.cells ?? [])
    const read = records.map(({ line, cells }) => ({
      line,
      reading: readImportLine(columns, cells, line, tenant.officialCode),
    }))
    const { lines, rows } = await compareLines(tx, tenantId, read)

    const createdAt = await clockNow(tx)
    const preview: ImportPreview = {
      id: newId(),
      fileName: input.fileName.slice(0, 200),
      createdAt: createdAt.toISOString(),
      appliedAt: null,
      format: columns.format,
      counts: countOutcomes(lines),
      lines,
    }
    const { id, fileName, format } = preview
    await insertImport(tx, { id, tenantId, accountId: actor.accountId, fileName, format, preview, rows, createdAt })
    await record(tx, actor, { action: 'import.preview', subjectId: id, tenantId, details: preview.counts })
    return preview
  })
}

/** A preview made earlier. @throws catalogue.import-not-found, catalogue.not-allowed */
export function getImport(deps: Deps, actor: Actor, importId: string): Promise<ImportPreview> {
  return inReadOnly(deps, actor, async (tx) => {
    const found = (await findImport(tx, importId)) ?? fail('catalogue.import-not-found')
    assertMayPublish(actor, { tenantId: found.tenantId })
    return found.preview
  })
}

async function compareLines(
  tx: Tx,
  tenantId: string,
  read: readonly { line: number; reading: ReadLine }[],
): Promise<{ lines: PreviewLine[]; rows: ReadRow[] }> {
  const uais = read.flatMap(({ reading }) => (reading.outcome === 'read' ? [reading.row.uai] : []))
  const known = await establishmentsByUai(tx, tenantId, uais)
  const previous = await lastImportedRows(tx, tenantId)
  const rows: ReadRow[] = []
  const lines = read.map(({ line, reading }): PreviewLine => {
    if (reading.outcome !== 'read') return { line, changes: [], ...reading }
    const { row, notes } = reading
    const facts = { line, uai: row.uai, name: row.name, city: row.city }
    if (rows.some((other) => other.uai === row.uai)) {
      return { ...facts, outcome: 'wrong', changes: [], notes: [{ code: 'uai-twice', field: 'uai', value: row.uai }] }
    }
    rows.push(row)
    const comparison = compareImport(row, known.get(row.uai)?.facts ?? null, previous.get(row.uai) ?? null)
    return { ...facts, ...comparison, notes: [...notes, ...comparison.notes] }
  })
  return { lines, rows }
}

function countOutcomes(lines: readonly PreviewLine[]): ImportPreview['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, ignored: 0, wrong: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}
