import type { PaymentDoubt } from '@salles-ouvertes/contract'

export type PaidFacts = {
  expected: { amountCents: number; reference: string; clientNumber: string }
  received: { amountCents: number; reference: string; clientNumber: string }
  /** What was owed on the charge just before. */
  balanceCents: number
}

/**
 * What the books do with a payment that the service tells, and what the accountant has to look at. Money that does not
 * match waits for a person; money above what is owed is in the books, and shows as money to give back.
 * Source: docs/rules/payments.md §3.
 */
export function judgePayment({ expected, received, balanceCents }: PaidFacts): {
  isRecorded: boolean
  doubt: PaymentDoubt | null
} {
  if (received.reference !== expected.reference || received.clientNumber !== expected.clientNumber) {
    return { isRecorded: false, doubt: 'reference-differs' }
  }
  if (received.amountCents !== expected.amountCents) return { isRecorded: false, doubt: 'amount-differs' }
  return { isRecorded: true, doubt: received.amountCents > balanceCents ? 'paid-twice' : null }
}
