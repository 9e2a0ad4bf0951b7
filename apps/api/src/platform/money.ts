declare const centsBrand: unique symbol

/** Integer cents, VAT included. May be negative in a ledger, never in a quote. */
export type Cents = number & { readonly [centsBrand]: true }

/** The amount as cents. @throws RangeError when it is not a safe integer (a programming error, not a refusal) */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in cents: ${amount}`)
  return (amount + 0) as Cents
}

export const noCents: Cents = cents(0)

/** Sum of two amounts. @throws RangeError beyond the safe integers */
export const addCents = (a: Cents, b: Cents): Cents => cents(a + b)

/** Sum of a list; zero when it is empty. @throws RangeError beyond the safe integers */
export const sumCents = (amounts: readonly Cents[]): Cents => amounts.reduce(addCents, noCents)

/**
 * `amount × numerator / denominator`, rounded half up to the cent. Half of a negative amount goes away from zero, so
 * that a reversal is always the exact opposite of what it reverses.
 * @throws RangeError when a factor is not an integer, the denominator not positive, or the result unsafe
 */
export function multiplyCents(amount: Cents, numerator: number, denominator = 1): Cents {
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0)) {
    throw new RangeError(`not a ratio of integers: ${numerator}/${denominator}`)
  }
  const product = BigInt(amount) * BigInt(numerator)
  const size = product < 0n ? -product : product
  const rounded = (size * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n)
  return cents(Number(product < 0n ? -rounded : rounded))
}

/** `12.34 EUR`, for logs and exports read by programs. */
export function formatCents(amount: Cents): string {
  const size = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')} EUR`
}

const euroFormat = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** `12,34 €` as French people read it, with a no-break space before the sign; for frozen price lines. */
export const euros = (amount: Cents): string => euroFormat.format(amount / 100)
