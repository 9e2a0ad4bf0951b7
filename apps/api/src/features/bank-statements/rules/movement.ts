import type { BankStatementFault } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

/** One movement of an account, as a file tells it. */
export type Movement = {
  /** `YYYY-MM-DD`, as the bank booked it. */
  bookedOn: string
  /** Positive when it came in. */
  amountCents: number
  label: string
  counterparty: string | null
  /** What the payer gave as a reference apart from the words: ISO 11649 when it is one of ours. */
  reference: string | null
  /** What the bank calls the movement; unique in an account. */
  bankReference: string | null
  isReturn: boolean
}

/** Where a person has to look in a file: a line of a CSV, an entry of a camt.053, both counted from 1. */
export type Place = { line: number } | { entry: number }

/** Refuses a file, naming where, and what is written there. @throws bank-statements.unreadable */
export function unreadable(fault: BankStatementFault, place?: Place, cell?: string): never {
  return fail('bank-statements.unreadable', { fault, ...place, ...(cell ? { cell: cell.slice(0, 60) } : {}) })
}

/** Banks say it in words where their format has no sign for it: an unpaid cheque, a transfer that came back. */
const returned = /\b(rejet\w*|impaye\w*|retour\w*|contre-?passation|annul\w*)\b/

/** Whether a label says that an earlier movement is taken back. Source: docs/rules/bank-statements.md §3. */
export const saysReturn = (label: string): boolean => returned.test(unaccented(label))

/** Lower case, without accents: what words are compared in. */
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words of a file, on one line, without the signs that no screen shows. */
export const cleanWords = (text: string, max: number): string =>
  text
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
