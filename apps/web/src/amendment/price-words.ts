import { amendmentWords } from '../locales/fr.ts'

/** How many people a change makes of how many. */
export const peopleWords = ({ from, to }: { from: number; to: number }): string => amendmentWords.peopleChange(from, to)

/** What a change does to the price of the booking; null when it has none. */
export function priceWords(beforeCents: number | null, afterCents: number | null): string | null {
  if (beforeCents === null || afterCents === null) return null
  const words = amendmentWords.price
  return beforeCents === afterCents ? words.same(afterCents) : words.changes(beforeCents, afterCents)
}
