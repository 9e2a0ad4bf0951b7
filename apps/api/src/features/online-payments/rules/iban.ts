import { remainderOf } from './creditor-reference.ts'

/** Length by country, of those that pay in euros between banks of the area; a French one has 27 signs. */
const lengths: Record<string, number> = {
  FR: 27,
  MC: 27,
  LU: 20,
  BE: 16,
  DE: 22,
  ES: 24,
  IT: 27,
  PT: 25,
  NL: 18,
  CH: 21,
}

/** The IBAN without spaces, in capitals; null when its length or its two checking digits are wrong. Source: ISO 13616. */
export function readIban(text: string): string | null {
  const iban = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || iban.length !== lengths[iban.slice(0, 2)]) return null
  return remainderOf(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : null
}

/** Its ends, for those who only need to recognise it. */
export const maskedIban = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-3)}`
