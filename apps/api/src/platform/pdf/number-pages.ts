import { drawArtifact, ink, margins, type Sheet } from './open-sheet.ts'

/** Running head (from the second page) and foot « page x / n » of every page, outside the tagged text. */
export function numberPages(sheet: Sheet, head: string, foot: string): void {
  const { doc, left, width } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Text below the bottom margin would open a new page.
    doc.page.margins.bottom = 0
    drawArtifact(sheet, 'Pagination', () => {
      doc.font('regular').fontSize(8.5).fillColor(ink.soft)
      if (page > start) doc.text(head, left, margins.top / 2, { width, lineBreak: false })
      const y = doc.page.height - margins.bottom / 2 - 6
      doc.text(foot, left, y, { width: width - 80, lineBreak: false })
      doc.text(`Page ${page - start + 1} / ${count}`, left + width - 80, y, { width: 80, align: 'right' })
    })
    doc.page.margins.bottom = margins.bottom
  }
}
