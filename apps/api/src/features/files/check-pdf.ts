import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib'
import { inflateSync } from 'node:zlib'
import { fail } from '../../platform/errors.ts'
import { mentionsForbidden, packedStreams, polyglotReason } from './rules/pdf-shape.ts'

const maxUnpackedBytes = 48 * 1024 * 1024
const forbiddenKeys = new Set(['JS', 'JavaScript', 'AA', 'XFA', 'EmbeddedFiles', 'EF', 'RichMediaContent'])
const forbiddenActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
])
const forbiddenTypes = new Set(['EmbeddedFile'])

/**
 * Lets through a PDF that only shows pages: parsed whole, not encrypted, without script, action, form of another format
 * or file inside. Links to web pages remain; nothing follows them by itself.
 * @throws files.unsafe-content, files.unreadable
 */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const reason = polyglotReason(text)
  if (reason === 'page') fail('files.unsafe-content', { reason })
  if (reason) fail('files.unreadable', { reason })
  if (mentionsForbidden(text)) fail('files.unsafe-content', { reason: 'active' })
  refuseBombs(bytes, text)
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(() =>
    fail('files.unreadable', { reason: 'parse' }),
  )
  for (const [, object] of document.context.enumerateIndirectObjects()) refuseActive(object)
  if (pageCountOf(document) === 0) fail('files.unreadable', { reason: 'no-page' })
}

/** The parser unpacks object streams without a limit: what they hold is measured before it sees them. */
function refuseBombs(bytes: Uint8Array, text: string): void {
  let left = maxUnpackedBytes
  for (const { dictionary, start } of packedStreams(text)) {
    const filters = dictionary.match(/\/[A-Za-z0-9]*Decode\b/g) ?? []
    if (filters.length === 0) continue
    if (filters.length > 1 || filters[0] !== '/FlateDecode') fail('files.unreadable', { reason: 'filters' })
    try {
      left -= inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, left) }).byteLength
    } catch {
      fail('files.unreadable', { reason: 'packed' })
    }
  }
}

/** Direct objects nest; indirect ones are met by the loop over all of them. */
function refuseActive(object: PDFObject): void {
  if (object instanceof PDFArray) return object.asArray().forEach(refuseActive)
  const dictionary = object instanceof PDFStream ? object.dict : object
  if (!(dictionary instanceof PDFDict)) return
  for (const [key, value] of dictionary.entries()) {
    const name = key.decodeText()
    const word = value instanceof PDFName ? value.decodeText() : ''
    // An array only says which page to show first; many office programs write one.
    const opens = name === 'OpenAction' && !(dictionary.context.lookup(value) instanceof PDFArray)
    const isForbidden =
      forbiddenKeys.has(name) ||
      opens ||
      (name === 'S' && forbiddenActions.has(word)) ||
      (name === 'Type' && forbiddenTypes.has(word))
    if (isForbidden) fail('files.unsafe-content', { reason: 'active' })
    refuseActive(value)
  }
}

function pageCountOf(document: PDFDocument): number {
  try {
    return document.getPageCount()
  } catch {
    return 0
  }
}
