import type { CounterpartDto, ProposeCounterpartForm } from '@salles-ouvertes/contract'
import { agreeCounterpart, proposeCounterpart } from '../../apps/api/src/features/counterparts/index.ts'
import { givenBookings } from './given-bookings.ts'
import { givenStaff } from './given-catalogue.ts'

export type GivenCounterparts = Awaited<ReturnType<typeof givenCounterparts>>

/** Four hours of singing with the pupils, 7,50 € each: the 30 € that a booking of the tests owes. */
export const offer: ProposeCounterpartForm = {
  ...{ description: 'Atelier de chant pour les élèves', quantity: 4, unit: 'heures', unitCents: 750 },
  dueOn: '2026-11-30',
}
export const act = { actReference: 'CA du 1er octobre 2026, acte 4', actOn: '2026-10-01' }

/** Confirmed bookings that owe 30 €, and what is offered for them. */
export async function givenCounterparts() {
  const given = await givenBookings()
  const head = givenStaff('establishment-head', given.departement.id, given.college.id)
  const bursar = givenStaff('bursar', given.departement.id, given.college.id)
  const proposed = async (changes: Partial<ProposeCounterpartForm> = {}): Promise<CounterpartDto> => {
    const { id: bookingId } = await given.confirmed()
    return proposeCounterpart(given.deps, given.association.member, { bookingId, ...offer, ...changes })
  }
  const agreed = async (changes: Partial<ProposeCounterpartForm> = {}): Promise<CounterpartDto> => {
    const { id: counterpartId } = await proposed(changes)
    return agreeCounterpart(given.deps, head, { counterpartId, ...act })
  }
  return { ...given, head, bursar, proposed, agreed }
}
