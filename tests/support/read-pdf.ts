import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const open = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise

/** Files inside a PDF. */
export async function attachmentsOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  return Object.values(await namedAttachmentsOf(bytes))
}

/** The same, by their names. */
export async function namedAttachmentsOf(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const attachments: Record<string, { content: Uint8Array }> = (await (await open(bytes)).getAttachments()) ?? {}
  return Object.fromEntries(Object.entries(attachments).map(([name, { content }]) => [name, content]))
}

/** Text of a PDF on one line; the font draws both spaces with one glyph, so that a no-break one is read as ordinary. */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> => (await pagesOfPdf(bytes)).join(' ')

/** The same, page by page. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes)
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  )
}
