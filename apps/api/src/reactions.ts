import type { Deps } from './deps.ts'
import type { Event, EventOf, EventType, followers, ReactionName } from './events.ts'
import { moveAccess, planAccess, revokeAccess } from './features/access/index.ts'
import {
  amendAgreement,
  draftAgreement,
  sealAgreement,
  voidAgreement,
  writeDecisionLetter,
} from './features/agreements/index.ts'
import { removeBytes } from './features/archives/index.ts'
import { confirmBooking, settleSuspensions, tellPlaceLost } from './features/bookings/index.ts'
import { dropCounterparts } from './features/counterparts/index.ts'
import { dropDeposits } from './features/deposits/index.ts'
import { removeDroppedBytes } from './features/files/index.ts'
import { deliverMessage, notify, replaceLostSms } from './features/notifications/index.ts'
import { reviewRequests } from './features/signature-requests/index.ts'
import { tellWaiting } from './features/waiting-list/index.ts'
import { settleLine } from './features/works/index.ts'
import type { ClaimedReaction } from './platform/outbox.ts'

/** Events that have this follower: what the function must be able to read. */
type EventsFollowedBy<N extends ReactionName> = {
  [T in EventType]: N extends (typeof followers)[T][number] ? EventOf<T> : never
}[EventType]
type Reaction<E> = (deps: Deps, event: E, context: { eventId: string }) => Promise<void>

/** The function behind each name of `followers`. Each is idempotent by event id: it may run twice. */
export const reactions: { [N in ReactionName]: Reaction<EventsFollowedBy<N>> } = {
  'agreements.draftAgreement': draftAgreement,
  'agreements.amendAgreement': amendAgreement,
  'agreements.sealAgreement': sealAgreement,
  'agreements.voidAgreement': voidAgreement,
  'agreements.writeDecisionLetter': writeDecisionLetter,
  'archives.removeBytes': removeBytes,
  'bookings.confirmBooking': confirmBooking,
  'bookings.settleSuspensions': settleSuspensions,
  'bookings.tellPlaceLost': tellPlaceLost,
  'access.planAccess': planAccess,
  'access.moveAccess': moveAccess,
  'access.revokeAccess': revokeAccess,
  'deposits.dropDeposits': dropDeposits,
  'files.removeDroppedBytes': removeDroppedBytes,
  'counterparts.dropCounterparts': dropCounterparts,
  'notifications.notify': notify,
  'notifications.deliverMessage': deliverMessage,
  'notifications.replaceLostSms': replaceLostSms,
  'signatureRequests.reviewRequests': reviewRequests,
  'waitingList.tellWaiting': tellWaiting,
  'works.settleLine': settleLine,
}

/** Runs a claimed reaction. @throws Error on a name that no longer exists: it ends among the dead letters */
export async function runReaction(deps: Deps, claimed: ClaimedReaction): Promise<void> {
  // The row was written from `followers`, which gives each name only the events its function takes.
  const reaction = reactions[claimed.reaction as ReactionName] as Reaction<Event> | undefined
  if (!reaction) throw new Error(`no reaction is named ${claimed.reaction}`)
  await reaction(deps, claimed.event, { eventId: claimed.eventId })
}
