const longest = 21

/**
 * The reference of a charge that its payer copies on a transfer: ISO 11649, `RF`, two digits that check the rest, and the
 * number of the booking without its signs. One wrong digit, or two that changed places, are seen.
 * Source: docs/rules/payments.md §4.
 */
export function creditorReference(bookingReference: string, chargeId: string): string {
  const body = bodyOf(bookingReference, chargeId)
  return `RF${String(98 - remainderOf(`${body}RF00`)).padStart(2, '0')}${body}`
}

/** Whether a text, spaces apart, is a whole reference whose two digits are right. */
export function isCreditorReference(text: string): boolean {
  const reference = text.replace(/\s/g, '').toUpperCase()
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && remainderOf(reference.slice(4) + reference.slice(0, 4)) === 1
}

/** What a PayFiP attempt is known by: the reference of its charge and the rank of the attempt. 6 to 30 letters and digits. */
export const attemptReference = (reference: string, attempt: number): string =>
  `${reference}${String(attempt).padStart(2, '0')}`

/**
 * `CAMILLE-2026-7` becomes `CAMILLE2671`: short year, number, and how many digits the number has. A dash of the code is
 * `Z0` and its Z are `ZZ`, so that no two bookings share one. A number of another shape, or too long, gives way to the
 * identifier of the charge.
 */
function bodyOf(bookingReference: string, chargeId: string): string {
  const parts = /^([A-Z0-9]+(?:-[A-Z0-9]+)*)-20(\d{2})-([1-9]\d{0,8})$/.exec(bookingReference.toUpperCase())
  const [, code = '', year = '', number = ''] = parts ?? []
  const body = `${code.replaceAll('Z', 'ZZ').replaceAll('-', 'Z0')}${year}${number}${number.length}`
  return parts && body.length <= longest ? body : chargeId.replaceAll('-', '').slice(-longest).toUpperCase()
}

/** ISO 7064, mod 97-10: letters count as 10 to 35. Digit by digit, for the number is longer than a safe integer. */
export function remainderOf(text: string): number {
  let remainder = 0
  for (const sign of text) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
