import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  contains,
  elapsedMinutes,
  localDate,
  localSlot,
  overlaps,
  toInstant,
  toLocal,
  type Instant,
  type Slot,
} from '../../../platform/time.ts'
import {
  answerFor,
  blockedSlot,
  candidateSlots,
  freeIntervals,
  roundInward,
  roundOutward,
  type SlotQuestion,
} from './slots.ts'

const paris = 'Europe/Paris'
const day = localDate('2026-10-12')
const at = (hours: number, minutes = 0) => hours * 60 + minutes
const from = (start: number, end: number, date = day): Slot =>
  localSlot(paris, date, { from: start, until: end }) ?? expect.fail('this interval does not exist')
const hour = (instant: Instant) => {
  const { minutes } = toLocal(paris, instant)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
const hours = (slot: Slot | null) => slot && `${hour(slot.startsAt)}-${hour(slot.endsAt)}`
const ask = (wanted: Slot, busy: Slot[], turnaroundMinutes = 0, open = [from(at(8), at(22))]): SlotQuestion => ({
  zone: paris,
  wanted,
  open,
  busy,
  turnaroundMinutes,
  gridMinutes: 30,
})

describe('freeIntervals', () => {
  it('takes away what is busy, and the time to tidy up before it', () => {
    const busy = [blockedSlot(from(at(10), at(12)), 30), blockedSlot(from(at(18), at(20)), 30)]
    expect(freeIntervals([from(at(8), at(22))], busy, 0).map(hours)).toEqual([
      '8:00-10:00',
      '12:30-18:00',
      '20:30-22:00',
    ])
    expect(freeIntervals([from(at(8), at(22))], busy, 30).map(hours)).toEqual([
      '8:00-9:30',
      '12:30-17:30',
      '20:30-22:00',
    ])
  })

  it('leaves the whole opening when nothing is busy, and nothing when all is', () => {
    expect(freeIntervals([from(at(8), at(22))], [], 30).map(hours)).toEqual(['8:00-22:00'])
    expect(freeIntervals([from(at(8), at(22))], [from(at(7), at(23))], 0)).toEqual([])
    expect(freeIntervals([], [from(at(7), at(23))], 0)).toEqual([])
  })
})

describe('answerFor', () => {
  it('says free when the slot fits, turnaround included', () => {
    const busy = [from(at(20), at(22))]
    expect(answerFor(ask(from(at(18), at(20)), busy))).toEqual({ kind: 'free' })
    expect(answerFor(ask(from(at(18), at(19, 30)), busy, 30))).toEqual({ kind: 'free' })
    expect(answerFor(ask(from(at(18), at(20)), busy, 30)).kind).toBe('partly')
  })

  it('names the longest free interval that meets the slot, and the nearest hour', () => {
    const answer = answerFor(ask(from(at(18), at(20)), [from(at(17), at(18, 45))]))
    if (answer.kind !== 'partly') return expect.fail(answer.kind)
    expect([hour(answer.freeFrom), hour(answer.freeUntil)]).toEqual(['19:00', '22:00'])
    expect(hours(answer.nearest)).toBe('19:00-21:00')
  })

  it('prefers the longer of two free ends', () => {
    const answer = answerFor(ask(from(at(12), at(18)), [from(at(14), at(15))]))
    if (answer.kind !== 'partly') return expect.fail(answer.kind)
    expect([hour(answer.freeFrom), hour(answer.freeUntil)]).toEqual(['15:00', '22:00'])
  })

  it.each([
    ['the later hour at equal distance', [from(at(18), at(20))], '20:00-22:00'],
    ['the earlier when it is nearer', [from(at(18), at(21))], '16:00-18:00'],
    ['nothing when the day is full', [from(at(8), at(22))], null],
  ])('says taken and proposes %s', (_case, busy, nearest) => {
    const answer = answerFor(ask(from(at(18), at(20)), busy))
    expect(answer.kind).toBe('taken')
    expect(answer.kind === 'taken' && hours(answer.nearest)).toBe(nearest)
  })

  it('does not call partly free what is shorter than one step of the grid', () => {
    expect(answerFor(ask(from(at(18), at(20)), [from(at(8), at(19, 40)), from(at(20), at(22))])).kind).toBe('taken')
  })

  it('says closed when the room does not open then, with the nearest hour of that day', () => {
    const answer = answerFor(ask(from(at(6), at(8)), []))
    expect(answer.kind).toBe('closed')
    expect(answer.kind === 'closed' && hours(answer.nearest)).toBe('8:00-10:00')
    expect(answerFor(ask(from(at(18), at(20)), [], 0, []))).toEqual({ kind: 'closed', nearest: null })
  })

  it('always answers with something that can be booked', () => {
    const step = fc.integer({ min: 0, max: 46 }).map((steps) => steps * 30)
    const length = fc.integer({ min: 1, max: 12 }).map((steps) => steps * 15)
    const slot = fc.tuple(step, length).map(([start, minutes]) => from(start, start + minutes))
    fc.assert(
      fc.property(
        slot,
        fc.array(slot, { maxLength: 6 }),
        fc.constantFrom(0, 15, 30),
        (wanted, bookings, turnaround) => {
          const busy = bookings.map((booking) => blockedSlot(booking, turnaround))
          const question = ask(wanted, busy, turnaround)
          const answer = answerFor(question)
          const mayStand = (candidate: Slot) =>
            question.open.some((open) => contains(open, candidate)) &&
            !busy.some((taken) => overlaps(taken, blockedSlot(candidate, turnaround)))
          expect(answer.kind === 'free').toBe(mayStand(wanted))
          if (answer.kind === 'free') return
          if (answer.nearest) {
            expect(mayStand(answer.nearest)).toBe(true)
            expect(elapsedMinutes(answer.nearest)).toBe(elapsedMinutes(wanted))
            expect(toLocal(paris, answer.nearest.startsAt).date).toBe(day)
          }
          if (answer.kind === 'partly') {
            const part = { startsAt: answer.freeFrom, endsAt: answer.freeUntil }
            expect(mayStand(part)).toBe(true)
            expect(overlaps(part, wanted)).toBe(true)
          }
        },
      ),
    )
  })
})

describe('candidateSlots', () => {
  it('lists the starts of the grid that leave room for the whole length', () => {
    const free = [from(at(18), at(20, 15))]
    expect(candidateSlots(paris, day, free, 90, 30).map(hours)).toEqual(['18:00-19:30', '18:30-20:00'])
    expect(candidateSlots(paris, day, free, 90, 15).map(hours)).toEqual([
      '18:00-19:30',
      '18:15-19:45',
      '18:30-20:00',
      '18:45-20:15',
    ])
    expect(candidateSlots(paris, day, free, 150, 30)).toEqual([])
  })

  it('offers a repeated hour once and a missing hour never', () => {
    const october = localDate('2026-10-25')
    const march = localDate('2027-03-28')
    const night = (date: typeof day) =>
      candidateSlots(paris, date, [from(at(1), at(4), date)], 60, 60).map(({ startsAt }) => startsAt)
    expect(night(october).map((start) => start.toISOString())).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ])
    expect(night(march).map((start) => start.toISOString())).toEqual([
      '2027-03-28T00:00:00.000Z',
      '2027-03-28T01:00:00.000Z',
    ])
  })

  it('agrees with the question asked minute by minute, in every zone and on every date', () => {
    const zones = [paris, 'America/Cayenne', 'America/Miquelon', 'Indian/Reunion', 'Pacific/Noumea', 'Pacific/Tahiti']
    const someDate = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(localDate('2026-01-01'), days))
    const clockChanges = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-14', '2027-11-07').map(localDate)
    const anyFree = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.oneof(someDate, clockChanges),
        anyFree,
        fc.constantFrom(30, 60, 120),
        fc.constantFrom(15, 30, 60),
        (zone, date, intervals, length, grid) => {
          const free = intervals.flatMap(([start, minutes]) => {
            const slot = localSlot(zone, date, { from: start, until: Math.min(start + minutes, 1800) })
            return slot ? [slot] : []
          })
          const expected = Array.from({ length: 1440 / grid }, (_, step) => step * grid).flatMap((minutes) => {
            const startsAt = toInstant(zone, date, minutes)
            const slot = { startsAt, endsAt: addMinutes(startsAt, length) }
            const exists = toLocal(zone, startsAt).minutes === minutes
            return exists && free.some((interval) => contains(interval, slot)) ? [slot] : []
          })
          expect(candidateSlots(zone, date, free, length, grid)).toEqual(expected)
        },
      ),
    )
  })

  it('may run past midnight, and starts on the date asked', () => {
    expect(candidateSlots(paris, day, [from(at(22), at(27))], 240, 60).map(hours)).toEqual(['22:00-2:00', '23:00-3:00'])
  })
})

describe('the grid', () => {
  it('rounds outward to take, inward to offer', () => {
    const slot = from(at(18, 10), at(19, 50))
    expect(hours(roundOutward(paris, slot, 30))).toBe('18:00-20:00')
    expect(hours(roundInward(paris, slot, 30))).toBe('18:30-19:30')
    expect(roundOutward(paris, from(at(18), at(20)), 30)).toEqual(from(at(18), at(20)))
  })
})
