type FolderFacts = { name: string; fileName: string; type: string; subtype: string }
/** What is known of the last step of that kind that somebody took. */
export type Step = { by: string | null; at: Date | null; note: string }

/**
 * The PREMIS 3.0 description that the « standard » API of i-Parapheur takes: name of the folder, circuit, main document.
 */
export const premisOf = ({ name, fileName, type, subtype }: FolderFacts): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">
  <object xsi:type="intellectualEntity">
    ${property('i_Parapheur_reserved_type', type)}
    ${property('i_Parapheur_reserved_subtype', subtype)}
    <originalName>${escaped(name)}</originalName>
  </object>
  <object xsi:type="file">
    ${property('i_Parapheur_reserved_mainDocument', 'true')}
    <originalName>${escaped(fileName)}</originalName>
  </object>
</premis>
`

/**
 * The last step of a folder that was taken, among the kinds asked. Its publisher asks readers to expect missing, empty
 * and unknown nodes: what is not there is null.
 */
export function lastStep(premis: Buffer, kinds: readonly string[]): Step {
  const text = premis.toString('utf8')
  const taken = blocks(text, 'event').findLast(
    (event) => kinds.includes(wordsIn(event, 'eventType')) && wordsIn(event, 'eventDateTime') !== '',
  )
  if (taken === undefined) return { by: null, at: null, note: '' }
  const userId = wordsIn(taken, 'linkingAgentIdentifierValue')
  const agent = blocks(text, 'agent').find((each) => wordsIn(each, 'agentIdentifierValue') === userId)
  const name = agent === undefined ? '' : wordsIn(agent, 'agentName')
  const desk = wordsIn(taken, 'linkingAgentRole')
  return {
    by: [name, desk].filter(Boolean).join(', ') || null,
    at: instantIn(wordsIn(taken, 'eventDateTime')),
    note: wordsIn(taken, 'eventOutcomeDetailNote').slice(0, 500),
  }
}

const blocks = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s>][\\s\\S]*?</(?:\\w+:)?${name}>`, 'g'))].map(([whole]) => whole)

const wordsIn = (block: string, name: string): string =>
  unescaped(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(block)?.[1] ?? '').trim()

/** Its offsets are written without a colon, which ISO 8601 allows and ECMAScript does not. */
function instantIn(words: string): Date | null {
  const at = new Date(words.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at.getTime()) ? null : at
}

const property = (name: string, value: string): string =>
  `<significantProperties><significantPropertiesType>${name}</significantPropertiesType><significantPropertiesValue>${escaped(value)}</significantPropertiesValue></significantProperties>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (whole) => Object.keys(entities).find((sign) => entities[sign] === whole) ?? whole,
  )
