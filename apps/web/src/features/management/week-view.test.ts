import type { Planning } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { agendaOf, hoursOn, lookOf, wholeColumnClosures } from './week-view.ts'
import type { WeekEvent } from './week-view.ts'

const zone = 'Europe/Paris'
const plain = (words: string) => words.replaceAll('\u00a0', ' ')
const booking = {
  kind: 'booking',
  bookingId: 'b',
  closureId: null,
  reference: 'R-1',
  title: 'Chorale',
  status: 'submitted',
  startsAt: '2026-12-18T18:30:00+01:00',
  endsAt: '2026-12-18T20:30:00+01:00',
} as const satisfies WeekEvent
const closure = {
  ...booking,
  kind: 'closure',
  bookingId: null,
  closureId: 'c',
  reference: null,
  title: 'Vacances',
  status: null,
  startsAt: '2026-12-18T12:00:00+01:00',
  endsAt: '2026-12-21T00:00:00+01:00',
} as const satisfies WeekEvent

function weekOf(rooms: Record<string, WeekEvent[][]>): Planning {
  const dates = ['2026-12-18', '2026-12-19']
  return {
    establishmentId: 'e',
    establishmentName: 'Collège',
    openConflicts: 0,
    timeZone: zone,
    days: dates.map((date) => ({ date, dayKind: 'school-day', label: null, isToday: false })),
    rooms: Object.entries(rooms).map(([name, days]) => ({
      id: name,
      name,
      capacity: 20,
      areaM2: null,
      days: dates.map((date, index) => ({ date, isOpen: true, events: days[index] ?? [] })),
    })),
  }
}

describe('hoursOn', () => {
  const hours = (event: WeekEvent, date: string) => plain(hoursOn(event, date, zone))
  it('says the part of the day that is taken', () => {
    expect(hours(booking, '2026-12-18')).toBe('18 h 30 – 20 h 30')
    expect(hours(closure, '2026-12-18')).toBe('Dès 12 h')
    expect(hours(closure, '2026-12-19')).toBe('Toute la journée')
    expect(hours(closure, '2026-12-20')).toBe('Toute la journée')
    expect(hours({ ...closure, endsAt: '2026-12-20T10:00:00+01:00' }, '2026-12-20')).toBe('Jusqu’à 10 h')
  })
})

describe('lookOf', () => {
  it('tells what waits from what is granted and what the place keeps', () => {
    const looks = (['submitted', 'approved', 'confirmed', 'to-complete'] as const).map((status) =>
      lookOf({ kind: 'booking', status }),
    )
    expect(looks).toEqual(['wait', 'info', 'ok', 'todo'])
    expect([lookOf(closure), lookOf({ kind: 'establishment-use', status: null })]).toEqual(['block', 'school'])
  })
})

describe('wholeColumnClosures', () => {
  it('draws one block when a closure takes every room all day, and only then', () => {
    const everywhere = weekOf({ A: [[closure], [closure]], B: [[closure], [closure]] })
    expect([...wholeColumnClosures(everywhere).keys()]).toEqual(['2026-12-19'])
    const withBooking = weekOf({ A: [[], [closure]], B: [[], [closure, booking]] })
    expect(wholeColumnClosures(withBooking).size).toBe(0)
  })
})

describe('agendaOf', () => {
  it('lists each day by hour, and says a closure of several rooms once', () => {
    const [friday, saturday] = agendaOf(weekOf({ A: [[closure, booking], [closure]], B: [[closure], [closure]] }))
    expect(friday?.events.map(({ title, roomName }) => `${title} (${roomName})`)).toEqual([
      'Vacances (A, B)',
      'Chorale (A)',
    ])
    expect([friday?.isBlocked, saturday?.isBlocked]).toEqual([false, true])
  })
})
