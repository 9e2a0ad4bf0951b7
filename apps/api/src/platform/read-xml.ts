/** An element without its prefix; `text` is what it holds directly. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }
export type XmlRefusal = 'not-xml' | 'document-type'

/** Far above what any file of a bank nests, far below what would exhaust the stack of those who walk it. */
const deepest = 60
const names = String.raw`[A-Za-z_][\w:.-]*`
const token = new RegExp(
  String.raw`<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(${names})((?:\s+${names}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|<`,
  'g',
)
const attribute = new RegExp(String.raw`(${names})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a whole XML file that is well formed. A document type is refused before anything is read: without it no entity
 * can be declared, so nothing outside is ever opened and nothing grows. `refuse` says no in the words of the feature.
 */
export function readXml(text: string, refuse: (reason: XmlRefusal) => never): XmlElement {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuse('document-type')
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  for (const [whole, quoted, closing, name, attributes = '', empty, words] of text.matchAll(token)) {
    const parent = open.at(-1) ?? document
    if (words !== undefined) parent.text += plain(words) ?? refuse('not-xml')
    else if (quoted !== undefined) parent.text += quoted
    else if (closing && name) {
      if (open.length < 2 || open.pop()?.name !== localName(name)) refuse('not-xml')
    } else if (name) {
      const read = attributesIn(attributes) ?? refuse('not-xml')
      const element: XmlElement = { name: localName(name), attributes: read, children: [], text: '' }
      parent.children.push(element)
      if (!empty) open.push(element)
      if (open.length > deepest) refuse('not-xml')
    } else if (!/^<[?!]/.test(whole)) refuse('not-xml')
  }
  const [root] = document.children
  if (open.length !== 1 || !root || document.children.length > 1 || document.text.trim()) refuse('not-xml')
  return root
}

/** The element at the end of a path of names, the first one at each step; null when a step is missing. */
export const elementAt = (element: XmlElement, ...path: string[]): XmlElement | null =>
  path.reduce<XmlElement | null>((at, name) => at?.children.find((child) => child.name === name) ?? null, element)

/** Words at the end of a path; null when they are missing or empty. */
export const wordsAt = (element: XmlElement, ...path: string[]): string | null =>
  elementAt(element, ...path)
    ?.text.replace(/\s+/g, ' ')
    .trim() || null

/** Children of that name, in their order. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributesIn(text: string): Record<string, string> | null {
  const read: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const value = plain(double ?? single ?? '')
    if (value === null) return null
    read[localName(name)] = value
  }
  return read
}

/** Words without their entities: the five of XML and the numbered ones; null with any other. */
function plain(words: string): string | null {
  let isKnown = true
  const text = words.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([^;\s&]*));?/gi, (whole, decimal, hexadecimal, name) => {
    const number = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(String(hexadecimal), 16) : null
    const sign = number === null ? entities[String(name)] : signOf(number)
    if (sign !== undefined && whole.endsWith(';')) return sign
    isKnown = false
    return ''
  })
  return isKnown ? text : null
}

/** A sign that XML allows: no control but tab and ends of line, no half of a pair. */
const signOf = (code: number): string | undefined =>
  [9, 10, 13].includes(code) || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : undefined
