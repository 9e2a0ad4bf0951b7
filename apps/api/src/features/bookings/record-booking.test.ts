import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenFacts,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import type { AccessKind, RecordBookingInput } from '@salles-ouvertes/contract'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { takenByTelephone } from '../../../../../tests/support/given-paper.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { inReadOnly } from '../../platform/database.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { getBookingFacts } from './get-booking-facts.ts'
import { recordBooking } from './record-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const newcomers: RecordBookingInput['organisation'] = {
  kind: 'association',
  name: 'Boules du quartier',
  address: '3 rue de l’Essai',
  postalCode: '38450',
  city: 'Vif',
  representativeName: 'Dominique Boule',
  representativeCapacity: 'président',
  email: 'boules@essai.example',
  phone: null,
}
const insurance = {
  insurer: 'Assurance d’essai',
  policyNumber: 'E-9',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
}
const input = async (change: Partial<RecordBookingInput> = {}): Promise<RecordBookingInput> => ({
  roomId: given.villageHall.id,
  ...givenSlot,
  organisation: newcomers,
  facts: givenFacts,
  insurance,
  ...change,
})
/** Eight days on, one evening after the other: requests of one hall must not meet. */
let day = 13
const nextEvening = () => {
  day += 1
  return { startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` }
}

describe('recordBooking', () => {
  it('notes an organisation, its paper certificate and its request, as if it had typed them', async () => {
    const booking = await recordBooking(given.deps, given.clerk, await input())
    expect(booking).toMatchObject({
      status: 'submitted',
      organisation: { name: 'Boules du quartier' },
      organisationContact: { representativeName: 'Dominique Boule', email: 'boules@essai.example' },
      applicantName: 'Dominique Boule',
      totalCents: 3000,
    })
    expect(booking.reference).toMatch(/-2026-1$/)
    expect(booking.allowedActions).toContain('approve')
    expect(booking.timeline.map(({ action }) => action)).toEqual(['record', 'submit'])
    const facts = await inReadOnly(given.deps, given.clerk, (tx) => getBookingFacts(tx, booking.id))
    expect(facts.contact).toEqual({
      accountId: null,
      name: 'Dominique Boule',
      email: 'boules@essai.example',
      phone: null,
    })
  })

  it('runs every rule again: insurance, place, opening', async () => {
    const uninsured = recordBooking(given.deps, given.clerk, await input({ insurance: null, ...nextEvening() }))
    await expect(uninsured).rejects.toThrow('bookings.insurance-missing')
    const taken = recordBooking(given.deps, given.clerk, await input())
    await expect(taken).rejects.toThrow('bookings.slot-taken')
    const tooMany = recordBooking(
      given.deps,
      given.clerk,
      await input({ ...nextEvening(), facts: { ...givenFacts, headcount: 9999 } }),
    )
    await expect(tooMany).rejects.toThrow('bookings.over-capacity')
    const backwards = recordBooking(given.deps, given.clerk, await input({ endsAt: givenSlot.startsAt }))
    await expect(backwards).rejects.toThrow('availability.invalid-slot')
  })

  it('takes an organisation already known to the tenant, and only those', async () => {
    const known = await recordBooking(given.deps, given.clerk, await input(nextEvening()))
    const again = await input({ organisation: { id: known.organisation.id }, insurance: null, ...nextEvening() })
    expect((await recordBooking(given.deps, given.clerk, again)).organisation.id).toBe(known.organisation.id)
    const unknown = await input({ organisation: { id: given.association.id }, ...nextEvening() })
    await expect(recordBooking(given.deps, given.clerk, unknown)).rejects.toThrow('organisations.not-found')
  })

  it('belongs to the desk of that very establishment', async () => {
    const request = await input(nextEvening())
    const bursar = givenStaff('bursar', given.commune.id, given.hall.id)
    for (const actor of [given.decider, bursar, given.association.member]) {
      await expect(recordBooking(given.deps, actor, request)).rejects.toThrow('bookings.not-allowed')
    }
    const unknown = recordBooking(given.deps, given.clerk, { ...request, roomId: given.college.id })
    await expect(unknown).rejects.toThrow('catalogue.room-not-found')
  })

  it('wants an address for the code, or a room that a person opens', async () => {
    const evening = { roomId: given.villageHall.id, ...nextEvening() }
    const open = (kind: AccessKind) =>
      setRoomAccess(given.deps, given.commune.officer, {
        roomId: given.villageHall.id,
        ...enteredBy(kind, kind === 'fixed-code' ? { secret: 'PORTE-4817' } : {}),
      })
    await open('fixed-code')
    const unreachable = recordBooking(given.deps, given.clerk, takenByTelephone(evening, { email: null }))
    await expect(unreachable).rejects.toThrow('bookings.holder-unreachable')
    await open('person')
    const spoken = await recordBooking(given.deps, given.clerk, takenByTelephone(evening, { email: null }))
    expect(spoken).toMatchObject({ isRecordedByStaff: true, organisationContact: { email: '' } })
  })

  it('writes to the organisation at its own address, and sends the code to the holder at theirs', async () => {
    const evening = { roomId: given.villageHall.id, ...nextEvening() }
    const both = { email: 'boules@essai.example', responsibleEmail: 'sur-place@essai.example' }
    const booking = await recordBooking(given.deps, given.clerk, takenByTelephone(evening, both))
    expect(booking.organisationContact?.email).toBe('boules@essai.example')
    expect(booking.facts.responsibleEmail).toBe('sur-place@essai.example')
  })
})
