import type { PaymentMode } from '@salles-ouvertes/contract'
import type { RemoteStatus } from './rules/after-look.ts'

/** One attempt to pay: everything comes from the charge and from the settings of its payee. */
export type PaymentToOpen = {
  clientNumber: string
  mode: PaymentMode
  fiscalYear: number
  /** Cents, 100 to 9 999 999. */
  amountCents: number
  /** 6 to 30 letters and digits, used once. */
  reference: string
  /** Letters without accents, digits and spaces; 100 at most. */
  subject: string
  /** Of the payer, 6 to 80 characters. */
  email: string
  notifyUrl: string
  returnUrl: string
}

/** Where an attempt stands; the details are there once it was paid, and null where the service does not say. */
export type RemotePayment = {
  status: RemoteStatus
  /** The service's own letter or code. */
  said: string
  paid: {
    amountCents: number
    reference: string
    clientNumber: string
    /** Number of the authorisation; empty for a direct debit. */
    authorisation: string
    /** Civil date of the transaction where it says one. */
    paidOn: string | null
  } | null
}

/**
 * Port of the service that takes payments for the payees. Every call has a time limit; `status` and `test` may be made
 * again, `open` may not: what it opened and nobody heard of is never shown to anybody, and ends by itself.
 * All throw `online-payments.provider-unavailable` (no answer, 5xx, words it does not know) or
 * `online-payments.provider-refused` with `fault`, the code of the service.
 */
export type PaymentProvider = {
  /** Its page opens for fifteen minutes. */
  open: (payment: PaymentToOpen) => Promise<{ operationId: string; redirectUrl: string }>
  status: (operationId: string) => Promise<RemotePayment>
  /** Whether the payee is known there; sends nothing. */
  test: (clientNumber: string) => Promise<void>
}
