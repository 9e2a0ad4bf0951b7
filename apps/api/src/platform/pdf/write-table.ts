import { drawArtifact, ink, keepTogether, roomLeft, type Sheet } from './open-sheet.ts'
import { heightOf, setStyle } from './write-text.ts'

export interface TableColumn {
  title: string
  share: number
  align?: 'right'
}

interface Cell {
  text: string
  x: number
  width: number
  align: 'left' | 'right'
}

const padding = { x: 6, y: 3 }

/**
 * Writes a tagged table. `isRowHeaded` makes the first column the heads of the rows. A row is never cut between two
 * pages; the column heads are repeated for the eye on each page, and tagged once.
 */
export function writeTable(sheet: Sheet, columns: TableColumn[], rows: string[][], isRowHeaded = false): void {
  const { doc, root } = sheet
  const table = doc.struct('Table')
  root.add(table)
  const head = cellsOf(
    sheet,
    columns,
    columns.map(({ title }) => title),
  )
  const headHeight = rowHeight(sheet, head, 'label')
  keepTogether(sheet, heightOfTableOpening(sheet, columns, rows))
  drawHeadBand(sheet, headHeight)
  const headTop = doc.y
  table.add(
    doc.struct(
      'TR',
      {},
      head.map((cell) => tagHead(sheet, 'Column', cell, headTop)),
    ),
  )
  doc.y = headTop + headHeight

  const body = rows.map((row) => cellsOf(sheet, columns, row))
  const heights = body.map((cells) => rowHeight(sheet, cells, 'body'))
  body.forEach((cells, rowIndex) => {
    const height = heights[rowIndex] ?? 0
    // The last row never stands alone on a page.
    const company = rowIndex === body.length - 2 ? (heights[rowIndex + 1] ?? 0) : 0
    if (roomLeft(sheet) < height + company) repeatHead(sheet, head, headHeight)
    const top = doc.y
    const tags = cells.map((cell, index) =>
      isRowHeaded && index === 0
        ? tagHead(sheet, 'Row', cell, top)
        : doc.struct('TD', {}, [() => drawCell(sheet, cell, top, 'body')]),
    )
    table.add(doc.struct('TR', {}, tags))
    drawRule(sheet, top + height)
    doc.y = top + height
  })
  table.end()
  doc.y += 6
}

/** Height of the column heads and the first row, which never part. */
export function heightOfTableOpening(sheet: Sheet, columns: TableColumn[], rows: string[][]): number {
  const titles = columns.map(({ title }) => title)
  const [head, first] = [cellsOf(sheet, columns, titles), cellsOf(sheet, columns, rows[0] ?? [])]
  return rowHeight(sheet, head, 'label') + rowHeight(sheet, first, 'body')
}

function cellsOf({ left, width }: Sheet, columns: TableColumn[], texts: string[]): Cell[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x = left
  return columns.map(({ share, align }, index) => {
    const cellWidth = (width * share) / shares
    const cell: Cell = {
      text: texts[index] ?? '',
      x: x + padding.x,
      width: cellWidth - padding.x * 2,
      align: align ?? 'left',
    }
    x += cellWidth
    return cell
  })
}

function rowHeight(sheet: Sheet, cells: Cell[], style: 'label' | 'body'): number {
  return Math.max(...cells.map(({ text, width }) => heightOf(sheet, text, style, width))) + padding.y * 2
}

function tagHead(sheet: Sheet, scope: 'Row' | 'Column', cell: Cell, top: number) {
  return sheet.doc.struct('TH', { scope }, [() => drawCell(sheet, cell, top, 'label')])
}

function drawCell(sheet: Sheet, { text, x, width, align }: Cell, top: number, style: 'label' | 'body'): void {
  const { lineGap } = setStyle(sheet, style)
  // Lines of a cell are one text for a screen reader: without the space, their words would be glued.
  sheet.doc.text(text.replaceAll('\n', ' \n'), x, top + padding.y, { width, align, lineGap })
}

function drawHeadBand(sheet: Sheet, height: number): void {
  const { doc, left, width } = sheet
  drawArtifact(sheet, 'Layout', () => doc.rect(left, doc.y, width, height).fill(ink.wash))
}

function drawRule(sheet: Sheet, y: number): void {
  const { doc, left, width } = sheet
  drawArtifact(sheet, 'Layout', () =>
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .stroke(ink.rule),
  )
}

function repeatHead(sheet: Sheet, head: Cell[], height: number): void {
  const { doc } = sheet
  doc.addPage()
  const top = doc.y
  drawHeadBand(sheet, height)
  drawArtifact(sheet, 'Layout', () => head.forEach((cell) => drawCell(sheet, cell, top, 'label')))
  doc.y = top + height
}
