import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenBookings, givenSlot, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { visitor } from '../../platform/actor.ts'
import { editBuilding, getSpaceTree, setSiteHours } from '../catalogue/index.ts'
import { getRoomSlots } from '../search/get-room-slots.ts'
import { setOrganisationQuota } from '../tenants/index.ts'
import { acceptProposal } from './accept-proposal.ts'
import { approveBooking } from './approve-booking.ts'
import { counterPropose } from './counter-propose.ts'
import { editDraft } from './edit-draft.ts'
import { requestInformation } from './request-information.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const site = async () => (await getSpaceTree(given.deps, given.owner, given.college.id)).sites[0]!
const setHours = async (alarmArmedAt: number | null) =>
  setSiteHours(given.deps, given.owner, {
    ...{
      siteId: (await site()).id,
      closesAt: null,
      alarmHours: Array.from({ length: 7 }, () => alarmArmedAt),
      alarmMarginMinutes: 30,
    },
  })
const limitPeople = async (maxPeople: number | null) => {
  const { id: buildingId, name } = (await site()).buildings[0]!
  await editBuilding(given.deps, given.owner, { buildingId, name, maxPeople })
}
const grant = (quota: { liveHolds?: number; weekHours?: number; seasonHours?: number }) =>
  setOrganisationQuota(given.deps, given.owner, {
    ...{ tenantId: given.departement.id, liveHolds: null, weekHours: null, seasonHours: null },
    ...quota,
  })
const evening = (day: string) => ({
  startsAt: `2026-10-${day}T18:30:00+02:00`,
  endsAt: `2026-10-${day}T20:30:00+02:00`,
})
const of = (headcount: number) => ({ facts: { headcount } })

describe('a site whose alarm arms itself at 21:00', () => {
  beforeAll(() => setHours(21 * 60))
  afterAll(() => setHours(null))

  it('takes a use that ends half an hour before, and none that ends later, whoever proposes it', async () => {
    const booking = await given.submitted()
    const late = { startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T21:00:00+02:00' }
    await expect(given.submitted(late)).rejects.toMatchObject({
      code: 'bookings.after-alarm',
      details: { latestEnd: 20 * 60 + 30 },
    })
    const offer = counterPropose(given.deps, given.decider, { bookingId: booking.id, message: '', ...late })
    await expect(offer).rejects.toThrow('bookings.after-alarm')
  })

  it('shows the room as closed from then on', async () => {
    const day = await getRoomSlots(given.deps, visitor, {
      ...{ roomId: await given.collegeRoom(), date: '2026-10-13', minutes: 60 },
    })
    expect(day.opens).toEqual([{ startsAt: '2026-10-13T18:00:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' }])
    expect(day.slots.at(-1)?.endsAt).toBe('2026-10-13T20:30:00+02:00')
  })
})

describe('a building for fifty people', () => {
  beforeAll(() => limitPeople(50))
  afterAll(() => limitPeople(null))

  it('counts the people of other organisations and rooms at the same hour, not those of another', async () => {
    const rival = await given.organisation({ name: 'Club rival' })
    await given.submitted({ ...evening('08'), ...of(30), by: rival })
    await expect(given.submitted({ ...evening('08'), ...of(21) })).rejects.toMatchObject({
      code: 'bookings.building-full',
      details: { limit: 50, people: 51 },
    })
    await given.submitted({ ...evening('08'), ...of(20) })
    await given.submitted({ ...evening('09'), ...of(50) })
  })

  it('is judged again when requests that compete are accepted', async () => {
    const compete = () => given.collegeRoom({ pendingMode: 'compete' })
    const one = await given.submitted({ ...evening('15'), ...of(30), roomId: await compete() })
    const other = await given.submitted({ ...evening('15'), ...of(30), roomId: await compete() })
    await given.approve(one.id)
    const second = approveBooking(given.deps, given.decider, { bookingId: other.id })
    await expect(second).rejects.toThrow('bookings.building-full')
  })

  it('is judged again when another hour is offered, and when a request is corrected', async () => {
    await given.submitted({ ...evening('16'), ...of(40) })
    const asked = await given.submitted({ ...evening('17'), ...of(20), ...saturday })
    const offer = counterPropose(given.deps, given.decider, { bookingId: asked.id, message: '', ...evening('16') })
    await expect(offer).rejects.toThrow('bookings.building-full')
    await requestInformation(given.deps, given.decider, { bookingId: asked.id, body: 'Combien ?' })
    const facts = { ...asked.facts, headcount: 51 }
    const corrected = editDraft(given.deps, given.association.member, { bookingId: asked.id, facts })
    await expect(corrected).rejects.toThrow('bookings.building-full')
  })
})
const saturday = { startsAt: '2026-10-17T10:00:00+02:00', endsAt: '2026-10-17T12:00:00+02:00' }

describe('the quota of an organisation', () => {
  let by: Awaited<ReturnType<GivenBookings['organisation']>>
  beforeEach(async () => {
    by = await given.organisation({ name: 'Club d’essai' })
  })
  afterAll(() => grant({}))

  it('of requests that wait counts those of the tenant alone, and gives way once one is answered', async () => {
    await grant({ liveHolds: 1 })
    const first = await given.submitted({ by, ...givenSlot })
    await expect(given.draft({ by })).rejects.toMatchObject({
      code: 'bookings.quota-holds',
      details: { limit: 1, count: 1 },
    })
    await given.draft({ by, roomId: given.villageHall.id })
    await given.approve(first.id)
    await given.submitted({ by })
  })

  it('of hours counts requests and bookings of the week, refused at the desk and by an offer too', async () => {
    await grant({ weekHours: 4 })
    await given.approved({ by, ...evening('12') })
    const asked = await given.submitted({ by, ...evening('13') })
    await expect(given.submitted({ by, ...evening('14') })).rejects.toMatchObject({
      code: 'bookings.quota-week',
      details: { limitHours: 4, hours: 6, from: '2026-10-12' },
    })
    const longer = { startsAt: '2026-10-15T18:30:00+02:00', endsAt: '2026-10-15T21:30:00+02:00' }
    const offer = counterPropose(given.deps, given.decider, { bookingId: asked.id, message: '', ...longer })
    await expect(offer).rejects.toThrow('bookings.quota-week')
  })

  it('of the season is judged again when an offer is accepted', async () => {
    const offered = await given.counterProposed({ by })
    await grant({ seasonHours: 1 })
    const accepted = acceptProposal(given.deps, by.member, { bookingId: offered.id })
    await expect(accepted).rejects.toThrow('bookings.quota-season')
  })
})
