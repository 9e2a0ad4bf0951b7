import type { AgreementContent } from '../rules/agreement-content.ts'
import { annexWords } from '../rules/annexes.ts'
import type { Article, Block } from '../rules/block.ts'
import { drawQrCode } from '../../../platform/pdf/draw-qr-code.ts'
import { keepTogether, type Sheet } from '../../../platform/pdf/open-sheet.ts'
import { heightOfSignatures, writeSignatures } from './write-signatures.ts'
import { heightOfTableOpening, writeTable } from '../../../platform/pdf/write-table.ts'
import { heightOfOpening, writeList, writeNotice, writeText } from '../../../platform/pdf/write-text.ts'

const qrSide = 68
/** A heading keeps at least this much of what it announces on its page. */
const headingCompany = 44

/** Writes the agreement itself: what every party signs. */
export function writeAgreement(sheet: Sheet, content: AgreementContent, verificationUrl: string): void {
  writeTop(sheet, content, verificationUrl)
  writeText(sheet, 'H2', 'Les parties', 'heading', headingCompany)
  writeTable(
    sheet,
    [
      { title: 'Partie', share: 1.6 },
      { title: 'Identité', share: 4 },
      { title: 'Représentée par', share: 3.4 },
    ],
    content.parties.map(({ label, identity, representation }) => [
      label,
      identity.join('\n'),
      representation.join(',\n'),
    ]),
    true,
  )
  writeText(sheet, 'H2', 'Textes et actes', 'heading', headingCompany)
  for (const visa of content.visas) writeText(sheet, 'P', visa, 'body')
  writeText(sheet, 'P', 'Les parties conviennent de ce qui suit.', 'label', headingCompany)
  for (const article of content.articles.slice(0, -1)) writeArticle(sheet, article)
  writeLastArticle(sheet, content)
  writeAnnexes(sheet, content)
}

function writeTop(sheet: Sheet, content: AgreementContent, verificationUrl: string): void {
  const { doc, left, width } = sheet
  const top = doc.y
  const beside = { ...sheet, width: width - qrSide - 20 }
  writeText(beside, 'H1', content.title, 'title')
  writeText(beside, 'P', content.subtitle, 'subtitle')
  writeText(beside, 'P', `Vérifier ce document : ${verificationUrl}`, 'small')
  const bottom = doc.y
  drawQrCode(sheet, verificationUrl, left + width - qrSide, top, qrSide)
  doc.y = Math.max(bottom, top + qrSide) + 8
  if (content.facts.isDemonstration) writeNotice(sheet, 'Document de démonstration, sans valeur juridique.')
}

function writeArticle(sheet: Sheet, { number, title, blocks }: Article): void {
  const [first] = blocks
  const company = first ? openingHeight(sheet, first) : 0
  writeText(sheet, 'H2', `Article ${number} – ${title}`, 'heading', company)
  for (const block of blocks) writeBlock(sheet, block)
}

/** The signature boxes never stand on another page than the article that announces them. */
function writeLastArticle(sheet: Sheet, { articles, signatures }: AgreementContent): void {
  const article = articles.at(-1)
  if (!article) return
  const text = article.blocks.reduce((sum, block) => sum + openingHeight(sheet, block) + 6, 0)
  const heading = 30
  keepTogether(sheet, heading + text + heightOfSignatures(sheet, signatures))
  writeArticle(sheet, article)
  writeSignatures(sheet, signatures)
}

function openingHeight(sheet: Sheet, block: Block): number {
  if (block.kind === 'table') return heightOfTableOpening(sheet, block.columns, block.rows)
  return heightOfOpening(sheet, block.kind === 'list' ? (block.items[0] ?? '') : block.text)
}

function writeBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'paragraph') writeText(sheet, 'P', block.text, 'body')
  else if (block.kind === 'list') writeList(sheet, block.items)
  else writeTable(sheet, block.columns, block.rows)
}

function writeAnnexes(sheet: Sheet, { annexes, calendar }: AgreementContent): void {
  if (annexes.length === 0) return
  writeText(sheet, 'H2', 'Annexes', 'heading', headingCompany)
  const columns = [
    { title: 'Annexe', share: 1 },
    { title: 'Document', share: 5 },
    { title: 'État', share: 3 },
  ]
  const rows = annexes.map(({ letter, title, state }) => [letter, title, annexWords[state]])
  writeTable(sheet, columns, rows, true)
  if (!calendar) return
  writeText(sheet, 'H2', 'Annexe D – Calendrier des séances', 'heading', headingCompany)
  writeBlock(sheet, calendar)
}
