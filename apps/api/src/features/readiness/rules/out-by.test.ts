import { describe, expect, it } from 'vitest'
import { outByOf } from './out-by.ts'

const zone = 'Europe/Paris'
const site = { alarmArmedAt: 22 * 60 + 30, alarmMarginMinutes: 30 }
const use = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })

describe('outByOf', () => {
  it('leaves the margin before the local hour of the evening, in summer as in winter', () => {
    expect(outByOf(zone, use('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'), site)).toEqual(
      new Date('2026-10-13T20:00:00Z'),
    )
    expect(outByOf(zone, use('2026-11-10T17:30:00Z', '2026-11-10T19:30:00Z'), site)).toEqual(
      new Date('2026-11-10T21:00:00Z'),
    )
  })

  it('is that of the evening before for a use that begins after midnight', () => {
    const late = { alarmArmedAt: 27 * 60, alarmMarginMinutes: 0 }
    expect(outByOf(zone, use('2026-10-13T22:30:00Z', '2026-10-13T23:30:00Z'), late)).toEqual(
      new Date('2026-10-14T01:00:00Z'),
    )
  })

  it('is none where no alarm arms itself', () => {
    const evening = use('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z')
    expect(outByOf(zone, evening, null)).toBeNull()
    expect(outByOf(zone, evening, { alarmArmedAt: null, alarmMarginMinutes: 30 })).toBeNull()
  })
})
