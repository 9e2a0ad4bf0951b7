import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { dayStripOf } from './day-strip.ts'
import { activeFilters, facetsOf, passes, type FilteredRoom } from './filters.ts'
import { compareKeys } from './order.ts'
import { wantedTime } from './wanted-hours.ts'

const paris = 'Europe/Paris'
const slot = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })

describe('dayStripOf', () => {
  it('takes the whole day when nothing is free', () => {
    expect(dayStripOf(paris, localDate('2026-11-10'), [], 0).taken).toEqual([{ from: 0, until: 1440 }])
  })

  it('shows the end of the night before, and goes on past midnight', () => {
    const free = [
      slot('2026-11-06T21:00:00Z', '2026-11-07T01:00:00Z'),
      slot('2026-11-07T17:00:00Z', '2026-11-08T01:00:00Z'),
    ]
    expect(dayStripOf(paris, localDate('2026-11-07'), free, 1560)).toEqual({
      date: '2026-11-07',
      taken: [{ from: 120, until: 1080 }],
    })
  })

  it.each([
    ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2027-03-28', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
  ])('leaves nothing taken on a free day of clock change, %s', (date, startsAt, endsAt) => {
    expect(dayStripOf(paris, localDate(date), [slot(startsAt, endsAt)], 1440).taken).toEqual([])
  })
})

describe('filters', () => {
  const gym: FilteredRoom = {
    type: 'gymnasium',
    capacity: 200,
    wheelchairAccess: true,
    equipment: [{ code: 'showers' }, { code: 'mats' }],
    price: { kind: 'paid', unit: 'hour', amountCents: 1500 },
  }
  const meeting: FilteredRoom = {
    type: 'meeting-room',
    capacity: 20,
    wheelchairAccess: false,
    equipment: [],
    price: { kind: 'free', unit: null, amountCents: 0 },
  }

  it('wants every equipment asked for, and any of the types', () => {
    expect(passes(gym, { equipment: ['showers', 'mats'], types: ['gymnasium', 'kitchen'] })).toBe(true)
    expect(passes(gym, { equipment: ['showers', 'piano'] })).toBe(false)
    expect(passes(meeting, { people: 21 })).toBe(false)
    expect(passes(meeting, { people: 21 }, 'people')).toBe(true)
  })

  it('counts each choice as if it were the only one of its kind', () => {
    expect(facetsOf([gym, meeting], { types: ['gymnasium'] })).toEqual({
      types: [
        { value: 'gymnasium', count: 1 },
        { value: 'meeting-room', count: 1 },
      ],
      equipment: [
        { value: 'mats', count: 1 },
        { value: 'showers', count: 1 },
      ],
      wheelchair: 1,
      freeOfCharge: 0,
    })
  })

  it('knows which filters are on', () => {
    expect(activeFilters({ people: 10, types: [], wheelchair: false, freeOfCharge: true })).toEqual([
      'people',
      'freeOfCharge',
    ])
  })
})

describe('order and hours', () => {
  it('puts rooms without the fact asked for last', () => {
    const rows = [
      [0, null, 'a'],
      [1, 1, 'b'],
      [0, 2, 'c'],
      [0, 2, 'd'],
    ]
    expect(rows.toSorted(compareKeys).map((keys) => keys[2])).toEqual(['c', 'd', 'a', 'b'])
  })

  it('reads a day, hours, and an end after midnight', () => {
    const date = localDate('2026-11-07')
    expect(wantedTime({ from: 600, until: 720 })).toBeNull()
    expect(wantedTime({ date, from: 600 })).toEqual({ date, hours: null })
    expect(wantedTime({ date, from: 1200, until: 60 })).toEqual({ date, hours: { from: 1200, until: 1500 } })
    expect(() => wantedTime({ date, from: 1500, until: 1600 })).toThrow(
      expect.objectContaining({ code: 'availability.invalid-slot' }),
    )
  })
})
