import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { Failure } from '../../../platform/errors.ts'
import { grid, line as lineOf, terms } from './example-tariff.ts'
import { mostSpecificLines, pricesOn, selectTariff } from './tariff-selection.ts'
import type { TariffLine, TariffSubject, TariffVersion } from './tariff.ts'

const version = (id: string, from: string, until: string | null): TariffVersion =>
  grid([], { id, validFrom: localDate(from), validUntil: until === null ? null : localDate(until) })
const line = (unitCents: number, { unit = 'started-hour', ...fields }: Partial<TariffLine> = {}): TariffLine =>
  lineOf(unit, unitCents, fields)
const room1 = '01890000-0000-7000-8000-000000000001'
const room2 = '01890000-0000-7000-8000-000000000002'
const association: TariffSubject = {
  roomId: room1,
  roomType: 'gymnasium',
  organisationKind: 'association',
  isGeneralInterest: false,
  purpose: 'sport',
  isLocal: false,
}

describe('selectTariff', () => {
  const versions = [version('2026', '2026-01-01', '2027-01-01'), version('2027', '2027-01-01', null)]

  it.each([
    ['2026-01-01', '2026'],
    ['2026-12-31', '2026'],
    ['2027-01-01', '2027'],
    ['2031-06-30', '2027'],
  ])('takes on %s the grid %s', (date, id) => {
    expect(selectTariff(versions, localDate(date)).id).toBe(id)
    expect(selectTariff([...versions].reverse(), localDate(date)).id).toBe(id)
  })

  it('takes the one that began last when two overlap', () => {
    const overlapping = [version('old', '2026-01-01', null), version('new', '2026-09-01', null)]
    expect(selectTariff(overlapping, localDate('2026-08-31')).id).toBe('old')
    expect(selectTariff(overlapping, localDate('2026-09-01')).id).toBe('new')
  })

  it.each([
    ['2025-12-31', versions],
    ['2027-01-01', versions.slice(0, 1)],
    ['2026-06-01', []],
  ])('refuses a date without a grid (%s)', (date, list) => {
    expect(() => selectTariff(list, localDate(date))).toThrow(new Failure('pricing.no-tariff', { date }))
  })
})

describe('mostSpecificLines', () => {
  const prices = (lines: readonly TariffLine[], subject: TariffSubject) =>
    mostSpecificLines(lines, subject).map(({ unitCents }) => unitCents)

  it.each<[string, TariffLine[], number[]]>([
    ['any line when nothing is nearer', [line(2000)], [2000]],
    ['the type of room over any room', [line(2000), line(1500, { roomType: 'gymnasium' })], [1500]],
    [
      'the profile over the type of room',
      [line(1500, { roomType: 'gymnasium' }), line(900, { organisationKind: 'association' })],
      [900],
    ],
    [
      'this very room over everything',
      [line(900, { organisationKind: 'association', roomType: 'gymnasium' }), line(4000, { roomId: room1 })],
      [4000],
    ],
    [
      'all the units of the same precision',
      [
        line(900, { organisationKind: 'association' }),
        line(3000, { organisationKind: 'association', unit: 'day' }),
        line(100),
      ],
      [900, 3000],
    ],
    [
      'nothing of another profile, room or type',
      [line(1, { organisationKind: 'company' }), line(2, { roomId: room2 }), line(3, { roomType: 'music-room' })],
      [],
    ],
    ['nothing reserved to local organisations', [line(500, { localOnly: true }), line(2000)], [2000]],
  ])('keeps %s', (_case, lines, expected) => {
    expect(prices(lines, association)).toEqual(expected)
  })

  it('gives local organisations their price, but their profile comes first', () => {
    const local = { ...association, isLocal: true }
    expect(prices([line(500, { localOnly: true }), line(2000), line(1500, { roomType: 'gymnasium' })], local)).toEqual([
      500,
    ])
    expect(prices([line(500, { localOnly: true }), line(900, { organisationKind: 'association' })], local)).toEqual([
      900,
    ])
  })
})

describe('mostSpecificLines, by what is known of the asker', () => {
  const amounts = (subject: Partial<TariffSubject>) =>
    mostSpecificLines(
      [
        line(2000),
        line(1800, { purposes: ['sport', 'social'] }),
        line(1500, { localOnly: true }),
        line(1000, { generalInterestOnly: true }),
      ],
      { ...association, ...subject },
    ).map(({ unitCents }) => unitCents)

  it.each<[string, Partial<TariffSubject>, number[]]>([
    ['the activity it names', {}, [1800]],
    ['no line for another activity', { purpose: 'meeting' }, [2000]],
    ['no line for an activity while none is known', { purpose: null }, [2000]],
    ['the local seat before the activity', { isLocal: true }, [1500]],
    ['general interest before the local seat', { isLocal: true, isGeneralInterest: true }, [1000]],
  ])('keeps %s', (_case, subject, expected) => {
    expect(amounts(subject)).toEqual(expected)
  })
})

describe('pricesOn', () => {
  const winter = { code: 'winter', label: 'Hiver', from: '10-15', until: '04-15' }
  const withWinter = terms({ seasons: [winter] })
  const basis = 'Délibération d’essai'
  const dated = [
    line(13000, { unit: 'day' }),
    line(16000, { unit: 'day', season: 'winter' }),
    line(15000, { unit: 'day', weekdays: [6, 7] }),
    line(1200),
  ]

  it.each([
    ['2026-10-14', 13000],
    ['2026-10-15', 16000],
    ['2027-01-01', 16000],
    ['2027-04-15', 16000],
    ['2027-04-16', 13000],
    ['2027-05-01', 15000],
  ])('takes on %s the day at %i, and hours as they are', (date, day) => {
    expect(pricesOn(dated, withWinter, localDate(date))).toEqual({
      prices: { 'started-hour': 1200, day },
      freeBy: null,
    })
  })

  it('is free when the line that frees is as precise in time as the prices', () => {
    const freeOf = (lines: TariffLine[], date: string) => pricesOn(lines, withWinter, localDate(date)).freeBy
    const free = line(0, { unit: 'free', legalBasis: basis })
    expect(freeOf([line(13000, { unit: 'day' }), free], '2026-12-01')).toBe(basis)
    expect(freeOf([...dated, free], '2026-12-01')).toBeNull()
    expect(freeOf([...dated, free], '2026-06-01')).toBe(basis)
    expect(freeOf([...dated, { ...free, season: 'winter' }], '2026-12-01')).toBe(basis)
    expect(freeOf([...dated, { ...free, season: 'winter' }], '2026-06-01')).toBeNull()
  })
})
