import type { QuoteDocumentDto } from '@salles-ouvertes/contract'
import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet } from '../../platform/pdf/open-sheet.ts'
import { heightOfOpening, writeText } from '../../platform/pdf/write-text.ts'
import { writeTable } from '../../platform/pdf/write-table.ts'

export type QuoteInput = { document: QuoteDocumentDto; writtenAt: Date }

const facts = [
  { title: 'Devis', share: 1.4 },
  { title: 'Ce qu’il dit', share: 4.6 },
]
const prices = [
  { title: 'Détail', share: 4.6 },
  { title: 'Montant', share: 1.4, align: 'right' as const },
]

/** Bytes of a quote: tagged, in French; the same quote always gives the same bytes. */
export function renderQuote({ document, writtenAt }: QuoteInput): Promise<Buffer> {
  const sheet = openSheet(document.title, document.subtitle, writtenAt)
  writeText(sheet, 'H1', document.title, 'title')
  writeText(sheet, 'P', document.subtitle, 'subtitle')
  writeTable(
    sheet,
    facts,
    document.facts.map(({ label, value }) => [label, value]),
    true,
  )
  writeTable(sheet, prices, [...document.lines.map(({ label, amount }) => [label, amount]), ['Total', document.total]])
  for (const { title, items } of document.sections) {
    writeText(sheet, 'H2', title, 'heading', heightOfOpening(sheet, items[0] ?? ''))
    for (const item of items) writeText(sheet, 'P', item, 'body')
  }
  for (const note of document.notes) writeText(sheet, 'P', note, 'small')
  numberPages(sheet, document.title, document.subtitle)
  return closeSheet(sheet)
}
