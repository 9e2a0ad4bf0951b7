import type { OrganisationKind, QuoteDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getOrganisation } from '../organisations/index.ts'
import { quoteFor } from '../pricing/index.ts'
import { getPublishedRoom } from './room-in-time.ts'

export type QuoteQuestion = {
  roomId: string
  startsAt: string
  endsAt: string
  profile: OrganisationKind
  organisationId?: string
}

/**
 * Price of a slot explained line by line, for a kind of organisation or for one of the actor's own organisations.
 * @throws catalogue.room-not-found, organisations.not-found, availability.invalid-slot, pricing.no-tariff
 */
export function getRoomQuote(deps: Deps, actor: Actor, question: QuoteQuestion): Promise<QuoteDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, question.roomId)
    const slot = { startsAt: new Date(question.startsAt), endsAt: new Date(question.endsAt) }
    return quoteFor(tx, { room, organisation: await organisationOf(tx, actor, question), slots: [slot] })
  })
}

/** Whom a price is for: a kind, or one of the actor's own organisations. @throws organisations.not-found */
export async function organisationOf(
  tx: Tx,
  actor: Actor,
  { organisationId, profile }: Pick<QuoteQuestion, 'organisationId' | 'profile'>,
): Promise<{ kind: OrganisationKind; inseeCode: string | null }> {
  if (!organisationId) return { kind: profile, inseeCode: null }
  // Staff sees organisations too: a quote in somebody else's name is not theirs to ask here.
  if (!isMemberOf(actor, organisationId)) fail('organisations.not-found')
  return getOrganisation(tx, organisationId)
}
