import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings, type GivenSlot } from '../../../../../tests/support/given-bookings.ts'
import { getRoomSheet } from '../catalogue/get-room-sheet.ts'
import { editBuilding, getSpaceTree, setSiteHours } from '../catalogue/index.ts'
import { setOrganisationQuota } from '../tenants/index.ts'
import { approveBooking } from './approve-booking.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'
import { undoApproval } from './undo-approval.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const evening = (day: string, roomId?: string): GivenSlot => ({
  startsAt: `2026-10-${day}T18:30:00+02:00`,
  endsAt: `2026-10-${day}T20:30:00+02:00`,
  ...(roomId ? { roomId } : {}),
})
const site = async () => (await getSpaceTree(given.deps, given.owner, given.college.id)).sites[0]!
const limitPeople = async (maxPeople: number | null) => {
  const { id: buildingId, name } = (await site()).buildings[0]!
  await editBuilding(given.deps, given.owner, { buildingId, name, maxPeople })
}
const nameOf = async (roomId: string) => (await getRoomSheet(given.deps, given.owner, roomId)).form.name

describe('a series of which one date borrows another room', () => {
  it('is judged there by the number of people of that room, as it will be set out', async () => {
    // Requests compete there: a draft that is refused keeps no date from the next.
    const small = await given.collegeRoom({ capacity: 15, standingCapacity: 25, pendingMode: 'compete' })
    const slots = [evening('13'), evening('14', small)]
    await expect(given.submittedSeries({ slots })).rejects.toMatchObject({
      code: 'bookings.over-capacity',
      details: { capacity: 15, headcount: 20 },
    })
    await given.submittedSeries({ slots, facts: { configuration: 'standing' } })
  })

  it('names the room of each date in a calendar', async () => {
    const [own, other] = [await given.collegeRoom(), await given.collegeRoom()]
    const { id } = await given.submittedSeries({ roomId: own, slots: [evening('15'), evening('16', other)] })
    const calendar = await getBookingCalendar(given.deps, given.association.member, id)
    const titles = calendar.split('\r\n').filter((line) => line.startsWith('SUMMARY'))
    expect(titles).toHaveLength(2)
    expect(titles[0]).toContain(`${await nameOf(own)}\\,`)
    expect(titles[1]).toContain(`${await nameOf(other)}\\,`)
  })
})

describe('a series in a building for fifty people', () => {
  beforeAll(() => limitPeople(50))
  afterAll(() => limitPeople(null))

  it('counts its people on each of its dates, also where it borrows a room', async () => {
    const rival = await given.organisation({ name: 'Club rival' })
    await given.submitted({ by: rival, ...evening('20'), facts: { headcount: 40 } })
    const slots = [evening('19'), evening('20', await given.collegeRoom()), evening('22')]
    await expect(given.submittedSeries({ slots })).rejects.toMatchObject({
      code: 'bookings.building-full',
      details: { limit: 50, people: 60, starts: [evening('20').startsAt] },
    })
  })

  it('may be accepted without the date on which it would fill it', async () => {
    const compete = () => given.collegeRoom({ pendingMode: 'compete' })
    const other = await given.submitted({ ...evening('23'), roomId: await compete(), facts: { headcount: 40 } })
    const series = await given.submittedSeries({ roomId: await compete(), slots: [evening('21'), evening('23')] })
    await given.approve(other.id)
    const whole = approveBooking(given.deps, given.decider, { bookingId: series.id })
    await expect(whole).rejects.toMatchObject({ code: 'bookings.building-full', details: { people: 60 } })
    const [, second] = await given.standingOf(series.id)
    const refused = [{ occurrenceIds: [second!], reason: 'room-already-taken' as const, text: '' }]
    const { sessions } = await approveBooking(given.deps, given.decider, { bookingId: series.id, refused })
    expect(sessions).toEqual({ asked: 2, standing: 1 })
  })

  it('does not take back, when an approval is undone, a place that was filled meanwhile', async () => {
    const series = await given.submittedSeries({ slots: [evening('08'), evening('09')] })
    const [, second] = await given.standingOf(series.id)
    const refused = [{ occurrenceIds: [second!], reason: 'room-already-taken' as const, text: '' }]
    await approveBooking(given.deps, given.decider, { bookingId: series.id, refused })
    await given.submitted({ ...evening('09'), facts: { headcount: 40 } })
    const undone = await undoApproval(given.deps, given.decider, { bookingId: series.id })
    expect(undone.occurrences.map(({ status }) => status)).toEqual(['held', 'requested'])
  })
})

describe('a series on a site whose alarm arms itself at 21:00', () => {
  const setHours = async (alarmArmedAt: number | null) => {
    const hours = { closesAt: null, alarmHours: Array.from({ length: 7 }, () => alarmArmedAt), alarmMarginMinutes: 30 }
    await setSiteHours(given.deps, given.owner, { siteId: (await site()).id, ...hours })
  }
  beforeAll(() => setHours(21 * 60))
  afterAll(() => setHours(null))

  it('names the dates that end too late', async () => {
    const late = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T21:00:00+02:00' }
    await expect(given.submittedSeries({ slots: [evening('13'), late] })).rejects.toMatchObject({
      code: 'bookings.after-alarm',
      details: { latestEnd: 20 * 60 + 30, starts: [late.startsAt] },
    })
  })
})

describe('the quota of an organisation', () => {
  const grant = (quota: { liveHolds?: number; weekHours?: number; seasonHours?: number }) =>
    setOrganisationQuota(given.deps, given.owner, {
      ...{ tenantId: given.departement.id, liveHolds: null, weekHours: null, seasonHours: null },
      ...quota,
    })
  afterAll(() => grant({}))

  it('counts every hour of a series, in whatever room: by week, by season', async () => {
    const by = await given.organisation({ name: 'Club d’essai' })
    const borrowed = await given.collegeRoom({ pendingMode: 'compete' })
    const slots = [evening('12'), evening('13', borrowed), evening('14'), evening('20')]
    await grant({ weekHours: 5 })
    await expect(given.submittedSeries({ by, slots })).rejects.toMatchObject({
      code: 'bookings.quota-week',
      details: { limitHours: 5, hours: 6, from: '2026-10-12' },
    })
    await grant({ weekHours: 6, seasonHours: 7 })
    await expect(given.submittedSeries({ by, slots })).rejects.toMatchObject({
      code: 'bookings.quota-season',
      details: { limitHours: 7, hours: 8, from: '2026-09-01' },
    })
    await grant({ weekHours: 6, seasonHours: 8 })
    await given.submittedSeries({ by, slots })
    await expect(given.submitted({ by, ...evening('22') })).rejects.toThrow('bookings.quota-season')
  })

  it('counts a series as one request that waits', async () => {
    const by = await given.organisation({ name: 'Club d’essai' })
    await grant({ liveHolds: 1 })
    await given.submittedSeries({ by, slots: [evening('12'), evening('13')] })
    await expect(given.submitted({ by })).rejects.toMatchObject({
      code: 'bookings.quota-holds',
      details: { limit: 1, count: 1 },
    })
  })
})
