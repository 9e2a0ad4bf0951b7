import type { DecisionLetter } from '../rules/decision-letter.ts'
import type { Sheet } from '../../../platform/pdf/open-sheet.ts'
import { writeTable } from '../../../platform/pdf/write-table.ts'
import { writeList, writeNotice, writeText } from '../../../platform/pdf/write-text.ts'

const headingCompany = 44

/** Writes the letter by which a party tells the others what it decided. */
export function writeDecision(sheet: Sheet, letter: DecisionLetter): void {
  const { title, number, facts, paragraphs, sessions, closing, isDemonstration } = letter
  writeText(sheet, 'H1', title, 'title')
  writeText(sheet, 'P', `Décision nº\u00a0${number}`, 'subtitle')
  if (isDemonstration) writeNotice(sheet, 'Document de démonstration, sans valeur juridique.')
  const columns = [
    { title: 'Objet', share: 1.2 },
    { title: 'Contenu', share: 5 },
  ]
  writeTable(
    sheet,
    columns,
    facts.map(({ label, value }) => [label, value]),
    true,
  )
  writeText(sheet, 'H2', 'Décision', 'heading', headingCompany)
  for (const paragraph of paragraphs) writeText(sheet, 'P', paragraph, 'body')
  for (const list of sessions) {
    writeText(sheet, 'H2', list.title, 'heading', headingCompany)
    writeList(sheet, list.lines)
  }
  writeText(sheet, 'H2', 'À savoir', 'heading', headingCompany)
  for (const paragraph of closing) writeText(sheet, 'P', paragraph, 'small')
}
