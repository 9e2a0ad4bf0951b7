import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet } from '../../platform/pdf/open-sheet.ts'
import { heightOfTableOpening, writeTable } from '../../platform/pdf/write-table.ts'
import { writeText } from '../../platform/pdf/write-text.ts'
import type { ReceiptDocument } from './rules/write-receipt.ts'

export type ReceiptInput = { document: ReceiptDocument; writtenAt: Date }

const facts = [
  { title: 'Attestation', share: 1.6 },
  { title: 'Ce qu’elle dit', share: 4.4 },
]
const payments = [
  { title: 'Jour', share: 1.6 },
  { title: 'Comment', share: 3.2 },
  { title: 'Somme', share: 1.2, align: 'right' as const },
]
const sums = [
  { title: 'Compte de la réservation', share: 4.8 },
  { title: 'Somme', share: 1.2, align: 'right' as const },
]

/** Bytes of a receipt: tagged, in French; the same receipt always gives the same bytes. */
export function renderReceipt({ document, writtenAt }: ReceiptInput): Promise<Buffer> {
  const { title, subtitle } = document
  const sheet = openSheet(title, subtitle, writtenAt)
  writeText(sheet, 'H1', title, 'title')
  writeText(sheet, 'P', subtitle, 'subtitle')
  writeTable(sheet, facts, document.facts, true)
  writeText(sheet, 'H2', 'Ce qui a été encaissé', 'heading', heightOfTableOpening(sheet, payments, document.payments))
  writeTable(sheet, payments, document.payments)
  writeText(sheet, 'H2', 'Ce qui reste', 'heading', heightOfTableOpening(sheet, sums, document.sums))
  writeTable(sheet, sums, document.sums, true)
  for (const note of document.notes) writeText(sheet, 'P', note, 'small')
  numberPages(sheet, title, subtitle)
  return closeSheet(sheet)
}
