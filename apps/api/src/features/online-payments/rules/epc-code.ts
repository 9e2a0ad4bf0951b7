export type TransferFacts = {
  holder: string
  iban: string
  /** Cents, above zero. */
  amountCents: number
  /** ISO 11649. */
  reference: string
}

const longestName = 70
const mostBytes = 331

/**
 * What the QR code of a transfer says: EPC069-12, version 002, UTF-8, no BIC, a structured reference and therefore no free
 * words. Banks read at most 331 bytes. The name loses what is not a plain sign, and its end when it is too long.
 * @throws RangeError when it does not fit: a reference or an IBAN that is not one
 */
export function epcCode({ holder, iban, amountCents, reference }: TransferFacts): string {
  const name = holder.replace(/[\p{C}\s]+/gu, ' ').trim()
  const amount = `EUR${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`
  const code = ['BCD', '002', '1', 'SCT', '', shortened(name), iban, amount, '', reference].join('\n')
  if (new TextEncoder().encode(code).length > mostBytes) throw new RangeError('too long for a transfer code')
  return code
}

const shortened = (name: string): string => [...name].slice(0, longestName).join('').trim()
