import type { ImportPreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { addLegalEntity, getTenant, type TenantRow } from '../tenants/index.ts'
import { insertEstablishment } from './catalogue.store.ts'
import {
  establishmentsByUai,
  findImportForUpdate,
  markImportApplied,
  ownerEntityId,
  updateImported,
  type KnownEstablishment,
} from './import.store.ts'
import { textOf, type ImportChange, type ImportedField } from './rules/compare-import.ts'
import type { ReadRow } from './rules/read-import-line.ts'
import { holidayTerritoryOf, schoolZoneOf } from './rules/school-zone.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

/**
 * Writes exactly what the preview said, all of it or nothing. Nothing is ever deleted.
 * @throws catalogue.import-not-found, catalogue.not-allowed, catalogue.import-already-applied
 * @throws catalogue.changed-meanwhile when the stock is no longer what the preview compared with
 */
export function applyImport(deps: Deps, actor: Actor, importId: string): Promise<ImportPreview> {
  return inTransaction(deps, actor, async (tx) => {
    const found = (await findImportForUpdate(tx, importId)) ?? fail('catalogue.import-not-found')
    const { tenantId, rows } = found
    assertMayPublish(actor, { tenantId })
    if (found.appliedAt) fail('catalogue.import-already-applied', { appliedAt: found.appliedAt.toISOString() })
    const now = await clockNow(tx)
    const context = { tenant: await getTenant(tx, tenantId), ownerId: await ownerEntityId(tx, tenantId), now }
    const known = await establishmentsByUai(
      tx,
      tenantId,
      rows.map((row) => row.uai),
    )
    const lines = new Map(found.preview.lines.map((line) => [line.line, line]))
    for (const row of rows) {
      const line = lines.get(row.line)
      const current = known.get(row.uai)
      if (line?.outcome === 'new') await addCollege(tx, context, row, current)
      if (line?.outcome === 'changed') await changeCollege(tx, row, current, line.changes)
    }
    const preview = { ...found.preview, appliedAt: now.toISOString() }
    await markImportApplied(tx, importId, preview, now)
    await record(tx, actor, { action: 'import.apply', subjectId: importId, tenantId, details: preview.counts })
    return preview
  })
}

/** A collège and its EPLE: legal person of its own, manager of the building and payee of the rent. */
async function addCollege(
  tx: Tx,
  { tenant, ownerId, now }: { tenant: TenantRow; ownerId: string; now: Date },
  row: ReadRow,
  current: KnownEstablishment | undefined,
): Promise<void> {
  if (current) fail('catalogue.changed-meanwhile', { uai: row.uai })
  const { uai, name, address, postalCode, city, inseeCode, latitude, longitude, phone, email, siren } = row
  const entity = { kind: 'eple' as const, name, siren, address, postalCode, city, inseeCode, code: uai }
  const epleId = await addLegalEntity(tx, { ...entity, tenantId: tenant.id })
  const establishment = {
    id: newId(),
    tenantId: tenant.id,
    kind: 'college' as const,
    name,
    code: uai,
    uai,
    ownerEntityId: ownerId,
    managerEntityId: epleId,
    payeeEntityId: epleId,
    schoolZone: schoolZoneOf(tenant.officialCode) ?? 'none',
    holidayTerritory: holidayTerritoryOf(tenant.officialCode),
    phone,
    email,
  }
  const site = { id: newId(), tenantId: tenant.id, name, address, postalCode, city, inseeCode, latitude, longitude }
  await insertEstablishment(tx, establishment, { ...site, timeZone: tenant.timeZone }, now)
}

async function changeCollege(
  tx: Tx,
  row: ReadRow,
  current: KnownEstablishment | undefined,
  changes: readonly ImportChange[],
): Promise<void> {
  const isAsPreviewed =
    current && changes.every(({ field, before }) => textOf(current.facts[field as ImportedField]) === before)
  if (!isAsPreviewed) fail('catalogue.changed-meanwhile', { uai: row.uai })
  await updateImported(tx, current, row, changes)
}
