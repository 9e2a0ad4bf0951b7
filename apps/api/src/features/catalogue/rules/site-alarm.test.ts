import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMinutes, eachDate, localDate, toInstant } from '../../../platform/time.ts'
import { alarmArmsAt, alarmOfUse } from './site-alarm.ts'

const zone = 'Europe/Paris'
const at = (hours: number, minutes = 0) => hours * 60 + minutes
const everyDay = (alarm: number | null): (number | null)[] => Array.from({ length: 7 }, () => alarm)
const siteWith = (alarmHours: (number | null)[]) => ({ alarmHours, alarmMarginMinutes: 30 })
const site = siteWith(everyDay(at(22, 30)))
const useOf = (date: string, from: number, until: number) => ({
  startsAt: toInstant(zone, localDate(date), from),
  endsAt: addMinutes(toInstant(zone, localDate(date), from), until - from),
})

describe('the alarm of a site', () => {
  it('arms itself at its local hour, in winter as in summer', () => {
    expect(alarmArmsAt(site, zone, localDate('2026-10-24'))).toEqual(new Date('2026-10-24T20:30:00Z'))
    expect(alarmArmsAt(site, zone, localDate('2026-10-26'))).toEqual(new Date('2026-10-26T21:30:00Z'))
  })

  it('gives the hour by which everybody is out', () => {
    expect(alarmOfUse(site, zone, useOf('2026-10-13', at(18, 30), at(20, 30)))).toEqual({
      armsAt: new Date('2026-10-13T20:30:00Z'),
      outBy: new Date('2026-10-13T20:00:00Z'),
    })
  })

  const saturday = 5
  it.each<[string, (number | null)[], Parameters<typeof useOf>, string | null]>([
    ['that of the day', everyDay(at(22)).with(saturday, at(23)), ['2026-10-10', at(18), at(20)], '2026-10-10T21:00Z'],
    ['none where nothing arms itself', everyDay(null), ['2026-10-13', at(18), at(20)], null],
    ['none on a day without one', everyDay(at(22)).with(saturday, null), ['2026-10-10', at(18), at(26)], null],
    [
      'that of the evening before, after midnight',
      everyDay(at(27)),
      ['2026-10-14', at(0, 30), at(1)],
      '2026-10-14T01:00Z',
    ],
    ['its own again from six', everyDay(at(22)), ['2026-10-14', at(6), at(8)], '2026-10-14T20:00Z'],
    [
      'that of the day after, armed before the end',
      everyDay(null).with(6, at(1)),
      ['2026-10-10', at(20), at(26)],
      '2026-10-10T23:00Z',
    ],
    [
      'that of the day after, before a later one of the evening itself',
      everyDay(at(28)).with(6, at(1)),
      ['2026-10-10', at(20), at(26)],
      '2026-10-10T23:00Z',
    ],
    [
      'that of the day after, whose margin begins before midnight',
      everyDay(null).with(6, at(0, 10)),
      ['2026-10-10', at(20), at(23, 50)],
      '2026-10-10T22:10Z',
    ],
    [
      'that of the second day of a use',
      everyDay(at(22)).with(saturday, null),
      ['2026-10-10', at(10), at(47)],
      '2026-10-11T20:00Z',
    ],
  ])('is, for a use, %s', (_case, alarmHours, use, armsAt) => {
    const alarm = alarmOfUse(siteWith(alarmHours), zone, useOf(...use))
    expect(alarm?.armsAt ?? null).toEqual(armsAt && new Date(armsAt))
  })

  it('never arms itself, margin included, over a use that ends when it says', () => {
    const hour = fc.option(fc.integer({ min: 1, max: 1800 }))
    const hours = fc.array(hour, { minLength: 7, maxLength: 7 })
    const day = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(hours, day, fc.nat(1439), fc.integer({ min: 5, max: 2880 }), (alarmHours, days, from, length) => {
        const date = addDays(localDate('2026-03-01'), days)
        const use = useOf(date, from, from + length)
        const alarm = alarmOfUse(siteWith(alarmHours), zone, use)
        if (alarm !== null && alarm.outBy < use.endsAt) return
        for (const other of eachDate(addDays(date, -2), addDays(date, 4))) {
          const armsAt = alarmArmsAt(siteWith(alarmHours), zone, other)
          if (armsAt === null || armsAt <= use.startsAt) continue
          expect(addMinutes(armsAt, -30) >= use.endsAt).toBe(true)
        }
      }),
    )
  })
})
