import type { BankStatementFormat, EchoReason } from '@salles-ouvertes/contract'
import { type Movement, unaccented } from './movement.ts'

type Words = Pick<Movement, 'bookedOn' | 'amountCents' | 'label' | 'counterparty' | 'reference'>

/** What two movements that may be one have in common, as one text, and what it is made of beside the day and the sum. */
export type Likeness = { key: string; by: EchoReason }

/** What banks write around the words of the payer, in one format and not in the other. */
const aroundWords = new Set('vir virt virement virements sepa inst instantane recu emis de du ref reference'.split(' '))
const creditorReferences = /(?<![a-z0-9])rf\d{2}[a-z0-9]{5,21}(?![a-z0-9])/g

/**
 * Day, sum, and the creditor references that the movement tells; without any, its words in any order, less what each
 * format adds around them. Words that are only those of a bank stay whole. Source: docs/rules/bank-statements.md §2.
 */
export function likenessOf({ bookedOn, amountCents, label, counterparty, reference }: Words): Likeness {
  const references = referencesIn(`${label} ${withoutSpaces(reference)}`)
  if (references.length > 0) {
    return { by: 'same-reference', key: JSON.stringify([bookedOn, amountCents, 'reference', ...references]) }
  }
  const own = wordsIn(`${label} ${counterparty ?? ''}`).filter((word) => !aroundWords.has(word))
  const said = own.length > 0 ? ['words', ...own] : ['bank', unaccented(label)]
  return { by: 'same-words', key: JSON.stringify([bookedOn, amountCents, ...said]) }
}

/**
 * What tells a movement from another that looks the same, in files of one format: the number of the bank, which means the
 * same in every format, else what the payer gave as a reference. Null when the file says neither; a creditor reference is
 * of the booking, not of the movement.
 */
export function nameOf(movement: Movement, format: BankStatementFormat): string | null {
  const { bookedOn, amountCents, bankReference, reference } = movement
  if (bankReference) return JSON.stringify(['bank', bankReference, bookedOn, amountCents])
  const isOfPayer = reference !== null && referencesIn(withoutSpaces(reference)).length === 0
  return isOfPayer ? JSON.stringify(['payer', format, likenessOf(movement).key, reference]) : null
}

const withoutSpaces = (text: string | null): string => (text ?? '').replace(/\s/g, '')
const referencesIn = (text: string): string[] => [...new Set(unaccented(text).match(creditorReferences))].toSorted()
const wordsIn = (text: string): string[] =>
  [...new Set(unaccented(text).split(/[^a-z0-9]+/))].filter((word) => word !== '').toSorted()
