import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderSigned, renderToSign, type SignedInput } from './render-agreement.ts'
import { renderInWorker } from './render-in-worker.ts'
import { composeAgreement } from './rules/agreement-content.ts'
import { collegeFacts, hallFacts } from './rules/example-facts.ts'
import type { SignatureEvidence } from './rules/signature-evidence.ts'

const createdAt = new Date('2026-07-10T08:00:00Z')
const verificationUrl = 'https://salles.example/verifier/jeton-de-demonstration'
const college = { content: composeAgreement(collegeFacts), verificationUrl, createdAt }
const hall = { content: composeAgreement(hallFacts), verificationUrl, createdAt }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function signedInput(toSign: Buffer, change: Partial<SignatureEvidence> = {}): SignedInput {
  const evidence = college.content.signatures.map(({ role, signatory, capacity }, index) => ({
    party: role,
    name: signatory,
    capacity,
    delegationAct: role === 'owner' ? 'arrêté n° 2026-D-07' : null,
    method: index === 0 ? ('one-time-code' as const) : ('recorded-decision' as const),
    authenticatedBy: 'compte personnel',
    signedAt: `2026-07-1${index}T16:30:12Z`,
    sha256: sha256(toSign),
    ...change,
  }))
  return { ...college, toSign, evidence, evidenceFile: '{"entries":[]}', seal }
}

const seal = {
  holder: 'Cachet du Département d’essai',
  issuer: 'Autorité d’essai',
  serialNumber: '01ab',
  fingerprint: 'f'.repeat(64),
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2027-01-01T00:00:00.000Z',
  isGenerated: false,
  sealedAt: '2026-07-13T16:31:00.000Z',
  timestampedBy: null,
}

const read = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
type ReadPdf = Awaited<ReturnType<typeof read>>

/** Text of every page. The font draws both spaces with one glyph, so that a no-break one is read back as ordinary. */
async function textOf(pdf: ReadPdf): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** Role of every tag under the structure root, in reading order. */
async function tagsOf(bytes: Buffer): Promise<string[]> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const walk = (node: unknown): string[] => {
    const found = node instanceof PDFRef ? context.lookup(node) : node
    if (found instanceof PDFArray) return found.asArray().flatMap(walk)
    if (!(found instanceof PDFDict)) return []
    const role = found.get(PDFName.of('S'))
    const below = walk(found.get(PDFName.of('K')))
    return role instanceof PDFName ? [role.decodeText(), ...below] : below
  }
  return walk(catalog.lookup(PDFName.of('StructTreeRoot')))
}

let toSign: Buffer
let signed: Buffer
let toSignOfHall: Buffer
beforeAll(async () => {
  toSign = await renderToSign(college)
  toSignOfHall = await renderToSign(hall)
  signed = await renderSigned(signedInput(toSign))
})

describe('renderToSign', () => {
  it('prints the parties, the hours, the amounts and French signs as they must be read', async () => {
    const text = await textOf(await read(toSign))
    for (const { name } of collegeFacts.parties) expect(text).toContain(name)
    for (const words of [
      'mardi 15 septembre 2026, de 18 h 30 à 20 h 30.',
      '34,50 €',
      '« Répétition et concert du chœur »',
      'n° 12',
      'À fournir',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('Document de démonstration, sans valeur juridique')
    expect(text).toContain(verificationUrl)
    expect(text).toMatch(/Page 1 \/ \d/)
    expect(await textOf(await read(toSignOfHall))).not.toContain('Document de démonstration')
  })

  it('is tagged in reading order: one title, headings, tables with heads, lists, the figure of the QR code', async () => {
    const tags = await tagsOf(toSign)
    expect(tags[0]).toBe('Document')
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(college.content.articles.length + 3)
    for (const tag of ['P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'Figure']) expect(tags).toContain(tag)
  })

  it('declares its language, its tags, PDF/A-3a and its title', async () => {
    const { catalog } = await PDFDocument.load(toSign, { updateMetadata: false })
    const metadata = catalog.lookup(PDFName.of('Metadata'))
    const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : ''
    expect(xmp).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</)
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('fr-FR')
    const pdf = await read(toSign)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: `Convention de mise à disposition de locaux n° ${collegeFacts.number}` })
  })

  it('embeds every font', async () => {
    const { context } = await PDFDocument.load(toSign, { updateMetadata: false })
    const descriptors = context
      .enumerateIndirectObjects()
      .map(([, found]) => found)
      .filter((found) => found instanceof PDFDict && String(found.get(PDFName.of('Type'))) === '/FontDescriptor')
    expect(descriptors).toHaveLength(2)
    for (const font of descriptors) expect(font instanceof PDFDict && font.has(PDFName.of('FontFile2'))).toBe(true)
  })

  it('holds in 2 to 6 pages and carries the facts as data', async () => {
    for (const [bytes, facts] of [
      [toSign, collegeFacts],
      [toSignOfHall, hallFacts],
    ] as const) {
      const pdf = await read(bytes)
      expect(pdf.numPages).toBeGreaterThanOrEqual(2)
      expect(pdf.numPages).toBeLessThanOrEqual(6)
      const attached: Record<string, { content: Uint8Array }> = await pdf.getAttachments()
      const data = attached[`convention-${facts.number}-donnees.json`]
      expect(JSON.parse(Buffer.from(data?.content ?? []).toString('utf8'))).toEqual(facts)
    }
  })

  it('gives the same bytes for the same input', async () => {
    expect(sha256(await renderToSign(college))).toBe(sha256(toSign))
    expect(sha256(await renderToSign(hall))).not.toBe(sha256(toSign))
  })
})

describe('renderSigned', () => {
  it('prints the fingerprint that the parties signed, and every signature', async () => {
    const text = await textOf(await read(signed))
    expect(text).toContain('Preuves de signature')
    expect(text).toContain(sha256(toSign))
    expect(text).toContain('10 juillet 2026 à 18 h 30 min 12 s')
    expect(text).toContain('arrêté n° 2026-D-07')
    for (const { signatory } of college.content.signatures) expect(text).toContain(signatory)
  })

  it('carries the very bytes that were signed', async () => {
    const attached: Record<string, { content: Uint8Array }> = await (await read(signed)).getAttachments()
    const original = attached[`convention-${collegeFacts.number}-a-signer.pdf`]
    expect(sha256(original?.content ?? new Uint8Array())).toBe(sha256(toSign))
  })

  it('gives the same bytes for the same input', async () => {
    expect(sha256(await renderSigned(signedInput(toSign)))).toBe(sha256(signed))
  })

  it('refuses a missing signature, and one that bears on other bytes', async () => {
    const input = signedInput(toSign)
    await expect(renderSigned({ ...input, evidence: input.evidence.slice(0, 2) })).rejects.toMatchObject({
      code: 'agreements.incomplete-facts',
      details: { missing: ['evidence.owner'] },
    })
    await expect(renderSigned(signedInput(toSign, { sha256: sha256(signed) }))).rejects.toMatchObject({
      code: 'agreements.hash-mismatch',
    })
  })
})

describe('renderInWorker', () => {
  it('renders the same bytes as in this thread, several at a time', async () => {
    const [first, second] = await Promise.all([renderInWorker('to-sign', college), renderInWorker('to-sign', hall)])
    expect([sha256(first), sha256(second)]).toEqual([sha256(toSign), sha256(toSignOfHall)])
    expect(sha256(await renderInWorker('signed', signedInput(first)))).toBe(sha256(signed))
  })

  it('passes a refusal on', async () => {
    await expect(renderInWorker('signed', { ...signedInput(toSign), evidence: [] })).rejects.toMatchObject({
      code: 'agreements.incomplete-facts',
    })
  })
})

describe('the PDF tools of the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const isInstalled = (tool: string) =>
    (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, tool)))

  it('find nothing wrong, where they are installed', () => {
    const expected: Record<string, { args: string[]; says: RegExp }> = {
      qpdf: { args: ['--check'], says: /No syntax or stream encoding errors/ },
      pdfinfo: { args: [], says: /Tagged:\s+yes/ },
      pdftotext: { args: ['-layout'], says: /^$/ },
    }
    for (const [name, bytes] of Object.entries({ toSign, signed, toSignOfHall })) {
      const file = join(folder, `${name}.pdf`)
      writeFileSync(file, bytes)
      for (const [tool, { args, says }] of Object.entries(expected)) {
        if (isInstalled(tool)) expect(execFileSync(tool, [...args, file], { encoding: 'utf8' })).toMatch(says)
      }
    }
  })
})
