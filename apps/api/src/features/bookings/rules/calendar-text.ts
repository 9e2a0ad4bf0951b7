/** Text of a property value, with what the format reserves escaped (RFC 5545, 3.3.11). */
export const escapedText = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** Text of a parameter: it has no way to escape a quote or a line break. */
export const quotedText = (text: string): string => `"${text.replace(/["\u0000-\u001f]/g, ' ')}"`

/** A content line in parts of at most 75 bytes, never cut inside a character (RFC 5545, 3.1). */
export function foldedLine(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      parts.push(' ')
      bytes = 1
    }
    parts[parts.length - 1] += character
    bytes += size
  }
  return parts.join('\r\n')
}
