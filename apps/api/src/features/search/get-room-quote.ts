import type { OrganisationKind, Purpose, QuoteDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { freeUsesBefore } from '../bookings/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { quoteFor, type PricedAsker } from '../pricing/index.ts'
import { getPublishedRoom } from './room-in-time.ts'

export type QuoteQuestion = {
  roomId: string
  startsAt: string
  endsAt: string
  profile: OrganisationKind
  organisationId?: string
  purpose?: Purpose
}

/**
 * Price of a slot explained line by line, for a kind of organisation or for one of the actor's own organisations.
 * @throws catalogue.room-not-found, organisations.not-found, availability.invalid-slot, pricing.no-tariff
 */
export function getRoomQuote(deps: Deps, actor: Actor, question: QuoteQuestion): Promise<QuoteDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, question.roomId)
    const slot = { startsAt: new Date(question.startsAt), endsAt: new Date(question.endsAt) }
    const asker = await askerOf(tx, actor, room, question)
    return quoteFor(tx, { ...asker, places: [{ room, slots: [slot] }] })
  })
}

/** Whom a price is for: a kind, or one of the actor's own organisations. @throws organisations.not-found */
export async function askerOf(
  tx: Tx,
  actor: Actor,
  room: BookableRoom,
  {
    organisationId,
    profile,
    purpose = null,
  }: Pick<QuoteQuestion, 'organisationId' | 'profile'> & { purpose?: Purpose | null },
): Promise<PricedAsker> {
  if (!organisationId) return { organisation: strangerOf(profile), purpose, options: [], freeUsesBefore: new Map() }
  // Staff sees organisations too: a quote in somebody else's name is not theirs to ask here.
  if (!isMemberOf(actor, organisationId)) fail('organisations.not-found')
  const booking = { id: null, organisationId, tenantId: room.tenantId }
  return {
    organisation: await getOrganisation(tx, organisationId),
    purpose,
    options: [],
    freeUsesBefore: await freeUsesBefore(tx, booking, room.establishment.payeeEntityId),
  }
}

/** An organisation of which the kind alone is known. */
export const strangerOf = (kind: OrganisationKind): PricedAsker['organisation'] => ({
  kind,
  inseeCode: null,
  isGeneralInterest: false,
})
