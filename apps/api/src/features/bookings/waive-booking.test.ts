import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { cancelBooking } from './cancel-booking.ts'
import { getBooking } from './get-booking.ts'
import { waiveBooking } from './waive-booking.ts'

let given: GivenBookings
let head: ReturnType<typeof givenStaff>
beforeAll(async () => {
  const tiers = [{ noticeDays: 0, keptPercent: 50, minimumCents: 0 }]
  given = await givenBookings({ terms: { cancellation: [{ organisationKind: null, tiers }] } })
  head = givenStaff('establishment-head', given.departement.id, given.college.id)
})
afterAll(() => given.close())

const waive = (bookingId: string, amountCents: number, actor = head) =>
  waiveBooking(given.deps, actor, { bookingId, amountCents, reason: 'Présidente malade', act: 'Décision 12' })

describe('waiveBooking', () => {
  it('spares what is kept of a late cancellation, by a new entry that says why and by which act', async () => {
    const { id } = await given.confirmed()
    await cancelBooking(given.deps, given.association.member, { bookingId: id, reason: 'Maladie' })
    const { account, timeline } = await waive(id, 1000)
    expect(account).toMatchObject({ dueCents: 500, mayWaive: true })
    expect(account?.changes.at(-1)).toMatchObject({
      ...{ kind: 'waiver', cents: -1000, reason: 'Présidente malade (Décision 12)' },
    })
    expect(timeline.at(-1)).toMatchObject({ action: 'waive', note: 'Présidente malade (Décision 12)' })
    expect((await given.eventsOf(id)).at(-1)).toBe('charge.waived')
    expect((await waive(id, 500)).account).toMatchObject({ dueCents: 0, mayWaive: false })
  })

  it('never spares more than what is owed, nor what is not charged yet', async () => {
    const { id } = await given.confirmed()
    await expect(waive(id, 3001)).rejects.toThrow('ledger.above-balance')
    await expect(waive((await given.approved()).id, 100)).rejects.toThrow('ledger.above-balance')
  })

  it('two waivers at the same time spare the balance once', async () => {
    const { id } = await given.confirmed()
    const answers = await Promise.allSettled([waive(id, 2000), waive(id, 2000)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('belongs to the head of the establishment, never of an own organisation', async () => {
    const { id } = await given.confirmed()
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await expect(waive(id, 100, bursar)).rejects.toThrow('ledger.not-allowed')
    await expect(waive(id, 100, given.decider)).rejects.toThrow('ledger.not-allowed')
    await expect(waive(id, 100, given.association.member)).rejects.toThrow('ledger.not-allowed')
    await expect(waive(id, 100, given.clerk)).rejects.toThrow('bookings.not-found')
    const both = { ...head, memberships: given.association.member.memberships }
    await expect(waive(id, 100, both)).rejects.toThrow('ledger.not-allowed')
    const seen = await getBooking(given.deps, given.association.member, id)
    expect(seen.account).toMatchObject({ dueCents: 3000, mayWaive: false })
  })
})
