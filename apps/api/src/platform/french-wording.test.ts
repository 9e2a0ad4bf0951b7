import { describe, expect, it } from 'vitest'
import { civilDate, count, enumerate, euros, hoursInWords, momentOf, slotInWords, typeset } from './french-wording.ts'

const nb = '\u00a0'
const paris = 'Europe/Paris'

describe('typeset', () => {
  it.each([
    ['Prix : 12 €', `Prix${nb}: 12${nb}€`],
    ['le « bon » mot ; oui ?', `le «${nb}bon${nb}» mot${nb}; oui${nb}?`],
    ['à 18 h 30, puis 20 h.', `à 18${nb}h${nb}30, puis 20${nb}h.`],
    ['acte n° 12, art. L. 213-2', `acte n°${nb}12, art.${nb}L.${nb}213-2`],
    ['04 00 00 00 02', `04${nb}00${nb}00${nb}00${nb}02`],
    ['il y a 2 hommes', 'il y a 2 hommes'],
    ['https://salles.example/v/1', 'https://salles.example/v/1'],
  ])('spaces %s', (typed, printed) => {
    expect(typeset(typed)).toBe(printed)
    expect(typeset(printed)).toBe(printed)
  })
})

describe('words of amounts and dates', () => {
  it('writes euros, counts and lists', () => {
    expect(euros(123_450)).toBe(`1\u202f234,50${nb}€`)
    expect([count(0, 'séance'), count(1, 'séance'), count(2, 'séance')]).toEqual(
      ['0', '1', '2'].map((quantity) => `${quantity}${nb}séance${quantity === '2' ? 's' : ''}`),
    )
    expect([enumerate([]), enumerate(['a']), enumerate(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b et c'])
  })

  it('writes the first of the month as « 1er »', () => {
    expect(civilDate('2026-09-01')).toBe('1er septembre 2026')
  })

  it('writes hours on the clock of the place, on both sides of a clock change', () => {
    const evening = (day: string) => slotInWords({ startsAt: `${day}T17:30:00Z`, endsAt: `${day}T19:00:00Z` }, paris)
    expect(evening('2026-10-24')).toBe(`samedi 24 octobre 2026, de 19${nb}h${nb}30 à 21${nb}h`)
    expect(evening('2026-10-25')).toBe(`dimanche 25 octobre 2026, de 18${nb}h${nb}30 à 20${nb}h`)
  })

  it('says on which day a slot ends when it is not the first one', () => {
    const from = '2026-10-24T20:00:00Z'
    expect(hoursInWords({ startsAt: from, endsAt: '2026-10-25T02:00:00Z' }, paris)).toMatch(/le lendemain$/)
    expect(hoursInWords({ startsAt: from, endsAt: '2026-10-26T02:00:00Z' }, paris)).toMatch(/le lundi 26 octobre 2026$/)
  })

  it('writes a moment to the second', () => {
    expect(momentOf('2026-07-10T16:30:05Z', paris)).toBe(
      `10 juillet 2026 à 18${nb}h${nb}30${nb}min${nb}05${nb}s (${paris})`,
    )
  })
})
