import type { SignatureBlock } from '../rules/agreement-content.ts'
import { drawArtifact, ink, keepTogether, type Sheet } from '../../../platform/pdf/open-sheet.ts'
import { heightOf, setStyle, type StyleName } from '../../../platform/pdf/write-text.ts'

const gap = 12
const padding = 8
const roomToSign = 52

/** Height of the boxes that `writeSignatures` draws, so that their heading can stay with them. */
export function heightOfSignatures(sheet: Sheet, signatures: SignatureBlock[]): number {
  const width = boxWidth(sheet, signatures.length) - padding * 2
  const textHeights = signatures.map((signature) =>
    linesOf(signature).reduce((sum, [text, style]) => sum + heightOf(sheet, text, style, width) + 2, 0),
  )
  return Math.max(...textHeights) + padding * 2 + roomToSign
}

/** Draws one box per party, side by side: who signs, in which capacity, and room for a signature made by hand. */
export function writeSignatures(sheet: Sheet, signatures: SignatureBlock[]): void {
  const { doc, root, left } = sheet
  const width = boxWidth(sheet, signatures.length)
  const height = heightOfSignatures(sheet, signatures)
  keepTogether(sheet, height)
  const top = doc.y + 4
  signatures.forEach((signature, index) => {
    const x = left + index * (width + gap)
    drawArtifact(sheet, 'Layout', () => doc.roundedRect(x, top, width, height, 3).lineWidth(0.8).stroke(ink.rule))
    doc.y = top + padding
    for (const [text, style] of linesOf(signature)) {
      const { lineGap } = setStyle(sheet, style)
      const options = { width: width - padding * 2, lineGap }
      root.add(doc.struct('P', {}, [() => doc.text(text, x + padding, doc.y, options)]))
      doc.y += 2
    }
  })
  doc.y = top + height + 8
}

const boxWidth = (sheet: Sheet, boxes: number) => (sheet.width - gap * (boxes - 1)) / boxes

function linesOf({ label, party, signatory, capacity }: SignatureBlock): [string, StyleName][] {
  return [
    [label, 'label'],
    [party, 'body'],
    [`${signatory}, ${capacity}`, 'body'],
    ['Date et signature', 'small'],
  ]
}
