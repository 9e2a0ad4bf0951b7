import type { Recurrence } from '@salles-ouvertes/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../platform/errors.ts'
import { addDays, elapsedMinutes, localDate, toLocal, weekdayOf } from '../../../platform/time.ts'
import { expandRecurrence } from './recurrence.ts'
import type { SchoolCalendar } from './school-calendar.ts'

const noCalendar: SchoolCalendar = { holidays: [], publicHolidays: new Set() }
const zoneA: SchoolCalendar = {
  holidays: [
    { startsOn: localDate('2026-10-17'), resumesOn: localDate('2026-11-02') },
    { startsOn: localDate('2026-12-19'), resumesOn: localDate('2027-01-04') },
  ],
  publicHolidays: new Set([localDate('2026-11-11')]),
}
const rule = (changes: Partial<Recurrence>): Recurrence => ({
  weekdays: [2],
  everyWeeks: 1,
  firstDate: '2026-09-08',
  lastDate: '2026-12-31',
  from: 1110,
  until: 1230,
  inSchoolHolidays: false,
  onPublicHolidays: false,
  ...changes,
})
const kept = (changes: Partial<Recurrence>, calendar = zoneA, zone = 'Europe/Paris') =>
  expandRecurrence(zone, rule(changes), calendar).filter(({ slot }) => slot !== null)

describe('expandRecurrence', () => {
  it('keeps the hour of the wall clock across both clock changes', () => {
    const around = kept({ firstDate: '2026-10-20', lastDate: '2027-03-30', inSchoolHolidays: true }, noCalendar)
    const starts = around.flatMap(({ slot }) => (slot ? toLocal('Europe/Paris', slot.startsAt).minutes : []))
    expect(new Set(starts)).toEqual(new Set([1110]))
    expect(around.at(0)?.slot?.startsAt.toISOString()).toBe('2026-10-20T16:30:00.000Z')
    expect(around.at(1)?.slot?.startsAt.toISOString()).toBe('2026-10-27T17:30:00.000Z')
    expect(around.at(-1)?.slot?.startsAt.toISOString()).toBe('2027-03-30T16:30:00.000Z')
  })

  it('leaves out school holidays and public holidays, and says which', () => {
    const planned = expandRecurrence('Europe/Paris', rule({ weekdays: [2, 3], lastDate: '2026-11-30' }), zoneA)
    const skipped = planned.flatMap(({ date, skipped }) => (skipped ? [`${date} ${skipped}`] : []))
    expect(skipped).toEqual([
      '2026-10-20 school-holiday',
      '2026-10-21 school-holiday',
      '2026-10-27 school-holiday',
      '2026-10-28 school-holiday',
      '2026-11-11 public-holiday',
    ])
    expect(planned.map(({ date }) => date)).toEqual(planned.map(({ date }) => date).toSorted())
  })

  it('counts every second week from the Monday of the first one', () => {
    const dates = kept({ weekdays: [1, 5], everyWeeks: 2, firstDate: '2026-09-10', lastDate: '2026-10-10' }, noCalendar)
    expect(dates.map(({ date }) => date)).toEqual([
      '2026-09-11',
      '2026-09-21',
      '2026-09-25',
      '2026-10-05',
      '2026-10-09',
    ])
  })

  it('says that an hour which the clock jumps over has no session', () => {
    const [night] = expandRecurrence(
      'Europe/Paris',
      rule({ weekdays: [7], firstDate: '2027-03-28', lastDate: '2027-04-04', from: 150, until: 210 }),
      noCalendar,
    )
    expect(night).toEqual({ date: '2027-03-28', slot: null, skipped: 'no-such-hour' })
  })

  it('refuses a rhythm without a session, and one with too many', () => {
    const codeOf = (changes: Partial<Recurrence>) => {
      try {
        return kept(changes)
      } catch (error) {
        return error instanceof Failure ? error.code : error
      }
    }
    expect(codeOf({ firstDate: '2026-10-19', lastDate: '2026-10-25' })).toBe('availability.no-session')
    expect(codeOf({ weekdays: [1, 2, 3], lastDate: '2027-09-30' })).toBe('availability.too-many-sessions')
  })

  it('agrees with a walk day by day, in Paris and in the seven overseas zones', () => {
    const zones = [
      'Europe/Paris',
      'America/Guadeloupe',
      'America/Martinique',
      'America/Cayenne',
      'Indian/Reunion',
      'Indian/Mayotte',
      'America/Miquelon',
      'Pacific/Noumea',
    ]
    const someRule = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      start: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 7, max: 330 }),
      from: fc.integer({ min: 0, max: 92 }).map((quarters) => quarters * 15),
      minutes: fc.integer({ min: 1, max: 16 }).map((quarters) => quarters * 15),
      inSchoolHolidays: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...zones), someRule, (zone, { start, length, minutes, ...some }) => {
        const firstDate = addDays(localDate('2026-08-31'), start)
        const asked = rule({ ...some, firstDate, lastDate: addDays(firstDate, length), until: some.from + minutes })
        const expected = oracle(asked)
        let planned
        try {
          planned = expandRecurrence(zone, asked, zoneA)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
          expect(expected).toHaveLength(0)
          return
        }
        const sessions = planned.flatMap(({ date, slot }) => (slot ? [{ date, slot }] : []))
        const jumped = planned.filter(({ skipped }) => skipped === 'no-such-hour').map(({ date }) => date)
        expect([...sessions.map(({ date }) => date), ...jumped].toSorted()).toEqual(expected)
        for (const { date, slot } of sessions) {
          const local = toLocal(zone, slot.startsAt)
          const isWholeNight = zone !== 'Europe/Paris' && zone !== 'America/Miquelon'
          if (isWholeNight) expect(elapsedMinutes(slot)).toBe(minutes)
          expect(local.date).toBe(date)
        }
      }),
    )
  })
})

/** The same dates, found by asking each day of the season whether it is one. */
function oracle({ firstDate, lastDate, weekdays, everyWeeks, inSchoolHolidays }: Recurrence): string[] {
  const found: string[] = []
  let weeks = 0
  for (let date = localDate(firstDate); date <= lastDate; date = addDays(date, 1)) {
    if (weekdayOf(date) === 1 && date !== firstDate) weeks += 1
    const isHoliday = zoneA.holidays.some(
      ({ startsOn, resumesOn }) => date >= startsOn && resumesOn !== null && date < resumesOn,
    )
    if (date === '2026-11-11' || (isHoliday && !inSchoolHolidays)) continue
    if (weeks % everyWeeks === 0 && weekdays.includes(weekdayOf(date))) found.push(date)
  }
  return found
}
