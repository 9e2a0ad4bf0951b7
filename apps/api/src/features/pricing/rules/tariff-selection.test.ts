import { describe, expect, it } from 'vitest'
import { cents } from '../../../platform/money.ts'
import { localDate } from '../../../platform/time.ts'
import { Failure } from '../../../platform/errors.ts'
import {
  mostSpecificLines,
  selectTariff,
  type TariffLine,
  type TariffSubject,
  type TariffVersion,
} from './tariff-selection.ts'

const version = (id: string, from: string, until: string | null): TariffVersion => ({
  id,
  name: id,
  act: 'délibération de démonstration',
  validFrom: localDate(from),
  validUntil: until === null ? null : localDate(until),
  lines: [],
})
const line = (unitCents: number, fields: Partial<TariffLine> = {}): TariffLine => ({
  roomType: null,
  roomId: null,
  organisationKind: null,
  localOnly: false,
  unit: 'started-hour',
  legalBasis: null,
  ...fields,
  unitCents: cents(unitCents),
})
const association: TariffSubject = {
  roomId: 'room-1',
  roomType: 'gymnasium',
  organisationKind: 'association',
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
      [line(900, { organisationKind: 'association', roomType: 'gymnasium' }), line(4000, { roomId: 'room-1' })],
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
      [line(1, { organisationKind: 'company' }), line(2, { roomId: 'room-2' }), line(3, { roomType: 'music-room' })],
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
