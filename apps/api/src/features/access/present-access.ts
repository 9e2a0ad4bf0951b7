import type { z } from 'zod'
import type { accessGrantItem, accessInstructions, RoomPathDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { formatIso } from '../../platform/time.ts'
import type { AccessFacts } from './access-facts.store.ts'
import type { WaitingFor } from './rules/secret-visibility.ts'
import type { StillOpens } from './revoke-access.ts'
import { stayMoments, stepsOf } from './rules/stay.ts'
import { staffActions } from './rules/staff-actions.ts'

export type AccessInstructions = z.infer<typeof accessInstructions>

/** How to enter, as its reader sees it; the code only when the caller has checked that it may be shown. */
export function presentAccess(
  facts: AccessFacts,
  shown: {
    secret: string | null
    waitingFor: WaitingFor | null
    path: RoomPathDto | null
    now: Date
    maySay: boolean
  },
): AccessInstructions {
  const iso = (instant: Date): string => formatIso(facts.timeZone, instant)
  return {
    grantId: facts.grantId,
    bookingReference: facts.bookingReference,
    status: facts.status,
    kind: facts.kind,
    roomName: facts.roomName,
    establishmentName: facts.establishmentName,
    address: facts.address,
    timeZone: facts.timeZone,
    startsAt: iso(facts.startsAt),
    endsAt: iso(facts.endsAt),
    validFrom: iso(facts.validFrom),
    validUntil: iso(facts.validUntil),
    deliverAt: iso(facts.deliverAt),
    secret: shown.secret,
    steps: stepsOf(facts.instructions),
    exitSteps: stepsOf(facts.exitInstructions),
    path: shown.path,
    contactName: facts.contactName,
    contactPhone: facts.contactPhone,
    waitingFor: shown.waitingFor,
    isReplacement: facts.standsFor !== null,
    enteredAt: facts.enteredAt && iso(facts.enteredAt),
    leftAt: facts.leftAt && iso(facts.leftAt),
    useBefore: facts.useBefore && iso(facts.useBefore),
    moments: shown.maySay
      ? stayMoments(facts).map(({ action, from, until }) => ({ action, from: iso(from), until: iso(until) }))
      : [],
    help: { steps: stepsOf(facts.helpInstructions), contactName: facts.helpName, contactPhone: facts.helpPhone },
    readAt: iso(shown.now),
  }
}

/** What staff see of a grant, and what they may say of it on the telephone; never a code. */
export function presentGrant(actor: Actor, facts: AccessFacts): z.infer<typeof accessGrantItem> {
  const iso = (instant: Date): string => formatIso(facts.timeZone, instant)
  return {
    id: facts.grantId,
    occurrenceId: facts.occurrenceId,
    startsAt: iso(facts.startsAt),
    endsAt: iso(facts.endsAt),
    roomName: facts.roomName,
    status: facts.status,
    kind: facts.kind,
    validFrom: iso(facts.validFrom),
    validUntil: iso(facts.validUntil),
    deliverAt: iso(facts.deliverAt),
    deliveredAt: facts.deliveredAt && iso(facts.deliveredAt),
    holderName: facts.holderName,
    holderPhone: facts.holderPhone,
    isReachedByMail: facts.holderEmail !== '',
    instructions: facts.instructions,
    contactName: facts.contactName,
    contactPhone: facts.contactPhone,
    lastError: facts.lastError,
    isReplacement: facts.standsFor !== null,
    replacedFor: facts.replacedFor,
    enteredAt: facts.enteredAt && iso(facts.enteredAt),
    leftAt: facts.leftAt && iso(facts.leftAt),
    stillOpens: stillOpens(facts),
    allowedActions: staffActions(actor, facts),
  }
}

/** What a code taken back still does, where the lock could not forget it. */
const stillOpens = ({ status, lastError }: AccessFacts): StillOpens | null =>
  status === 'revoked' && (lastError === 'will-expire' || lastError === 'fixed-code-known') ? lastError : null
