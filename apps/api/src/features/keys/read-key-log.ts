import type { KeyEntryKind, KeyLogDto, KeyLogQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Column, csvFile } from '../../platform/csv-file.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { toLocal, type TimeZone } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { safeCell } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import type { Place } from './keys.store.ts'
import { presentEntry } from './present-keys.ts'
import { countEntries, type ReadEntry, readEntries } from './read-keys.store.ts'
import { assertKeepsKeys } from './rules/who-keeps-keys.ts'

/**
 * The register of an establishment, newest first.
 * @throws catalogue.establishment-not-found, keys.not-found, keys.not-allowed
 */
export function listKeyLog(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  establishmentId: string,
  { cursor, limit }: KeyLogQuery,
): Promise<KeyLogDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { timeZone } = await keptPlace(tx, actor, establishmentId)
    const after = cursor ? decodeCursor(cursor) : null
    const rows = await readEntries(tx, establishmentId, { after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((entry) => presentEntry(timeZone, entry)),
      total: await countEntries(tx, establishmentId),
      nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
      timeZone,
    }
  })
}

const kindNames: Record<KeyEntryKind, string> = {
  handed: 'remise',
  returned: 'retour',
  lost: 'perte',
  corrected: 'correction',
}

const columnsIn = (timeZone: TimeZone): Column<ReadEntry>[] => [
  ['Date', ({ createdAt }) => toLocal(timeZone, createdAt).date],
  ['Heure', ({ createdAt }) => hourOf(toLocal(timeZone, createdAt).minutes)],
  ['Clé ou badge', ({ keyLabel }) => safeCell(keyLabel)],
  ['Exemplaire', ({ copyNo }) => String(copyNo)],
  ['Ligne', ({ kind, corrects }) => (corrects ? `${kindNames[kind]} (${kindNames[corrects]})` : kindNames[kind])],
  ['Personne', ({ name }) => safeCell(name ?? '')],
  ['Téléphone', ({ phone }) => safeCell(phone ?? '')],
  ['Organisme', ({ organisationName }) => safeCell(organisationName ?? '')],
  ['Référence', ({ bookingReference }) => safeCell(bookingReference ?? '')],
  ['À rendre le', ({ dueOn }) => dueOn ?? ''],
  ['Remarque', ({ note }) => safeCell(note)],
  ['Inscrit par', ({ recordedBy }) => safeCell(recordedBy)],
]

const hourOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** The same, whole, as a CSV. @throws catalogue.establishment-not-found, keys.not-found, keys.not-allowed */
export function exportKeyLog(deps: Pick<Deps, 'db'>, actor: Actor, establishmentId: string): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const { timeZone, tenantId } = await keptPlace(tx, actor, establishmentId)
    const rows = await readEntries(tx, establishmentId, { after: null, limit: null })
    const details = { rows: rows.length }
    await record(tx, actor, { action: 'keys.export', subjectId: establishmentId, tenantId, details })
    return csvFile(columnsIn(timeZone), rows)
  })
}

async function keptPlace(tx: Tx, actor: Actor, establishmentId: string): Promise<Place & { timeZone: TimeZone }> {
  const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
  assertKeepsKeys(actor, { tenantId, establishmentId })
  const { timeZone } = await getTenant(tx, tenantId)
  return { tenantId, establishmentId, timeZone }
}
