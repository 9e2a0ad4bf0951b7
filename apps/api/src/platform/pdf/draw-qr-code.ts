import { create } from 'qrcode'
import type { Sheet } from './open-sheet.ts'

/** Draws the QR code of `url` as vector squares, tagged as a figure whose alternative text says where it leads. */
export function drawQrCode({ doc, root }: Sheet, url: string, x: number, y: number, side: number): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' })
  const cell = side / modules.size
  const draw = () => {
    for (let index = 0; index < modules.data.length; index++) {
      if (!modules.data[index]) continue
      doc.rect(x + (index % modules.size) * cell, y + Math.floor(index / modules.size) * cell, cell, cell)
    }
    doc.fill('#000000')
  }
  const figure = {
    alt: `QR code vers la page de vérification ${url}`,
    bbox: boxOf(x, y, side),
    placement: 'Block' as const,
  }
  root.add(doc.struct('Figure', figure, [draw]))
}

const boxOf = (x: number, y: number, side: number): [number, number, number, number] => [x, y, x + side, y + side]
