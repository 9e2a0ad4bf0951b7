/** What a text weighs once sent: the alphabet it takes and the parts that the operator counts, 0 for an empty text. */
export type SmsWeight = { alphabet: 'gsm-7' | 'ucs-2'; parts: number }

/** Basic table of GSM 03.38, without the escape: one septet each. Source: 3GPP TS 23.038 §6.2.1. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension: an escape then the sign, two septets. Source: 3GPP TS 23.038 §6.2.1.1. */
const extension = new Set('\f^{}\\[~]|€')

/** One part alone, then each of several, which the header of the parts shortens. Source: 3GPP TS 23.040 §9.2.3.24.1. */
const limits = { 'gsm-7': { alone: 160, chained: 153 }, 'ucs-2': { alone: 70, chained: 67 } } as const

/** Signs that are written another way, not without their accent. */
const written = new Map([
  ...(['’', '‘', 'ʼ', '′'] as const).map((sign) => [sign, "'"] as const),
  ...(['«', '»', '“', '”', '„', '″'] as const).map((sign) => [sign, '"'] as const),
  ...(['‐', '‑', '‒', '–', '—', '−'] as const).map((sign) => [sign, '-'] as const),
  ...(['\u00a0', '\u202f', '\u2009', '\t'] as const).map((sign) => [sign, ' '] as const),
  ['…', '...'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['·', '.'],
  ['•', '-'],
])

const marks = /\p{Mark}/gu

/**
 * The same words with the signs of GSM-7 alone, where one « ê » would halve what a part holds: accents that the table
 * lacks are dropped, and what no sign of it can stand for becomes « ? ».
 */
export const toGsm = (text: string): string => [...text.normalize('NFC')].map(gsmOf).join('')

/** Alphabet and number of parts of a text, as operators bill it. A sign of two units is never cut between two parts. */
export function weighSms(text: string): SmsWeight {
  const signs = [...text]
  const isGsm = signs.every((sign) => basic.has(sign) || extension.has(sign))
  const alphabet = isGsm ? 'gsm-7' : 'ucs-2'
  const units = signs.map((sign) => (isGsm ? (extension.has(sign) ? 2 : 1) : sign.length))
  const total = units.reduce((sum, each) => sum + each, 0)
  const { alone, chained } = limits[alphabet]
  if (total <= alone) return { alphabet, parts: total === 0 ? 0 : 1 }
  let parts = 1
  let used = 0
  for (const each of units) {
    if (used + each > chained) {
      parts += 1
      used = 0
    }
    used += each
  }
  return { alphabet, parts }
}

function gsmOf(sign: string): string {
  if (basic.has(sign) || extension.has(sign)) return sign
  const other = written.get(sign) ?? sign.normalize('NFD').replace(marks, '')
  return [...other].every((each) => basic.has(each) || extension.has(each)) ? other : '?'
}
