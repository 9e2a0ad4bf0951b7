import { createHash } from 'node:crypto'
import { numberPages } from './pdf/number-pages.ts'
import { closeSheet, openSheet, type Sheet } from './pdf/open-sheet.ts'
import { writeAgreement } from './pdf/write-agreement.ts'
import { writeEvidence } from './pdf/write-evidence.ts'
import type { AgreementContent } from './rules/agreement-content.ts'
import { typeset } from './rules/french-wording.ts'
import { checkEvidence, type SignatureEvidence } from './rules/signature-evidence.ts'

export interface ToSignInput {
  content: AgreementContent
  verificationUrl: string
  /** Written in the file: the same input always gives the same bytes. */
  createdAt: Date
}

export interface SignedInput extends ToSignInput {
  /** Bytes of the `to-sign` file, whose SHA-256 each signature bears. */
  toSign: Uint8Array
  evidence: SignatureEvidence[]
}

/** Bytes of the file that every party signs: tagged, in French, declaring PDF/A-3a, with the facts attached as JSON. */
export async function renderToSign({ content, verificationUrl, createdAt }: ToSignInput): Promise<Buffer> {
  const sheet = open(content, createdAt)
  writeAgreement(sheet, content, verificationUrl)
  return close(sheet, content, createdAt)
}

/**
 * Bytes of the signed file: the same agreement, then the evidence page; the `to-sign` file is attached.
 * @throws agreements.incomplete-facts a party did not sign
 * @throws agreements.hash-mismatch a signature bears on other bytes than `toSign`
 */
export async function renderSigned(input: SignedInput): Promise<Buffer> {
  const { content, verificationUrl, createdAt, evidence } = input
  const toSign = Buffer.from(input.toSign)
  const sha256 = createHash('sha256').update(toSign).digest('hex')
  checkEvidence(content.facts, evidence, sha256)
  const sheet = open(content, createdAt)
  writeAgreement(sheet, content, verificationUrl)
  const toSignName = `${fileStem(content)}-a-signer.pdf`
  writeEvidence(sheet, content, { evidence, sha256, toSignName })
  sheet.doc.file(toSign, {
    name: toSignName,
    type: 'application/pdf',
    description: 'Fichier signé par les parties',
    relationship: 'Source',
    creationDate: createdAt,
    modifiedDate: createdAt,
  })
  return close(sheet, content, createdAt)
}

const fileStem = ({ facts }: AgreementContent) => `convention-${facts.number.replace(/[^\w-]+/g, '-')}`

function open(content: AgreementContent, createdAt: Date): Sheet {
  const { title, facts } = content
  return openSheet(facts.amends ? title : `${title} n° ${facts.number}`, facts.purpose.text, createdAt)
}

function close(sheet: Sheet, content: AgreementContent, createdAt: Date): Promise<Buffer> {
  sheet.doc.file(Buffer.from(JSON.stringify(content.facts, null, 2)), {
    name: `${fileStem(content)}-donnees.json`,
    type: 'application/json',
    description: 'Données de la convention',
    relationship: 'Data',
    creationDate: createdAt,
    modifiedDate: createdAt,
  })
  const foot = content.facts.isDemonstration
    ? 'Document de démonstration, sans valeur juridique'
    : content.facts.site.name
  numberPages(sheet, typeset(`${content.facts.amends ? 'Avenant' : 'Convention'} n° ${content.facts.number}`), foot)
  return closeSheet(sheet)
}
