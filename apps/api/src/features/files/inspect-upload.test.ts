import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectUpload, maxUploadBytes } from './inspect-upload.ts'

const pdfType = 'application/pdf'
const latin = (text: string) => Buffer.from(text, 'latin1')

async function pdf(
  change: (document: PDFDocument) => void = () => undefined,
  useObjectStreams = false,
): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([300, 300]).drawText('Attestation')
  change(document)
  return Buffer.from(await document.save({ useObjectStreams }))
}
const action = (document: PDFDocument, subtype: string) =>
  document.context.register(document.context.obj({ S: subtype, JS: PDFString.of('app.alert(1)') }))
const inCatalogue = (key: string, subtype: string) => (document: PDFDocument) =>
  document.catalog.set(PDFName.of(key), action(document, subtype))

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a6' }, limitInputPixels: false })

/** A PNG that says it is 30,000 pixels wide and high in a few hundred kilobytes. */
function pixelBomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(30_001 * 100))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Objects of a PDF packed in a stream of 200 MB that takes 200 kB. */
function packedBomb(filter = '/FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 9 })
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([latin(head), packed, latin('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')])
}

const overwritten = async () => {
  const clean = (await pdf()).toString('latin1')
  const hidden = '90 0 obj\n<< /S /J#61vaScript /JS (app.alert\\(1\\)) >>\nendobj\n'
  return latin(clean.replace('%%EOF', `%%EOF\n${hidden}90 0 obj\n<< /Empty true >>\nendobj\n%%EOF`))
}

const hostile: [name: string, code: string, make: () => Promise<Buffer> | Buffer, type: string][] = [
  ['a page called PDF', 'unsupported-type', () => latin('<!doctype html><script>alert(1)</script>'), pdfType],
  [
    'a drawing with a script',
    'unsupported-type',
    () => latin('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'image/svg+xml',
  ],
  ['a drawing called PNG', 'unsupported-type', () => latin('<svg onload="alert(1)"/>'), 'image/png'],
  ['an archive', 'unsupported-type', () => latin('PK\x03\x04rest'), pdfType],
  ['a program', 'unsupported-type', () => latin('MZ\x90\x00rest'), pdfType],
  [
    'the test pattern of antivirus programs',
    'unsupported-type',
    () => latin('X5O!P%@AP[4\\PZX54(P^)7CC)7}$TEST'),
    pdfType,
  ],
  ['nothing', 'unsupported-type', () => Buffer.alloc(0), pdfType],
  ['a PDF announced as an image', 'unsupported-type', () => pdf(), 'image/png'],
  ['a page before the PDF', 'unsupported-type', async () => Buffer.concat([latin('<html>'), await pdf()]), pdfType],
  [
    'a page inside the head of the PDF',
    'unsafe-content',
    async () => latin((await pdf()).toString('latin1').replace('\n', '\n%<script>alert(1)</script>\n')),
    pdfType,
  ],
  [
    'a PDF followed by an archive',
    'unreadable',
    async () => Buffer.concat([await pdf(), latin('PK\x03\x04rest')]),
    pdfType,
  ],
  ['a PDF followed by a page', 'unsafe-content', async () => Buffer.concat([await pdf(), latin('<html>')]), pdfType],
  ['a truncated PDF', 'unreadable', async () => (await pdf()).subarray(0, 200), pdfType],
  ['a PDF of noise', 'unreadable', () => latin(`%PDF-1.7\n${'noise '.repeat(50)}\n%%EOF`), pdfType],
  [
    'a PDF nested without end',
    'unreadable',
    () => latin(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}\nendobj\n%%EOF`),
    pdfType,
  ],
  ['a PDF that opens a script', 'unsafe-content', () => pdf(inCatalogue('OpenAction', 'JavaScript')), pdfType],
  ['the same, packed', 'unsafe-content', () => pdf(inCatalogue('OpenAction', 'JavaScript'), true), pdfType],
  [
    'a script among names',
    'unsafe-content',
    () => pdf((document) => document.addJavaScript('start', 'app.alert(1)')),
    pdfType,
  ],
  ['a script in an object replaced later', 'unsafe-content', overwritten, pdfType],
  ['an action on events, packed', 'unsafe-content', () => pdf(inCatalogue('AA', 'Named'), true), pdfType],
  ['a program to launch, packed', 'unsafe-content', () => pdf(inCatalogue('Somewhere', 'Launch'), true), pdfType],
  ['a form to send', 'unsafe-content', () => pdf(inCatalogue('Somewhere', 'SubmitForm'), true), pdfType],
  [
    'a form of another format',
    'unsafe-content',
    () => pdf((document) => document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ XFA: 'x' })), true),
    pdfType,
  ],
  [
    'a file inside',
    'unsafe-content',
    () => pdf((document) => void document.attach(Buffer.from('x'), 'x.txt')),
    pdfType,
  ],
  [
    'an encrypted PDF',
    'unreadable',
    () => pdf((document) => void (document.context.trailerInfo.Encrypt = document.context.obj({ Filter: 'Standard' }))),
    pdfType,
  ],
  ['a packed bomb', 'unreadable', () => packedBomb(), pdfType],
  ['a bomb packed twice', 'unreadable', () => packedBomb('[/FlateDecode /FlateDecode]'), pdfType],
  ['an image of a billion pixels', 'unreadable', pixelBomb, 'image/png'],
  ['half an image', 'unreadable', async () => (await image(300, 300).jpeg().toBuffer()).subarray(0, 400), 'image/jpeg'],
  [
    'the signature of an image and nothing else',
    'unreadable',
    () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'image/jpeg',
  ],
  ['too many bytes', 'too-large', () => Buffer.alloc(maxUploadBytes + 1, 0x25), pdfType],
]

describe('inspectUpload', () => {
  it.each(hostile)('refuses %s (%s)', async (_name, code, make, type) => {
    await expect(inspectUpload(await make(), type)).rejects.toMatchObject({ code: `files.${code}` })
  })

  it('measures what is packed before it unpacks it', async () => {
    const refused = { code: 'files.unreadable', details: { reason: 'packed' } }
    await expect(inspectUpload(packedBomb(), pdfType)).rejects.toMatchObject(refused)
  })

  it('keeps a plain PDF as it is, packed or not, also when it says which page to show first', async () => {
    const showsFirstPage = (document: PDFDocument) =>
      document.catalog.set(PDFName.of('OpenAction'), document.context.obj([document.getPage(0).ref, 'Fit']))
    for (const bytes of [await pdf(), await pdf(undefined, true), await pdf(showsFirstPage)]) {
      const kept = await inspectUpload(bytes, pdfType)
      expect(kept.mediaType).toBe(pdfType)
      expect(kept.bytes.equals(bytes)).toBe(true)
    }
  })

  it.each([['jpeg', 'image/jpeg'] as const, ['png', 'image/png'] as const])(
    'draws a %s again: nothing hidden in it or behind it remains',
    async (format, type) => {
      const secret = 'position-of-the-photographer'
      const drawn = await image(400, 200)
        .withExif({ IFD0: { ImageDescription: secret } })
        .toFormat(format)
        .toBuffer()
      const bytes = Buffer.concat([drawn, latin('<script>alert(1)</script>')])
      expect(bytes.includes(secret)).toBe(true)
      const kept = await inspectUpload(bytes, type)
      expect(kept.bytes.includes(secret)).toBe(false)
      expect(kept.bytes.includes('<script>')).toBe(false)
      expect(await sharp(kept.bytes).metadata()).toMatchObject({ width: 400, height: 200, format })
    },
  )
})
