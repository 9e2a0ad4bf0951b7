import { addDays, startOfLocalDay, localDate, localSlot, type LocalDate } from '../../../apps/api/src/platform/time.ts'
import { paris, turn, wantedDay, wantedHours } from '../sample.ts'
import { expectStatus, personOf, type Bench, type Scenario } from './scenario.ts'

/** Names of the two searches that the report compares. */
export const searches = {
  dated: 'search near a point, date and hours',
  weekly: 'search near a point, every week of a school year',
}
const radiusKm = 10
const firstMonday = localDate('2026-11-16')

const dayOf = (date: LocalDate): [Date, Date] => [
  startOfLocalDay(paris, addDays(date, -1)),
  startOfLocalDay(paris, addDays(date, 2)),
]

/** Rooms free near a point at a date and hour: the first page of 20, with prices, counts, filters and day strips. */
export function datedSearch({ product, floor, sample }: Bench): Scenario {
  const slot = localSlot(paris, wantedDay, wantedHours)
  const at = (n: number) => turn(sample.points, n)
  return {
    name: searches.dated,
    limits: { cpu: null, p50: 3, p95: 3 },
    clients: [1, 16],
    product: (n) =>
      expectStatus(product, {
        path:
          `/api/v1/rooms?lat=${at(n).latitude}&lon=${at(n).longitude}&radiusKm=${radiusKm}&date=${wantedDay}` +
          `&from=${wantedHours.from}&until=${wantedHours.until}`,
      }),
    floor: (n) =>
      expectStatus(floor, {
        method: 'POST',
        path: '/search',
        body: {
          ...{ lat: at(n).latitude, lon: at(n).longitude, km: radiusKm, day: dayOf(wantedDay) },
          ...{ from: slot?.startsAt, until: slot?.endsAt },
        },
      }),
  }
}

/** Tuesdays of a whole school year from the day of the measures: the first page of 20, with the dates of each room. */
export function weeklySearch({ product, sample }: Bench): Scenario {
  const season = `weekdays=2&from=${wantedHours.from}&until=${wantedHours.until}&firstDate=2026-11-24&lastDate=2027-07-02`
  return {
    name: searches.weekly,
    limits: { cpu: null, p50: null, p95: null },
    clients: [1, 16],
    product: (n) => {
      const { latitude, longitude } = turn(sample.points, n)
      return expectStatus(product, {
        path: `/api/v1/rooms?lat=${latitude}&lon=${longitude}&radiusKm=${radiusKm}&${season}`,
      })
    },
    floor: null,
  }
}

/** Each day of a month of one room with what is left. */
export function roomMonth({ product, floor, sample }: Bench): Scenario {
  const months = ['2026-12', '2027-01', '2027-03', '2027-05']
  const period = (month: string): [Date, Date] => {
    const first = localDate(`${month}-01`)
    return [startOfLocalDay(paris, first), startOfLocalDay(paris, addDays(first, 31))]
  }
  return {
    name: 'month of a room',
    limits: { cpu: 2, p50: null, p95: null },
    clients: [1, 16],
    product: (n) =>
      expectStatus(product, { path: `/api/v1/rooms/${turn(sample.rooms, n).id}/month?month=${turn(months, n)}` }),
    floor: (n) =>
      expectStatus(floor, {
        method: 'POST',
        path: '/month',
        body: { roomId: turn(sample.rooms, n).id, period: period(turn(months, n)) },
      }),
  }
}

/** The week of a collège of ten rooms, by its principal. */
export function collegeWeek(bench: Bench): Scenario {
  const { product, floor, sample } = bench
  const week = (n: number): LocalDate => addDays(firstMonday, 7 * ((n % 20) - 8))
  return {
    name: 'week of a collège',
    limits: { cpu: 2, p50: null, p95: null },
    clients: [1, 16],
    product: (n) => {
      const college = turn(sample.colleges, n)
      const path = `/api/v1/establishments/${college.id}/planning?from=${week(n)}`
      return expectStatus(product, { path, headers: { cookie: personOf(bench, college.accountId).cookie } })
    },
    floor: (n) => {
      const college = turn(sample.colleges, n)
      const period = [startOfLocalDay(paris, week(n)), startOfLocalDay(paris, addDays(week(n), 7))]
      const { sessionId } = personOf(bench, college.accountId)
      return expectStatus(floor, {
        method: 'POST',
        path: '/week',
        body: { sessionId, establishmentId: college.id, period },
      })
    },
  }
}
