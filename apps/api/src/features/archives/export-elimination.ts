import { stringify } from 'csv-stringify/sync'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { safeCell } from '../ledger/index.ts'
import { assertArchivist } from './assert-archivist.ts'
import { type EliminationLineRow, getElimination, linesOf } from './eliminations.store.ts'

const kinds = {
  'signed-agreement': 'Convention signée',
  'unsigned-agreement': 'Convention jamais signée',
  'condition-report': 'Photos des états des lieux',
  'problem-report': 'Photos d’un problème signalé',
}
const fates = { destroy: 'Destruction', sort: 'Tri', keep: 'Conservation' }
const columns: [title: string, value: (line: EliminationLineRow) => string][] = [
  ['Nature', (line) => kinds[line.kind]],
  ['Numéro', (line) => safeCell(line.number)],
  ['Organisme', (line) => safeCell(line.organisationName)],
  ['Établissement', (line) => safeCell(line.establishmentName)],
  ['Établi le', (line) => line.startedOn],
  ['Fin', (line) => line.endedOn],
  ['Durée d’utilité administrative (ans)', (line) => String(line.years)],
  ['Éliminable depuis', (line) => line.dueOn],
  ['Sort final', (line) => fates[line.fate]],
  ['Fichiers', (line) => String(line.files.length)],
  ['Octets', (line) => String(line.files.reduce((sum, file) => sum + file.sizeBytes, 0))],
  ['À garder', (line) => (line.isKept ? 'oui' : '')],
]

/**
 * A list as a CSV that French spreadsheets open and never run, to be sent to the archivists.
 * @throws tenants.not-found, archives.elimination-not-found
 */
export function exportElimination(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, eliminationId }: { tenantId: string; eliminationId: string },
): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    assertArchivist(actor, tenantId)
    const { number } = await getElimination(tx, tenantId, eliminationId)
    const lines = await linesOf(tx, eliminationId)
    const details = { number, rows: lines.length }
    await audit.record(tx, actor, { action: 'elimination.export', subjectId: eliminationId, tenantId, details })
    const rows = [columns.map(([title]) => title), ...lines.map((line) => columns.map(([, value]) => value(line)))]
    return stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows' })
  })
}
