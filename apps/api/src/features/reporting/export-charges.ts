import type { z } from 'zod'
import type { exportChargesQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertReadsAccounts, balanceCents, netCents, safeCell } from '../ledger/index.ts'
import { readCharges, type ReadCharge } from './charges.store.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'

const mostRows = 20_000
const columns: Column<ReadCharge>[] = [
  ['Référence', (row) => safeCell(row.reference ?? '')],
  ['Date d’utilisation', (row) => row.charge.usedOn],
  ['Redevable', (row) => safeCell(row.organisationName)],
  ['Salle', (row) => safeCell(row.roomName)],
  ['Établissement', (row) => safeCell(row.establishmentName)],
  ['Bénéficiaire', (row) => safeCell(row.payeeName)],
  ['Montant (€)', (row) => inEuros(row.money ? netCents(row.money) : 0)],
  ['Reste dû (€)', (row) => inEuros(row.money ? balanceCents(row.money) : 0)],
  ['Reçu (€)', (row) => inEuros(row.money ? row.money.paidCents - row.money.refundedCents : 0)],
  ['Rapproché (€)', (row) => inEuros(row.reconciledCents)],
  ['Valeur si gratuit (€)', (row) => (row.charge.valuedCents === null ? '' : inEuros(row.charge.valuedCents))],
  ['Base légale de la gratuité', (row) => safeCell(row.charge.legalBasis ?? '')],
  ['État', (row) => row.charge.status],
  ['Échéance', (row) => row.charge.dueOn],
]

/**
 * Charges of an establishment as a CSV that French spreadsheets open (`;`, UTF-8 with a mark) and never run.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function exportCharges(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  query: z.infer<typeof exportChargesQuery>,
): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    assertReadsAccounts(actor, { tenantId, establishmentId })
    const rows = await readCharges(tx, { ...query, establishmentId }, mostRows, null)
    await record(tx, actor, {
      action: 'charges.export',
      subjectId: establishmentId,
      tenantId,
      details: { rows: rows.length },
    })
    return csvFile(columns, rows)
  })
}
