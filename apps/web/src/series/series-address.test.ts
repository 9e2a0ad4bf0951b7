import { describe, expect, it } from 'vitest'
import type { SeriesInput } from '@salles-ouvertes/contract'
import { readSeries, writeSeries } from './series-address.ts'

const series: SeriesInput = {
  recurrence: {
    ...{ weekdays: [2, 4], everyWeeks: 2, firstDate: '2026-12-01', lastDate: '2027-06-29', from: 1110, until: 1230 },
    ...{ inSchoolHolidays: false, onPublicHolidays: true },
  },
  choices: [
    { date: '2026-12-15', drop: true },
    { date: '2027-01-05', startsAt: '2027-01-05T20:30:00+01:00', endsAt: '2027-01-05T22:30:00+01:00' },
    { date: '2027-01-12', roomId: '0199a0a0-0000-7000-8000-000000000001' },
  ],
}

describe('a series in an address', () => {
  it('is read as it was written', () => {
    expect(readSeries(writeSeries(series))).toEqual(series)
  })

  it.each([undefined, '', '2', 'mardi', '8.1110.1230.2026-12-01.2027-06-29.1.00', ['2']])(
    'is nothing in %o',
    (text) => {
      expect(readSeries(text)).toBeNull()
    },
  )
})
