/** Characters that a file system, a header or a terminal reads as something else than a letter. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069"'\\/:*?<>|;%]+/g

/** Name under which a file is offered again: no path, no control or direction mark, at most 120 characters. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return Array.from(plain).slice(0, 120).join('') || 'document'
}

/** Value of `Content-Disposition` that downloads: plain form for old browsers, RFC 8187 form for accents. */
export function attachmentHeader(fileName: string): string {
  const ascii =
    fileName
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\]/g, '_') || 'document'
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, percent)}`
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
