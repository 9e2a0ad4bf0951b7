import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { safeCell } from '../ledger/index.ts'
import { findOrder } from './read-revenue-orders.ts'
import { linesOf, type RevenueOrderLineRow } from './revenue-orders.store.ts'
import { natureWords } from './rules/nature-words.ts'

const columnsOf = (number: string): Column<RevenueOrderLineRow>[] => [
  ['État', () => number],
  ['Ligne', ({ no }) => String(no)],
  ['Nature', ({ facts }) => natureWords[facts.kind]],
  ['Convention', ({ facts }) => safeCell(facts.agreementNumber ?? '')],
  ['Réservation', ({ facts }) => safeCell(facts.bookingReference)],
  ['Redevable', ({ facts }) => safeCell(facts.debtorName)],
  ['SIRET', ({ facts }) => facts.debtorSiret ?? ''],
  ['RNA', ({ facts }) => safeCell(facts.debtorRna ?? '')],
  ['Adresse', ({ facts }) => safeCell(facts.debtorAddress)],
  ['Objet', ({ facts }) => safeCell(facts.roomName)],
  ['Utilisée le', ({ facts }) => facts.usedOn],
  ['Assiette', ({ facts }) => safeCell(facts.basis)],
  ['Tarif', ({ facts }) => safeCell(facts.tariffName)],
  ['Acte', ({ facts }) => safeCell(facts.act)],
  ['Échéance', ({ facts }) => facts.dueOn],
  ['Montant (€)', ({ amountCents }) => inEuros(amountCents)],
  ['N° de titre', ({ orderNumber }) => safeCell(orderNumber ?? '')],
  ['Date du titre', ({ orderedOn }) => orderedOn ?? ''],
]

/**
 * A statement as a CSV that French spreadsheets open and never run. No import format of the accountants' software is
 * published: the columns are to be confirmed with each of them. @throws revenue-orders.not-found, ledger.not-allowed
 */
export function exportRevenueOrder(deps: Deps, actor: Actor, orderId: string): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const order = await findOrder(tx, actor, orderId)
    const lines = await linesOf(tx, orderId)
    const details = { number: order.number, rows: lines.length }
    await record(tx, actor, {
      ...{ action: 'revenue-order.export', subjectId: orderId, tenantId: order.tenantId, details },
    })
    return csvFile(columnsOf(order.number), lines)
  })
}
