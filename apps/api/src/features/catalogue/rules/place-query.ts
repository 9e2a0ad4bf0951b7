/** What somebody typed to say where: a code, a chosen suggestion, or words. */
export type PlaceQuery =
  | { kind: 'commune'; inseeCode: string }
  | { kind: 'site'; siteId: string }
  /** A postal code, else an INSEE code: both have five characters and only the data tells them apart. */
  | { kind: 'code'; code: string }
  /** `postalCode` when one was typed beside the words: « 38400 Saint-Martin-d'Hères ». */
  | { kind: 'words'; text: string; postalCode: string | null }

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const choice = new RegExp(`^(?:commune:(?<commune>\\d[0-9AB]\\d{3})|site:(?<site>${uuid}))$`, 'i')

/** Value of the `place` parameter that means exactly this commune or this site. */
export const placeValue = {
  commune: (inseeCode: string): string => `commune:${inseeCode}`,
  site: (siteId: string): string => `site:${siteId}`,
}

/** Reads the `place` parameter of a search, or the beginning of one. */
export function readPlaceQuery(typed: string): PlaceQuery {
  const text = typed.trim()
  const chosen = choice.exec(text)?.groups
  if (chosen?.['commune']) return { kind: 'commune', inseeCode: chosen['commune'].toUpperCase() }
  if (chosen?.['site']) return { kind: 'site', siteId: chosen['site'].toLowerCase() }
  const code = text.replace(/\s/g, '').toUpperCase()
  if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return { kind: 'code', code }
  const postalCode = /(?<![\d])\d{5}(?!\d)/.exec(text)?.[0] ?? null
  return { kind: 'words', text: postalCode ? text.replace(postalCode, ' ').trim() : text, postalCode }
}
