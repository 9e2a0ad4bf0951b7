import PDFDocument from 'pdfkit'
import { documentFonts } from './document-fonts.ts'
import type { PdfDocument } from './pdfkit-types.ts'

export const ink = { text: '#1b1b1b', soft: '#4d4d4d', title: '#123a63', rule: '#c3ccd6', wash: '#eef3f8' }
export const margins = { top: 60, bottom: 56, left: 60, right: 60 }

const archived = { subset: 'PDF/A-3a', pdfVersion: '1.7' } as const
const encryptedWith = (passphrase: string) =>
  ({ pdfVersion: '1.7ext3', userPassword: passphrase, permissions: { printing: 'highResolution' } }) as const

/** A document being written: the pdfkit document, the root of its tags, and the width of its text column. */
export interface Sheet {
  doc: PdfDocument
  root: PDFKit.PDFStructureElement
  left: number
  width: number
}

/**
 * Opens a tagged A4 document in French that declares PDF/A-3a. Nothing in it depends on today's date. With a `passphrase`
 * it is encrypted (AES-256) and opens with it alone, which PDF/A forbids: it then declares none.
 */
export function openSheet(title: string, subject: string, createdAt: Date, passphrase?: string): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    tagged: true,
    ...(passphrase === undefined ? archived : encryptedWith(passphrase)),
    lang: 'fr-FR',
    displayTitle: true,
    info: {
      Title: xmlSafe(title),
      Subject: xmlSafe(subject),
      Creator: 'Salles ouvertes',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const { regular, semibold } = documentFonts()
  doc.registerFont('regular', regular)
  doc.registerFont('semibold', semibold)
  doc.font('regular').fontSize(10).fillColor(ink.text)
  const root = doc.struct('Document', { lang: 'fr-FR' })
  doc.addStructure(root)
  return { doc, root, left: margins.left, width: doc.page.width - margins.left - margins.right }
}

/** Ends the document and gives its bytes. */
export function closeSheet({ doc, root }: Sheet): Promise<Buffer> {
  root.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}

/** Room left on the page above the bottom margin, in points. */
export const roomLeft = ({ doc }: Sheet) => doc.page.height - margins.bottom - doc.y

/** Starts a new page unless `height` points fit on this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (roomLeft(sheet) < height) sheet.doc.addPage()
}

/** Draws what a screen reader must skip: rules, boxes, running heads. */
export function drawArtifact({ doc }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

// pdfkit writes the titles as they are into the XML metadata.
const xmlSafe = (text: string) => text.replace(/[<>&]/g, ' ')
