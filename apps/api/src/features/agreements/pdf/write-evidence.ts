import type { DocumentSealFacts } from '../document-seal.ts'
import type { AgreementContent } from '../rules/agreement-content.ts'
import { momentOf, typeset } from '../../../platform/french-wording.ts'
import { sealInWords } from '../rules/seal-in-words.ts'
import { methodWords, type SignatureEvidence } from '../rules/signature-evidence.ts'
import type { Sheet } from '../../../platform/pdf/open-sheet.ts'
import { writeTable } from '../../../platform/pdf/write-table.ts'
import { writeText } from '../../../platform/pdf/write-text.ts'

interface EvidencePage {
  evidence: SignatureEvidence[]
  /** Of the file that every party signed. */
  sha256: string
  /** Names of the files inside the document. */
  attached: { toSign: string; evidence: string }
  seal: DocumentSealFacts
}

/** Writes the evidence page: the fingerprint that every party signed, each signature, and the seal of the server. */
export function writeEvidence(
  sheet: Sheet,
  content: AgreementContent,
  { evidence, sha256, attached, seal }: EvidencePage,
): void {
  sheet.doc.addPage()
  writeText(sheet, 'H2', 'Preuves de signature', 'title')
  sheet.doc.y += 6
  const sentences = [
    `Chaque partie a signé le même fichier, joint à ce document sous le nom « ${attached.toSign} ».`,
    'Toute modification de ce fichier change son empreinte SHA-256 :',
  ]
  for (const sentence of sentences) writeText(sheet, 'P', typeset(sentence), 'body')
  writeText(sheet, 'P', sha256, 'label')
  sheet.doc.y += 6
  const columns = [
    { title: 'Partie', share: 3 },
    { title: 'Signataire', share: 3 },
    { title: 'Moyen', share: 4 },
    { title: 'Date et heure', share: 2.6 },
  ]
  writeTable(
    sheet,
    columns,
    content.signatures.flatMap((block) => rowsOf(block, evidence, content.facts.zone)),
    true,
  )
  if (evidence.some(({ method }) => method === 'hand-signed-copy')) writeText(sheet, 'P', typeset(onPaper), 'small')
  writeText(
    sheet,
    'P',
    'Les signatures électroniques sont des signatures simples. Le niveau exigé pour cette convention est à confirmer par les parties publiques.',
    'small',
  )
  const chained = `Ces preuves sont aussi jointes sous le nom « ${attached.evidence} » : chaque signature y porte l’empreinte de la précédente.`
  writeText(sheet, 'P', typeset(chained), 'small')
  writeText(sheet, 'H2', 'Cachet du serveur', 'heading', 60)
  for (const sentence of sealInWords(seal, content.facts.zone)) writeText(sheet, 'P', typeset(sentence), 'body')
}

const onPaper =
  'Une signature manuscrite a été donnée sur une impression de ce fichier. Le signataire et sa qualité sont ceux que la copie déclare ; la date et l’heure sont celles de son dépôt. La copie est gardée à part : son empreinte permet de la vérifier.'

function rowsOf(
  block: AgreementContent['signatures'][number],
  evidence: SignatureEvidence[],
  zone: string,
): string[][] {
  return evidence
    .filter(({ party }) => party === block.role)
    .map(({ name, capacity, delegationAct, method, authenticatedBy, signedAt }) =>
      [
        `${block.label}\n${block.party}`,
        [name, capacity, delegationAct].filter(Boolean).join(',\n'),
        `${methodWords[method]}\n${authenticatedBy}`,
        momentOf(signedAt, zone),
      ].map(typeset),
    )
}
