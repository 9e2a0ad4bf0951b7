import { SaxesParser } from 'saxes'

/** An element and its attributes without their prefixes; `text` is what it holds directly. */
export type XmlElement = {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}
export type XmlRefusal = 'not-xml' | 'document-type'

/** Far above what any file of a bank nests, far below what would exhaust the stack of those who walk it. */
const deepest = 60

/**
 * The root of a whole XML file, or why it is refused. What is not well formed with its namespaces is refused, never
 * repaired; so is any document type, so that no entity but the five is ever known: nothing outside is opened, nothing grows.
 */
export function readXml(text: string): XmlElement | XmlRefusal {
  const document: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '' }
  const open = [document]
  const refusals: XmlRefusal[] = []
  const addWords = (words: string) => {
    const parent = open.at(-1)
    if (parent) parent.text += words
  }
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => refusals.push('not-xml'))
  parser.on('doctype', () => refusals.push('document-type'))
  parser.on('text', addWords)
  parser.on('cdata', addWords)
  parser.on('opentag', ({ local, uri, attributes }) => {
    const read = Object.values(attributes).map((each) => [each.local, each.value])
    const element = { name: local, namespace: uri, attributes: Object.fromEntries(read), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > deepest) refusals.push('not-xml')
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return refusals[0] ?? document.children[0] ?? 'not-xml'
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

/** Elements of that name, at any depth, in their order. */
export const elementsNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)])
