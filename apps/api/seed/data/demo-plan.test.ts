import { describe, expect, it } from 'vitest'
import { loadPublicHolidays } from '../load-reference.ts'
import { addDays, isoWeekdayOf } from '../paris-date.ts'
import { minutesOf, planDay } from '../plan-day.ts'
import type { DemoBooking } from './demo-booking-types.ts'
import { demoBookings } from './demo-bookings.ts'
import { demoOrganisations } from './demo-organisations.ts'
import { demoStock } from './demo-stock.ts'
import type { DemoRoom, OpeningHours } from './demo-types.ts'

const publicHolidays = new Set(
  loadPublicHolidays()
    .filter((row) => row.territory === 'metropole')
    .map((row) => row.date),
)
const isUsable = (civilDate: string): boolean => !publicHolidays.has(civilDate)
const roomsByKey = new Map(demoStock.flatMap((item) => item.rooms.map((room) => [room.key, { ...item, room }])))
// Every day of three years: clock changes, leap day, holidays that fall on a Saturday twice in a row.
const todays = Array.from({ length: 1100 }, (_, index) => addDays('2026-11-22', index))

function placeOf(booking: DemoBooking): { room: DemoRoom; openingHours: OpeningHours } {
  const place = roomsByKey.get(booking.roomKey)
  if (!place) throw new Error(`no room ${booking.roomKey}`)
  return place
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

describe('planDay', () => {
  it('moves the future forward and the past back, to the weekday', () => {
    const always = () => true
    expect(planDay('2026-11-22', { day: 1, weekday: 3 }, always)).toBe('2026-11-25')
    expect(planDay('2026-11-22', { day: -1, weekday: 3 }, always)).toBe('2026-11-18')
    expect(planDay('2026-11-22', { day: 5, weekday: null }, always)).toBe('2026-11-27')
  })

  it('skips a date that cannot be used', () => {
    expect(planDay('2026-12-20', { day: 3, weekday: 5 }, isUsable)).toBe('2027-01-08')
    expect(planDay('2026-12-24', { day: 1, weekday: null }, isUsable)).toBe('2026-12-26')
  })
})

describe('demonstration plan', () => {
  it('keeps every slot within the opening hours, in term and in the school holidays', () => {
    const kinds = { 3: 'wednesday', 6: 'saturday', 7: 'sunday' } as const
    for (const booking of demoBookings) {
      const { openingHours } = placeOf(booking)
      const weekdays = booking.weekday === null ? [1, 2, 3, 4, 5, 6, 7] : [booking.weekday]
      const slots = [booking, ...(booking.proposal ? [booking.proposal] : [])]
      for (const weekday of weekdays) {
        for (const slot of slots) {
          for (const kind of [kinds[weekday as 3] ?? 'school-day', 'school-holiday'] as const) {
            const span = openingHours[kind]
            expect(span?.opensAtMinute, `${booking.key} ${kind}`).toBeLessThanOrEqual(minutesOf(slot.startsAt))
            expect(span?.closesAtMinute, `${booking.key} ${kind}`).toBeGreaterThanOrEqual(minutesOf(slot.endsAt))
          }
        }
      }
      expect(minutesOf(booking.startsAt)).toBeLessThan(minutesOf(booking.endsAt))
    }
  })

  it('submits within notice and horizon, and acts in order, whatever the day of play', () => {
    for (const booking of demoBookings) {
      const { room } = placeOf(booking)
      expect(booking.submittedDay).toBeGreaterThanOrEqual(-60)
      expect(booking.submittedDay).toBeLessThan(0)
      if (booking.decidedDay !== null) {
        expect(booking.decidedDay).toBeGreaterThan(booking.submittedDay)
        // Five working days to decide: four days always leave time.
        expect(booking.decidedDay - booking.submittedDay, booking.key).toBeLessThanOrEqual(4)
      }
      if (booking.closedDay !== null) {
        expect(booking.closedDay).toBeGreaterThan(booking.decidedDay ?? booking.submittedDay)
        expect(booking.closedDay).toBeLessThanOrEqual(0)
      }
      for (const today of todays) {
        const slotDay = daysBetween(today, planDay(today, booking, isUsable))
        const lead = slotDay - booking.submittedDay
        expect(lead, `${booking.key} on ${today}`).toBeGreaterThan(room.minNoticeHours / 24)
        expect(lead, `${booking.key} on ${today}`).toBeLessThan(room.horizonDays)
        expect(slotDay > (booking.closedDay ?? booking.decidedDay ?? booking.submittedDay)).toBe(true)
      }
    }
  })

  it('never puts two accepted bookings in one room at once, whatever the day of play', () => {
    const taking = demoBookings.filter(
      ({ roomKey, status }) =>
        ['ended', 'confirmed', 'approved', 'counter-proposed'].includes(status) ||
        (['submitted', 'to-complete'].includes(status) && roomsByKey.get(roomKey)?.room.pendingMode === 'block'),
    )
    for (const today of todays) {
      const spans = taking.map((booking) => {
        const start = daysBetween(today, planDay(today, booking, isUsable)) * 1440
        const end = start + minutesOf(booking.endsAt) + placeOf(booking).room.turnaroundMinutes
        return { key: booking.key, roomKey: booking.roomKey, from: start + minutesOf(booking.startsAt), until: end }
      })
      const clashes = spans.flatMap((a, index) =>
        spans
          .slice(index + 1)
          .filter((b) => a.roomKey === b.roomKey && a.from < b.until && b.from < a.until)
          .map((b) => `${a.key} / ${b.key}`),
      )
      expect(clashes, today).toEqual([])
    }
  })

  it('never brings more people than the room seats', () => {
    for (const booking of demoBookings) {
      expect(booking.headcount, booking.key).toBeLessThanOrEqual(placeOf(booking).room.seatedCapacity)
    }
  })

  it('has two requests that compete for one slot', () => {
    const competing = demoBookings.filter(
      (booking) => booking.status === 'submitted' && roomsByKey.get(booking.roomKey)?.room.pendingMode === 'compete',
    )
    const slots = competing.map((item) => [item.roomKey, item.day, item.weekday, item.startsAt].join())
    expect(new Set(slots).size).toBeLessThan(slots.length)
  })

  it('covers every accepted slot by an insurance certificate', () => {
    for (const booking of demoBookings.filter(({ status }) => ['confirmed', 'approved', 'ended'].includes(status))) {
      const insurance = demoOrganisations.find((item) => item.key === booking.organisationKey)?.insurance
      const margin = 20
      expect(insurance?.validFromDay).toBeLessThan(booking.day - (booking.day < 0 ? margin : 0))
      expect(insurance?.validUntilDay).toBeGreaterThan(booking.day + (booking.day < 0 ? 0 : margin))
    }
  })

  it('gives each status what its commands need', () => {
    for (const booking of demoBookings) {
      expect(booking.refusalReason !== null).toBe(booking.status === 'refused')
      expect(booking.cancelledSide !== null).toBe(booking.status === 'cancelled')
      expect(booking.proposal !== null).toBe(booking.status === 'counter-proposed')
      expect(booking.closedDay !== null).toBe(['withdrawn', 'cancelled'].includes(booking.status))
      const undecided = ['submitted', 'withdrawn', 'expired'].includes(booking.status)
      expect(booking.decidedDay === null).toBe(undecided)
      expect(['ended', 'expired'].includes(booking.status)).toBe(booking.day < 0 && booking.status !== 'cancelled')
    }
  })

  it('keeps the days of the plan on the weekday asked', () => {
    for (const booking of demoBookings.filter((item) => item.weekday !== null)) {
      expect(isoWeekdayOf(planDay('2026-11-22', booking, isUsable))).toBe(booking.weekday)
    }
  })
})
