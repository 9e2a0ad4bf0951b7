/** Marks of a page that a browser could take the file for, looked for where browsers look. */
const pageMarks = /<(?:!doctype|html|head|body|script|svg|iframe|img|meta|object|embed)\b/i
const headBytes = 2048

/**
 * Why a file that begins as a PDF is not only a PDF, or null: it must end with its end mark, and not begin like a page.
 * `text` is the file read as Latin-1, one character per byte.
 */
export function polyglotReason(text: string): 'page' | 'trailing-bytes' | null {
  if (pageMarks.test(text.slice(0, headBytes))) return 'page'
  const end = text.lastIndexOf('%%EOF')
  if (end === -1 || text.slice(end + 5).replace(/[\s\0]/g, '') !== '') return 'trailing-bytes'
  return null
}

/** Names written with `#xx` escapes, as plain text: `/J#61vaScript` is `/JavaScript`. */
export const unescapeNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Streams that a reader must unpack to know the objects of the file, with where their bytes begin. */
export function packedStreams(text: string): { dictionary: string; start: number }[] {
  const found: { dictionary: string; start: number }[] = []
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue
    const from = Math.max(0, match.index - 2000)
    const before = text.slice(from, match.index)
    const dictionary = unescapeNames(before.slice(before.lastIndexOf('obj') + 3))
    if (/\/(?:ObjStm|XRef)\b/.test(dictionary)) found.push({ dictionary, start: match.index + match[0].length })
  }
  return found
}

/** Names that are refused wherever they stand, even in an object that an update later replaced. */
export const mentionsForbidden = (text: string): boolean =>
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm)[\s/<>[\](){}%]/.test(unescapeNames(text))
