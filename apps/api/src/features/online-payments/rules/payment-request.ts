import type { LegalEntityKind, OnlineRefusal, PaymentMode } from '@salles-ouvertes/contract'

/** Cents: what PayFiP takes. Source: docs/rules/payments.md §2. */
export const leastCents = 100
export const mostCents = 9_999_999

/** Payees for which the platform may open a payment: an EPLE is paid by its own accounting software, never from here. */
export const mayBePaidOnline = (kind: LegalEntityKind): boolean => kind === 'commune' || kind === 'departement'

export type PayableFacts = {
  payeeKind: LegalEntityKind
  hasContract: boolean
  isCancelled: boolean
  balanceCents: number
}

/** Why a charge cannot be paid online now; null when it can. */
export function onlineRefusalOf({
  payeeKind,
  hasContract,
  isCancelled,
  balanceCents,
}: PayableFacts): OnlineRefusal | null {
  if (!mayBePaidOnline(payeeKind)) return 'payee-not-served'
  if (!hasContract) return 'no-contract'
  if (isCancelled) return 'charge-cancelled'
  if (balanceCents <= 0) return 'nothing-owed'
  if (balanceCents < leastCents) return 'below-minimum'
  return balanceCents > mostCents ? 'above-maximum' : null
}

/** In production nobody is sent to a page where nothing is really paid. */
export const isModeRefused = (mode: PaymentMode, isProduction: boolean): boolean => isProduction && mode === 'test'

/** What the payer reads on the page of the service: letters without accents, digits and single spaces, 100 at most. */
export const plainSubject = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim()

/** The service takes addresses of 6 to 80 characters. */
export const isAddressTaken = (email: string): boolean => email.length >= 6 && email.length <= 80
