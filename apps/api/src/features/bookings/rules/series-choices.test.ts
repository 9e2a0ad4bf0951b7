import { describe, expect, it } from 'vitest'
import type { SeriesChoice, SessionOutcome } from '@salles-ouvertes/contract'
import { localDate, localSlot } from '../../../platform/time.ts'
import { applyChoices, isSameAsking, type SeriesDate } from './series-choices.ts'
import { reasonOfDropped, sessionOutcome } from './session-outcome.ts'

const zone = 'Europe/Paris'
const hours = { from: 18 * 60 + 30, until: 20 * 60 + 30 }
const slotOn = (date: string) => {
  const slot = localSlot(zone, localDate(date), hours)
  if (!slot) throw new Error('no such hour')
  return slot
}
const dateOf = (date: string, outcome: SessionOutcome = 'free', label: string | null = null): SeriesDate => ({
  date: localDate(date),
  slot: slotOn(date),
  outcome,
  label,
})
const three = [
  dateOf('2026-10-13'),
  dateOf('2026-10-20', 'school-holiday', 'Vacances de la Toussaint'),
  dateOf('2026-11-03', 'taken'),
]
const apply = (choices: SeriesChoice[], dates = three) => applyChoices(zone, 'room', dates, choices)

describe('applyChoices', () => {
  it('asks every date of the rhythm, and keeps those of the holidays aside with their name', () => {
    expect(apply([])).toMatchObject([
      { status: 'requested', roomId: 'room' },
      { status: 'skipped', reason: 'school-holiday', reasonText: 'Vacances de la Toussaint' },
      { status: 'requested', roomId: 'room' },
    ])
  })

  it.each([
    ['a date left', { date: '2026-11-03', drop: true }, { status: 'skipped', reason: 'taken' }],
    ['a free date left', { date: '2026-10-13', drop: true }, { status: 'skipped', reason: 'dropped' }],
    ['another room', { date: '2026-11-03', roomId: 'other' }, { status: 'requested', roomId: 'other' }],
    [
      'other hours',
      { date: '2026-11-03', startsAt: '2026-11-03T20:30:00+01:00', endsAt: '2026-11-03T22:30:00+01:00' },
      { status: 'requested', startsAt: new Date('2026-11-03T19:30:00Z'), endsAt: new Date('2026-11-03T21:30:00Z') },
    ],
  ] as const)('follows the choice of %s', (_, choice, expected) => {
    const session = apply([choice]).find(({ startsAt }) => startsAt.toISOString().startsWith(choice.date))
    expect(session).toMatchObject(expected)
  })

  it.each([
    ['a date out of the rhythm', { date: '2026-10-14', drop: true }],
    ['a holiday', { date: '2026-10-20', drop: true }],
    ['another day', { date: '2026-11-03', startsAt: '2026-11-04T18:30:00+01:00', endsAt: '2026-11-04T20:30:00+01:00' }],
    ['no length', { date: '2026-11-03', startsAt: '2026-11-03T20:30:00+01:00', endsAt: '2026-11-03T20:30:00+01:00' }],
  ] as const)('refuses the choice of %s', (_, choice) => {
    expect(() => apply([choice])).toThrow('bookings.invalid-choice')
  })

  it('refuses a series of which nothing is left', () => {
    const dates = [dateOf('2026-10-13')]
    expect(() => apply([{ date: '2026-10-13', drop: true }], dates)).toThrow('availability.no-session')
  })
})

describe('isSameAsking', () => {
  const asked = [{ ...slotOn('2026-10-13'), roomId: 'room' }]
  const rhythm = {
    ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-10-13', lastDate: '2026-10-13' },
    ...{ ...hours, inSchoolHolidays: false, onPublicHolidays: false },
  }
  it('sees another hour, another room, one date more, and a rhythm where there was none', () => {
    expect(isSameAsking(null, asked, null, [...asked])).toBe(true)
    expect(isSameAsking(null, asked, null, [{ ...asked[0]!, endsAt: new Date(0) }])).toBe(false)
    expect(isSameAsking(null, asked, null, [{ ...asked[0]!, roomId: 'other' }])).toBe(false)
    expect(isSameAsking(null, asked, null, [...asked, { ...slotOn('2026-10-20'), roomId: 'room' }])).toBe(false)
    expect(isSameAsking(null, asked, rhythm, asked)).toBe(false)
  })
})

describe('sessionOutcome', () => {
  const limits = { minMinutes: 60, maxMinutes: 240, gridMinutes: 30 }
  const reach = { earliest: new Date('2026-10-10T00:00:00Z'), lastDate: localDate('2027-06-30') }
  const session = { ...slotOn('2026-10-13'), closedBecause: null, takenBy: null }
  const at = (startsAt: string, endsAt: string) => ({
    ...session,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  })

  it.each([
    ['free', session],
    ['too-late', at('2026-10-09T16:30:00Z', '2026-10-09T18:30:00Z')],
    ['too-far', at('2027-07-01T16:30:00Z', '2027-07-01T18:30:00Z')],
    ['too-short', at('2026-10-13T16:30:00Z', '2026-10-13T17:00:00Z')],
    ['too-long', at('2026-10-13T16:30:00Z', '2026-10-13T21:00:00Z')],
    ['off-grid', at('2026-10-13T16:40:00Z', '2026-10-13T18:40:00Z')],
    ['closed', { ...session, closedBecause: 'outside-hours', takenBy: 'booking' as const }],
    ['taken', { ...session, takenBy: 'closure' as const }],
  ] as const)('is %s', (outcome, asked) => {
    expect(sessionOutcome(zone, asked, limits, reach)).toBe(outcome)
  })

  it('counts the last day of the horizon in', () => {
    expect(sessionOutcome(zone, at('2027-06-30T20:00:00Z', '2027-06-30T21:00:00Z'), limits, reach)).toBe('free')
  })

  it('has a reason to write for each outcome', () => {
    expect(reasonOfDropped).toMatchObject({ taken: 'taken', closed: 'closed', free: 'dropped' })
  })
})
