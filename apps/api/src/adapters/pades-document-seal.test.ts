import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSeal } from '../../../../tests/support/check-seal.ts'
import { closeSheet, openSheet } from '../platform/pdf/open-sheet.ts'
import { writeSealField } from '../platform/pdf/write-seal-field.ts'
import { generatedSealingKey } from './generated-sealing-key.ts'
import { createPadesDocumentSeal } from './pades-document-seal.ts'
import type { SealingKey } from './sealing-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'seal-key-'))
afterAll(() => rmSync(folder, { recursive: true }))
const now = new Date()

async function unsealed(): Promise<Buffer> {
  const sheet = openSheet('Essai de cachet', 'Essai', now)
  writeSealField(sheet, { holder: 'Cachet d’essai', reason: 'Cachet de la convention n° 12', at: now })
  return closeSheet(sheet)
}

let key: SealingKey
let pdf: Buffer
let sealed: Buffer
beforeAll(async () => {
  key = await generatedSealingKey(folder)
  pdf = await unsealed()
  sealed = await createPadesDocumentSeal(key, null).seal(pdf, now)
})

describe('the seal of a document', () => {
  it('is found intact by readers that share no code with it, and covers the whole file', () => {
    const verdict = checkSeal(sealed)
    const fingerprint = createHash('sha256').update(key.certificate).digest('hex')
    expect(verdict).toEqual({
      isIntact: true,
      coversAll: true,
      fingerprint,
      timestamp: null,
    })
  })

  it('changes nothing but the place left for it', () => {
    const place = /\/Contents <0+>/.exec(pdf.toString('latin1'))
    const [start, end] = [place?.index ?? 0, (place?.index ?? 0) + (place?.[0].length ?? 0)]
    // The library drops the last line end.
    expect(sealed.subarray(end).toString('latin1')).toBe(pdf.subarray(end).toString('latin1').trimEnd())
    const withoutRange = (bytes: Buffer) =>
      bytes
        .subarray(0, start)
        .toString('latin1')
        .replace(/\/ByteRange \[.*?\] */, '')
    expect(withoutRange(sealed)).toBe(withoutRange(pdf))
  })

  it('is broken by any byte changed before it, in it or after it', () => {
    const text = sealed.toString('latin1')
    const [range, contents] = [text.indexOf('/ByteRange ['), text.indexOf('/Contents <')]
    for (const position of [40, 100, range - 20, range + 14, contents + 400, contents + 2000, sealed.length - 30]) {
      const altered = Buffer.from(sealed)
      altered[position] = (altered[position] ?? 0) ^ 1
      expect(isIntact(altered), `byte ${position}`).toBe(false)
    }
  })

  it('is broken by what is added behind it', () => {
    expect(checkSeal(Buffer.concat([sealed, Buffer.from('\n% more')])).isIntact).toBe(false)
  })

  it('is a field that readers of PDF files know as a signature', async () => {
    const opened = await getDocument({ data: Uint8Array.from(sealed), verbosity: 0 }).promise
    const [field] = await (await opened.getPage(1)).getAnnotations()
    expect(field).toMatchObject({ fieldType: 'Sig', fieldName: 'cachet', subtype: 'Widget' })
  })

  it('is refused outside the validity of its certificate, and without a place', async () => {
    const seal = createPadesDocumentSeal(key, null)
    await expect(seal.seal(pdf, new Date('2010-01-01'))).rejects.toThrow(/valid from/)
    const plain = await new Promise<Buffer>((resolve) => {
      const chunks: Buffer[] = []
      const doc = new PDFDocument()
      doc.on('data', (chunk: Buffer) => chunks.push(chunk))
      doc.on('end', () => resolve(Buffer.concat(chunks)))
      doc.end()
    })
    await expect(seal.seal(plain, now)).rejects.toThrow(/ByteRange/)
  })

  it('says of a generated certificate that it is one, and keeps the same', async () => {
    expect(createPadesDocumentSeal(key, null).certificate).toMatchObject({
      holder: 'Salles ouvertes, cachet de démonstration sans valeur',
      isGenerated: true,
    })
    const again = await Promise.all([generatedSealingKey(folder), generatedSealingKey(folder)])
    for (const { certificate } of again) expect(certificate.equals(key.certificate)).toBe(true)
  })
})

/** A file whose altered seal can no longer be read holds no intact one. */
function isIntact(bytes: Buffer): boolean {
  try {
    return checkSeal(bytes).isIntact
  } catch {
    return false
  }
}
