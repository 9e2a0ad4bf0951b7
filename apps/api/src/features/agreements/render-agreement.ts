import { createHash } from 'node:crypto'
import type { DocumentSealFacts } from './document-seal.ts'
import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet, type Sheet } from '../../platform/pdf/open-sheet.ts'
import { writeAgreement } from './pdf/write-agreement.ts'
import { writeEvidence } from './pdf/write-evidence.ts'
import { writeSealField } from '../../platform/pdf/write-seal-field.ts'
import type { AgreementContent } from './rules/agreement-content.ts'
import { typeset } from '../../platform/french-wording.ts'
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
  /** The same evidence as JSON, hash-chained; attached. */
  evidenceFile: string
  /** Seal that will be put; the document tells of it and leaves its place. */
  seal: DocumentSealFacts
}

/** Bytes of the file that every party signs: tagged, in French, declaring PDF/A-3a, with the facts attached as JSON. */
export async function renderToSign({ content, verificationUrl, createdAt }: ToSignInput): Promise<Buffer> {
  const sheet = open(content, createdAt)
  writeAgreement(sheet, content, verificationUrl)
  return close(sheet, content, createdAt)
}

/**
 * Bytes of the signed file: the same agreement, then the evidence page and the empty place of the seal; the `to-sign`
 * file and the evidence are attached.
 * @throws agreements.incomplete-facts a party did not sign
 * @throws agreements.hash-mismatch a signature bears on other bytes than `toSign`
 */
export async function renderSigned(input: SignedInput): Promise<Buffer> {
  const { content, verificationUrl, createdAt, evidence, seal } = input
  const toSign = Buffer.from(input.toSign)
  const sha256 = createHash('sha256').update(toSign).digest('hex')
  checkEvidence(content.facts, evidence, sha256)
  const sheet = open(content, createdAt)
  writeAgreement(sheet, content, verificationUrl)
  const attached = { toSign: `${fileStem(content)}-a-signer.pdf`, evidence: `${fileStem(content)}-preuves.json` }
  writeEvidence(sheet, content, { evidence, sha256, attached, seal })
  const reason = `Cachet de la convention n° ${content.facts.number}`
  writeSealField(sheet, { holder: seal.holder, reason, at: new Date(seal.sealedAt) })
  attach(sheet, toSign, {
    name: attached.toSign,
    type: 'application/pdf',
    description: 'Fichier signé par les parties',
    relationship: 'Source',
    createdAt,
  })
  attach(sheet, Buffer.from(input.evidenceFile), {
    name: attached.evidence,
    type: 'application/json',
    description: 'Preuves de signature, chaînées par leurs empreintes',
    relationship: 'Supplement',
    createdAt,
  })
  return close(sheet, content, createdAt)
}

const fileStem = ({ facts }: AgreementContent) => `convention-${facts.number.replace(/[^\w-]+/g, '-')}`

function open(content: AgreementContent, createdAt: Date): Sheet {
  const { title, facts } = content
  return openSheet(facts.amends ? title : `${title} n° ${facts.number}`, facts.purpose.text, createdAt)
}

function close(sheet: Sheet, content: AgreementContent, createdAt: Date): Promise<Buffer> {
  attach(sheet, Buffer.from(JSON.stringify(content.facts, null, 2)), {
    name: `${fileStem(content)}-donnees.json`,
    type: 'application/json',
    description: 'Données de la convention',
    relationship: 'Data',
    createdAt,
  })
  const foot = content.facts.isDemonstration
    ? 'Document de démonstration, sans valeur juridique'
    : content.facts.site.name
  numberPages(sheet, typeset(`${content.facts.amends ? 'Avenant' : 'Convention'} n° ${content.facts.number}`), foot)
  return closeSheet(sheet)
}

type Attachment = Required<Pick<PDFKit.Mixins.PDFAttachmentOptions, 'name' | 'type' | 'description' | 'relationship'>>

function attach({ doc }: Sheet, bytes: Buffer, { createdAt, ...attachment }: Attachment & { createdAt: Date }): void {
  doc.file(bytes, { ...attachment, creationDate: createdAt, modifiedDate: createdAt })
}
