import type { DocumentSealFacts } from './document-seal.ts'
import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet } from '../../platform/pdf/open-sheet.ts'
import { writeDecision } from './pdf/write-decision.ts'
import { writeSealField } from '../../platform/pdf/write-seal-field.ts'
import { writeText } from '../../platform/pdf/write-text.ts'
import type { DecisionLetter } from './rules/decision-letter.ts'
import { typeset } from '../../platform/french-wording.ts'
import { sealInWords } from './rules/seal-in-words.ts'

export interface DecisionInput {
  letter: DecisionLetter
  zone: string
  /** Instant of the decision: the same input always gives the same bytes. */
  createdAt: Date
  /** Seal that will be put; the document tells of it and leaves its place. */
  seal: DocumentSealFacts
}

/** Bytes of the letter of a decision: tagged, in French, declaring PDF/A-3a, with the empty place of the seal. */
export function renderDecision({ letter, zone, createdAt, seal }: DecisionInput): Promise<Buffer> {
  const name = typeset(`Décision n° ${letter.number}`)
  const sheet = openSheet(name, letter.title, createdAt)
  writeDecision(sheet, letter)
  writeText(sheet, 'H2', 'Cachet du serveur', 'heading', 60)
  for (const sentence of sealInWords(seal, zone)) writeText(sheet, 'P', typeset(sentence), 'small')
  writeSealField(sheet, {
    holder: seal.holder,
    reason: `Cachet de la décision n° ${letter.number}`,
    at: new Date(seal.sealedAt),
  })
  const foot = letter.isDemonstration ? 'Document de démonstration, sans valeur juridique' : letter.title
  numberPages(sheet, name, foot)
  return closeSheet(sheet)
}
