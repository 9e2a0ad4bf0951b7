import { expect, it } from 'vitest'
import { priceWords } from './price-words.ts'

it('priceWords says a rise, a fall, or that nothing changes', () => {
  const words = (before: number | null, after: number | null) => priceWords(before, after)?.replaceAll(/\s/g, ' ')
  expect(words(8400, 8400)).toBe('Le prix ne change pas : 84 €.')
  expect(words(8400, 7700)).toBe('Prix de la réservation : 84 € aujourd’hui, 77 € ensuite (7 € de moins).')
  expect(words(8400, 9150)).toContain('(7,50 € de plus)')
  expect([words(null, 100), words(100, null)]).toEqual([undefined, undefined])
})
