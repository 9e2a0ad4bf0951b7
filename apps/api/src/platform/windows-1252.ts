/** The 32 signs where windows-1252 and latin-1 differ, from 0x80 on. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Text of bytes in windows-1252. Some versions of Node decode it as latin-1: https://github.com/nodejs/node/issues/56542 */
export const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)

/** Bytes of a text in windows-1252; a sign that it lacks loses its accents, or becomes `?`. */
export const toWindows1252 = (text: string): Buffer => Buffer.from(Array.from(text.normalize('NFC')).flatMap(bytesOf))

function bytesOf(sign: string): number[] {
  const rank = signs.indexOf(sign)
  if (rank >= 0) return [0x80 + rank]
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80 || (code > 0x9f && code <= 0xff)) return [code]
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain !== sign && plain !== '' ? Array.from(plain).flatMap(bytesOf) : [0x3f]
}
