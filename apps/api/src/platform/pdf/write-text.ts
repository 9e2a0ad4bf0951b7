import { drawArtifact, ink, keepTogether, roomLeft, type Sheet } from './open-sheet.ts'

type Tag = 'H1' | 'H2' | 'H3' | 'P'

interface TextStyle {
  font: 'regular' | 'semibold'
  size: number
  color: string
  lineGap: number
  before: number
  after: number
}

const styles: Record<'title' | 'subtitle' | 'heading' | 'label' | 'body' | 'small' | 'large' | 'loud', TextStyle> = {
  title: { font: 'semibold', size: 20, color: ink.title, lineGap: 0, before: 0, after: 2 },
  subtitle: { font: 'regular', size: 11.5, color: ink.soft, lineGap: 0, before: 0, after: 10 },
  heading: { font: 'semibold', size: 11.5, color: ink.title, lineGap: 0, before: 7, after: 2 },
  label: { font: 'semibold', size: 9.6, color: ink.text, lineGap: 0.4, before: 0, after: 2 },
  body: { font: 'regular', size: 9.6, color: ink.text, lineGap: 0.4, before: 0, after: 3 },
  small: { font: 'regular', size: 8.5, color: ink.soft, lineGap: 0.8, before: 0, after: 3 },
  // For paper that is read standing, at night.
  large: { font: 'regular', size: 12.5, color: ink.text, lineGap: 1, before: 0, after: 4 },
  loud: { font: 'semibold', size: 14, color: ink.text, lineGap: 1, before: 6, after: 3 },
}
export type StyleName = keyof typeof styles

/** Two lines alone at the foot or head of a page read badly: a short block moves whole. */
const longestWholeBlock = 110
const fewLines = 40

/** Height that a heading must keep with it from the text that follows: all of it, or a few lines when it is long. */
export function heightOfOpening(sheet: Sheet, text: string): number {
  const height = heightOf(sheet, text, 'body')
  return height <= longestWholeBlock ? height : fewLines
}

/** Takes up a style; again inside each tag, since a new page forgets colours. */
export function setStyle({ doc }: Sheet, name: StyleName): TextStyle {
  const style = styles[name]
  doc.font(style.font).fontSize(style.size).fillColor(style.color)
  return style
}

/** Height that `text` takes in `width` points, without what comes before or after it. */
export function heightOf(sheet: Sheet, text: string, name: StyleName, width = sheet.width): number {
  const { lineGap } = setStyle(sheet, name)
  return sheet.doc.heightOfString(text, { width, lineGap })
}

/** Writes a tagged block of text across the column; `following` is the height that must stay with it, for a heading. */
export function writeText(sheet: Sheet, tag: Tag, text: string, name: StyleName, following = 0): void {
  const { doc, root, left, width } = sheet
  const height = heightOf(sheet, text, name)
  const { before, after, lineGap } = setStyle(sheet, name)
  doc.y += before
  if (following > 0 || height <= longestWholeBlock || roomLeft(sheet) < fewLines)
    keepTogether(sheet, height + following)
  const draw = () => {
    setStyle(sheet, name)
    doc.text(text, left, doc.y, { width, lineGap })
  }
  root.add(doc.struct(tag, {}, [draw]))
  doc.y += after
}

/** Writes a bulleted list; an item is never cut between two pages. */
export function writeList(sheet: Sheet, items: string[]): void {
  const { doc, root, left, width } = sheet
  const indent = 14
  const listTag = doc.struct('L')
  root.add(listTag)
  for (const item of items) {
    const height = heightOf(sheet, item, 'body', width - indent)
    keepTogether(sheet, height)
    const top = doc.y
    const { lineGap } = setStyle(sheet, 'body')
    const label = doc.struct('Lbl', {}, [() => doc.text('•', left + 3, top, { lineBreak: false })])
    const body = doc.struct('LBody', {}, [() => doc.text(item, left + indent, top, { width: width - indent, lineGap })])
    listTag.add(doc.struct('LI', {}, [label, body]))
    doc.y = top + height + 1.5
  }
  listTag.end()
  doc.y += 3
}

/** A line in a box that stands out, used for the demonstration warning. */
export function writeNotice(sheet: Sheet, text: string): void {
  const { doc, root, left, width } = sheet
  const padding = 7
  const height = heightOf(sheet, text, 'label', width - padding * 2)
  const top = doc.y
  drawArtifact(sheet, 'Layout', () =>
    doc.rect(left, top, width, height + padding * 2).fillAndStroke('#fff6e0', '#b36b00'),
  )
  const { lineGap } = setStyle(sheet, 'label')
  root.add(
    doc.struct('P', {}, [() => doc.text(text, left + padding, top + padding, { width: width - padding * 2, lineGap })]),
  )
  doc.y = top + height + padding * 2 + 10
}
