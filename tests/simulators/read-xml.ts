export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const token = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)|</g
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads an XML file without document type, and nothing that is not well formed. @throws Error with what is wrong */
export function readXml(text: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  for (const [whole, closing, name, attributes = '', empty, words] of text.matchAll(token)) {
    const parent = open.at(-1) ?? document
    if (words !== undefined) parent.text += plain(words)
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    } else if (name) {
      const element: Element = { name, attributes: attributesIn(attributes), children: [], text: '' }
      parent.children.push(element)
      if (!empty) open.push(element)
    } else if (!/^<[?!]/.test(whole)) throw new Error('a < alone')
  }
  const [root] = document.children
  if (open.length !== 1 || !root || document.children.length > 1 || document.text.trim())
    throw new Error('not one root')
  return root
}

/** Elements of that name, at any depth. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** Words of the first element of that name; null without one. */
export const wordsOf = (element: Element, name: string): string | null => all(element, name)[0]?.text.trim() ?? null

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

const plain = (words: string): string =>
  words.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const sign = entities[name]
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`${whole} means nothing`)
    return sign
  })
