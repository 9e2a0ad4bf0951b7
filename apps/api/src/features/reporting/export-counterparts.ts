import type { CounterpartsQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { counterpartsOfYear, type ReadCounterpart } from '../counterparts/index.ts'
import { safeCell } from '../ledger/index.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'

const columns: Column<ReadCounterpart>[] = [
  ['Référence', (row) => safeCell(row.bookingReference)],
  ['Organisme', (row) => safeCell(row.organisationName)],
  ['Contrepartie', (row) => safeCell(row.description)],
  ['Quantité', (row) => String(row.quantity)],
  ['Unité', (row) => safeCell(row.unit)],
  ['Valeur d’une unité (€)', (row) => inEuros(row.unitCents)],
  ['Valeur (€)', (row) => inEuros(row.unitCents * row.quantity)],
  ['Quantité remise', (row) => String(row.deliveredQuantity)],
  ['Valeur remise (€)', (row) => inEuros(row.unitCents * row.deliveredQuantity)],
  ['À remettre avant le', (row) => row.dueOn],
  ['Acte', (row) => safeCell(row.actReference ?? '')],
  ['Date de l’acte', (row) => row.actOn ?? ''],
  ['État', (row) => row.status],
]

/**
 * Counterparts in kind of an establishment due in a year, as a CSV apart from the money.
 * @throws catalogue.establishment-not-found, counterparts.not-allowed
 */
export function exportCounterparts(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  { year, status }: CounterpartsQuery,
): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const all = await counterpartsOfYear(tx, actor, establishmentId, year)
    const rows = status ? all.filter((row) => row.status === status) : all
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    const details = { year, rows: rows.length }
    await record(tx, actor, { action: 'counterparts.export', subjectId: establishmentId, tenantId, details })
    return csvFile(columns, rows)
  })
}
