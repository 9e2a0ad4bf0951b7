import type { AgreementBuilding } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, roomOfDate, type BookingRecord } from '../bookings/index.ts'
import { getLegalEntity, sharedEstablishments, type BookableRoom, type LegalEntity } from '../catalogue/index.ts'
import { inSigningOrder, publicPartiesOf, type EntityOfPlace, type PartyOfPlace } from './rules/parties.ts'
import type { PartyOfAgreement } from './rules/who-signs.ts'

/** A public party with its legal entity; the UAI of the school that it is. */
export interface NamedParty extends PartyOfPlace {
  entity: LegalEntity
  uai: string | null
}

/** Rooms in which the dates of a booking stand, its own first. */
export const roomsOfBooking = (booking: BookingRecord): BookableRoom[] =>
  [...new Set(booking.occurrences.map((date) => roomOfDate(booking, date)))].sort(
    (a, b) => Number(b === booking.room) - Number(a === booking.room),
  )

/** @throws agreements.incomplete-facts for a kind of building without a wording */
export function wordedKind({ establishment: { kind } }: BookableRoom): AgreementBuilding {
  return kind === 'college' || kind === 'municipal-hall'
    ? kind
    : fail('agreements.incomplete-facts', { missing: ['buildingKind'] })
}

/** The public parties of an agreement about these rooms of one establishment. */
export async function publicPartiesOfRooms(
  tx: Tx,
  buildingKind: AgreementBuilding,
  rooms: readonly BookableRoom[],
): Promise<NamedParty[]> {
  const [room] = rooms
  if (!room) return []
  const { establishment } = room
  const others = await sharedEstablishments(
    tx,
    rooms.map(({ id }) => id),
  )
  const entities = new Map<string, LegalEntity>()
  for (const place of [establishment, ...others]) {
    for (const id of [place.ownerEntityId, place.managerEntityId, place.payeeEntityId]) {
      if (!entities.has(id)) entities.set(id, await getLegalEntity(tx, id))
    }
  }
  const known = (id: string): LegalEntity => {
    const entity = entities.get(id)
    if (!entity) throw new Error(`legal entity ${id} was not read`)
    return entity
  }
  const entityOf = (id: string): EntityOfPlace => ({ id, isSchool: known(id).kind === 'eple' })
  const runBy = (place: { managerEntityId: string; payeeEntityId: string }) => ({
    manager: entityOf(place.managerEntityId),
    payee: entityOf(place.payeeEntityId),
  })
  const parties = publicPartiesOf({
    buildingKind,
    establishmentId: establishment.id,
    owner: entityOf(establishment.ownerEntityId),
    ...runBy(establishment),
    shared: others.map((other) => ({ establishmentId: other.id, ...runBy(other) })),
  })
  const uaiOf = ({ role, establishmentId }: PartyOfPlace) =>
    role === 'establishment' || role === 'second-establishment'
      ? ([establishment, ...others].find(({ id }) => id === establishmentId)?.uai ?? null)
      : null
  return parties.map((party) => ({ ...party, entity: known(party.legalEntityId), uai: uaiOf(party) }))
}

/** The parties of the agreement of a booking, in the order in which they sign: what the database guards. */
export async function partiesToSign(tx: Tx, bookingId: string): Promise<PartyOfAgreement[]> {
  const booking = await getBookingFacts(tx, bookingId)
  const { room } = booking
  const parties = await publicPartiesOfRooms(tx, wordedKind(room), roomsOfBooking(booking))
  const organiser: PartyOfAgreement = { role: 'organiser', legalEntityId: null, establishmentId: null }
  const named = parties.map(({ role, legalEntityId, establishmentId }) => ({ role, legalEntityId, establishmentId }))
  return inSigningOrder([organiser, ...named], room.tenant.settings.signingOrder)
}
