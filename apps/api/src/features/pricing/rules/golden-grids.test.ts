import { describe, expect, it } from 'vitest'
import { asker, grid, line, on, option, place, rule, terms } from './example-tariff.ts'
import { computeQuote, type QuoteRequest } from './quote.ts'
import type { TariffVersion } from './tariff.ts'

/**
 * Rules that French communes really apply, one grid each. Amounts given in docs/rules/pricing.md §9 are theirs; the
 * others are invented, and said to be so there.
 */
const at = (hours: number) => hours * 60
const summerDay = on('2027-06-12', at(10), at(22))
const winterDay = on('2027-01-16', at(10), at(22))
const heating = terms({ seasons: [{ code: 'winter', label: 'Chauffage', from: '10-15', until: '04-15' }] })
const euros = (amount: number) => amount * 100
const priceOf = (tariff: TariffVersion, slots: ReturnType<typeof on>[], fields: Partial<QuoteRequest> = {}) =>
  computeQuote({ ...asker, tariff, places: [place(slots)], ...fields }).totalCents / 100

describe('rules of real grids', () => {
  const byDay = [line('day', euros(130)), line('day', euros(160), { season: 'winter' })]

  it('1. asks 130 € a day, and 160 € when the room is heated', () => {
    const tariff = grid(byDay, { terms: heating })
    expect([summerDay, winterDay].map((slot) => priceOf(tariff, [slot]))).toEqual([130, 160])
    expect(priceOf(tariff, [summerDay, winterDay])).toBe(290)
  })

  it('2. grants two free uses a year, then asks 80 €', () => {
    const tariff = grid([line('day', euros(80))], { adjustments: [rule('free-uses', 2)] })
    const days = ['2027-03-06', '2027-06-12', '2027-10-02'].map((date) => on(date, at(10), at(22)))
    const quote = computeQuote({ ...asker, tariff, places: [place(days)] })
    expect(quote.totalCents).toBe(euros(80))
    expect(quote.grant).toEqual({ legalBasis: 'Délibération d’essai', valuedCents: euros(160) })
    expect(quote.freeUses).toEqual([{ year: 2027, before: 0, taken: 2 }])
    const later = { freeUsesBefore: new Map([[2027, 2]]) }
    expect(priceOf(tariff, [on('2027-12-04', at(10), at(22))], later)).toBe(80)
    expect(priceOf(tariff, [on('2028-01-08', at(10), at(22))], later)).toBe(0)
  })

  it('3. grants a general-interest body two free uses a year, but asks 50 € of heating in winter', () => {
    const tariff = grid([line('day', euros(80))], {
      terms: heating,
      adjustments: [
        rule('free-uses', 2, { generalInterestOnly: true }),
        rule('per-day', euros(50), { label: 'Chauffage', season: 'winter', generalInterestOnly: true }),
      ],
    })
    const generous = { isGeneralInterest: true }
    expect([summerDay, winterDay].map((slot) => priceOf(tariff, [slot], generous))).toEqual([0, 50])
    expect([summerDay, winterDay].map((slot) => priceOf(tariff, [slot]))).toEqual([80, 80])
    const third = { ...generous, freeUsesBefore: new Map([[2027, 2]]) }
    expect(priceOf(tariff, [winterDay], third)).toBe(130)
  })

  it('4. is free to associations of general interest, else 40 € or 150 € a day by size of the room', () => {
    const small = { roomType: 'meeting-room' } as const
    const large = { roomType: 'village-hall' } as const
    const tariff = grid([
      line('day', euros(40), small),
      line('day', euros(150), large),
      line('free', 0, { organisationKind: 'association', generalInterestOnly: true, legalBasis: 'Délibération' }),
    ])
    const inRoom = (room: typeof small | typeof large, fields: Partial<QuoteRequest> = {}) =>
      computeQuote({ ...asker, tariff, places: [place([summerDay], room)], ...fields })
    expect([inRoom(small), inRoom(large)].map(({ totalCents }) => totalCents / 100)).toEqual([40, 150])
    const granted = [small, large].map((room) => inRoom(room, { isGeneralInterest: true }))
    expect(granted.map(({ totalCents, grant }) => [totalCents, grant?.valuedCents])).toEqual([
      [0, euros(40)],
      [0, euros(150)],
    ])
  })

  it('5. asks residents and others two prices', () => {
    const tariff = grid([
      line('day', euros(350), { organisationKind: 'individual', localOnly: true }),
      line('day', euros(550), { organisationKind: 'individual' }),
    ])
    const person = { organisationKind: 'individual', purpose: 'private-event' } as const
    const price = (isLocal: boolean) =>
      computeQuote({ ...asker, ...person, tariff, places: [place([summerDay], { isLocal })] }).totalCents / 100
    expect([price(true), price(false)]).toEqual([350, 550])
  })

  it('6. asks for the kitchen beside the hall', () => {
    const tariff = grid([line('day', euros(200))], { options: [option('kitchen', euros(60), { unit: 'day' })] })
    expect(priceOf(tariff, [summerDay])).toBe(200)
    expect(priceOf(tariff, [summerDay], { options: [{ code: 'kitchen', quantity: 1 }] })).toBe(260)
  })

  it('7. asks less for a day without a meal', () => {
    const tariff = grid([line('day', euros(200)), line('day', euros(120), { purposes: ['meeting', 'training'] })])
    expect(priceOf(tariff, [summerDay])).toBe(120)
    expect(priceOf(tariff, [summerDay], { purpose: 'private-event' })).toBe(200)
  })

  it('8. asks less for each day that follows another one', () => {
    const tariff = grid([line('day', euros(200)), line('extra-day', euros(80))])
    const days = ['2027-06-11', '2027-06-12', '2027-06-13'].map((date) => on(date, at(10), at(22)))
    expect(priceOf(tariff, days)).toBe(360)
    expect(priceOf(tariff, [days[0]!, days[2]!])).toBe(400)
  })

  it('9. sells the week-end, and the week, as a whole', () => {
    const tariff = grid([line('day', euros(200)), line('week-end', euros(350)), line('week', euros(900))])
    const days = (...dates: string[]) => dates.map((date) => on(date, at(10), at(22)))
    expect(priceOf(tariff, days('2027-06-12', '2027-06-13'))).toBe(350)
    expect(priceOf(tariff, days('2027-06-11', '2027-06-12', '2027-06-13'))).toBe(550)
    const week = days('2027-06-07', '2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11', '2027-06-12', '2027-06-13')
    expect(priceOf(tariff, week)).toBe(900)
  })

  it('10. counts the week-end from Friday where the grid says so', () => {
    const fromFriday = terms({ weekEndFrom: 'friday' })
    const lines = [line('day', euros(200)), line('week-end', euros(350))]
    const days = ['2027-06-11', '2027-06-12', '2027-06-13'].map((date) => on(date, at(10), at(22)))
    expect(priceOf(grid(lines, { terms: fromFriday }), days)).toBe(350)
  })

  it('11. asks a club a flat price for its season', () => {
    const tariff = grid([line('started-hour', euros(7)), line('season', euros(300))])
    const evenings = Array.from({ length: 30 }, (_, week) =>
      on(new Date(Date.UTC(2026, 8, 8 + week * 7)).toISOString().slice(0, 10), at(18), at(20)),
    )
    expect(priceOf(tariff, evenings.slice(0, 3))).toBe(42)
    expect(priceOf(tariff, evenings)).toBe(300)
  })

  it('12. asks every private party for the cleaning package of 40 €', () => {
    const tariff = grid([line('day', euros(130))], {
      options: [option('cleaning', euros(40), { isMandatory: true, purposes: ['private-event'] })],
    })
    expect(priceOf(tariff, [summerDay], { purpose: 'private-event' })).toBe(170)
    expect(priceOf(tariff, [summerDay])).toBe(130)
  })

  it('13. counts crockery by the piece, and the technician by the hour', () => {
    const tariff = grid([line('day', euros(130))], {
      options: [
        option('plates', 50, { unit: 'piece', most: 200 }),
        option('technician', euros(35), { unit: 'piece', most: 12, label: 'Heure de technicien' }),
      ],
    })
    const chosen = [
      { code: 'plates', quantity: 60 },
      { code: 'technician', quantity: 3 },
    ]
    expect(priceOf(tariff, [summerDay], { options: chosen })).toBe(130 + 30 + 105)
  })

  it('14. adds an electricity package to every session, also to a free one', () => {
    const tariff = grid(
      [
        line('day', euros(130)),
        line('free', 0, { organisationKind: 'association', legalBasis: 'Délibération', localOnly: true }),
      ],
      { options: [option('electricity', euros(15), { unit: 'session', isMandatory: true })] },
    )
    const local = computeQuote({ ...asker, tariff, places: [place([summerDay, winterDay], { isLocal: true })] })
    expect(local).toMatchObject({ totalCents: euros(30), grant: { valuedCents: euros(260) } })
    expect(priceOf(tariff, [summerDay, winterDay])).toBe(290)
  })

  it('15. takes half off for associations, asks 20 € at least and 500 € at most, and rounds to the euro', () => {
    const tariff = grid([line('started-hour', 1250)], {
      terms: terms({ roundingCents: 100 }),
      adjustments: [
        rule('percent', -5000, { organisationKind: 'association' }),
        rule('minimum', euros(20)),
        rule('ceiling', euros(500)),
      ],
    })
    const hours = (count: number) => [on('2027-06-12', at(8), at(8 + count))]
    expect(priceOf(tariff, hours(2))).toBe(20)
    expect(priceOf(tariff, hours(5))).toBe(31)
    const everyDay = Array.from({ length: 10 }, (_, day) => on(`2027-06-${day + 10}`, at(8), at(20)))
    expect(priceOf(tariff, everyDay)).toBe(500)
  })
})
