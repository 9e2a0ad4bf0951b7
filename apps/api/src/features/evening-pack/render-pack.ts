import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet } from '../../platform/pdf/open-sheet.ts'
import { heightOf, writeText } from '../../platform/pdf/write-text.ts'
import type { PackDocument } from './rules/write-pack.ts'

export type PackOrder = { document: PackDocument; madeAt: Date; passphrase?: string }

/** Bytes of a pack in large letters, for paper and telephone; with a passphrase they open with it alone. */
export function renderPack({ document, madeAt, passphrase }: PackOrder): Promise<Buffer> {
  const { title, subtitle, blocks, note } = document
  const sheet = openSheet(title, subtitle, madeAt, passphrase)
  writeText(sheet, 'H1', title, 'title')
  writeText(sheet, 'P', subtitle, 'subtitle')
  writeText(sheet, 'P', note, 'large')
  for (const block of blocks) {
    const [first = ''] = block.lines
    writeText(sheet, 'H2', block.title, 'loud', heightOf(sheet, first, 'large'))
    for (const line of block.lines) writeText(sheet, 'P', line, 'large')
  }
  numberPages(sheet, title, subtitle)
  return closeSheet(sheet)
}
