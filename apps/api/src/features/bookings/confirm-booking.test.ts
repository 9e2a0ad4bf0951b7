import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenNow,
  givenSeries,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { confirmBooking } from './confirm-booking.ts'
import { getBooking } from './get-booking.ts'
import { expireDueBookings } from './expire-due-bookings.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const chargeOf = (bookingId: string) =>
  inReadOnly(given.deps, systemActor(given.departement.id), (tx) => chargeOfBooking(tx, bookingId))
const confirm = (bookingId: string) => confirmBooking(given.deps, { tenantId: given.departement.id, bookingId })

describe('confirmBooking', () => {
  it('confirms a signed booking and makes its price due, once', async () => {
    const { id } = await given.confirmed()
    await confirm(id)
    expect(await given.statusOf(id)).toBe('confirmed')
    expect(await chargeOf(id)).toMatchObject({ status: 'due', balanceCents: 3000 })
    expect((await given.eventsOf(id)).filter((event) => event === 'booking.confirmed')).toHaveLength(1)
  })

  it('asks a public body for its money after its last session', async () => {
    const by = await given.organisation({ kind: 'public-body', name: 'Service d’essai' })
    const { id } = await given.confirmed({ by })
    const { account } = await getBooking(given.deps, by.member, id)
    expect(account?.owed).toMatchObject({ dueCents: 0, nextDueOn: '2026-10-13', nextDueCents: account?.dueCents })
  })

  it('waits for the signature, and never confirms what was cancelled or lies elsewhere', async () => {
    const { id } = await given.approved()
    await confirm(id)
    expect(await given.statusOf(id)).toBe('approved')
    const waiting = await given.submitted()
    await confirm(waiting.id)
    expect(await given.statusOf(waiting.id)).toBe('submitted')
    await given.sign(id)
    await confirmBooking(given.deps, { tenantId: given.commune.id, bookingId: id })
    expect([await given.statusOf(id), await chargeOf(id)]).toEqual(['approved', null])
  })

  it('waits for an insurance that covers the session, then confirms by itself', async () => {
    const by = await given.organisation()
    const { id } = await given.approved({ by })
    await given.sign(id)
    await given.superuser.query(`UPDATE piece SET valid_until = '2026-10-12' WHERE organisation_id = $1`, [by.id])
    await confirm(id)
    await expireDueBookings(given.deps)
    expect(await given.statusOf(id)).toBe('approved')
    await given.insure(by.id, by.member, '2027-06-30')
    await expireDueBookings(given.deps)
    expect(await given.statusOf(id)).toBe('confirmed')
  })
})

describe('expireDueBookings', () => {
  it('expires what nobody answered, frees its place and its offer, and ends what took place, once', async () => {
    const waiting = await given.submitted()
    const offered = await given.counterProposed()
    const unsigned = await given.approved()
    const confirmed = await given.confirmed()
    await given.draft()

    await given.setClock('2026-10-12T07:59:00Z')
    await expireDueBookings(given.deps)
    expect(await given.statusOf(waiting.id)).toBe('submitted')

    await given.setClock('2026-10-12T08:00:05Z')
    await expireDueBookings(given.deps)
    expect([await given.statusOf(waiting.id), await given.placesOf(waiting.id)]).toEqual(['expired', []])
    expect([await given.statusOf(offered.id), await given.placesOf(offered.id)]).toEqual(['expired', []])
    expect(await given.statusOf(unsigned.id)).toBe('approved')

    await given.setClock('2026-10-13T16:30:00Z')
    await expireDueBookings(given.deps)
    expect([await given.statusOf(unsigned.id), await given.placesOf(unsigned.id)]).toEqual(['expired', []])
    expect(await given.statusOf(confirmed.id)).toBe('confirmed')

    await given.setClock('2026-10-13T18:30:00Z')
    await Promise.all([expireDueBookings(given.deps), expireDueBookings(given.deps)])
    expect(await given.statusOf(confirmed.id)).toBe('ended')
    for (const { id } of [waiting, offered, unsigned]) {
      expect((await given.eventsOf(id)).filter((event) => event === 'booking.expired')).toHaveLength(1)
    }
    await given.setClock(givenNow)
  })

  it('ends a series once the last date that still stands is over', async () => {
    const { id } = await given.confirmedSeries()
    const [last = ''] = (await given.standingOf(id)).slice(-1)
    const reason = 'Conseil de classe'
    await cancelOccurrences(given.deps, given.association.member, { bookingId: id, occurrenceIds: [last], reason })
    const { endsAt = '' } = givenSeries.at(-2) ?? {}
    await given.setClock(new Date(Date.parse(endsAt) - 60_000).toISOString())
    await expireDueBookings(given.deps)
    expect(await given.statusOf(id)).toBe('confirmed')
    await given.setClock(new Date(Date.parse(endsAt)).toISOString())
    await expireDueBookings(given.deps)
    expect(await given.statusOf(id)).toBe('ended')
    await given.setClock(givenNow)
  })

  it('settles the others when one cannot be settled', async () => {
    const [broken, sound] = [await given.submitted(), await given.submitted()]
    await given.superuser.query(
      `UPDATE booking SET decision_deadline = clock.now() - interval '1 hour' WHERE id = ANY ($1)`,
      [[broken.id, sound.id]],
    )
    await given.superuser.query(
      `ALTER TABLE booking ADD CONSTRAINT broken CHECK (id <> '${broken.id}' OR status <> 'expired') NOT VALID`,
    )
    await expireDueBookings(given.deps)
    await given.superuser.query('ALTER TABLE booking DROP CONSTRAINT broken')
    expect([await given.statusOf(broken.id), await given.statusOf(sound.id)]).toEqual(['submitted', 'expired'])
  })
})
