import type { ClosureKind } from '@salles-ouvertes/contract'
import type { Instant, Slot, TimeZone } from '../../platform/time.ts'
import type { CalendarEvent } from '../bookings/index.ts'

export type ClosureFacts = Slot & {
  closureId: string
  kind: ClosureKind
  reason: string
  timeZone: TimeZone
  roomNames: string[]
  establishmentName: string
  createdAt: Instant
  liftedAt: Instant | null
}

/** Event of a closure for those who keep the week. Nothing of it ever changes but that it may be lifted. */
export function closureEvent(facts: ClosureFacts): CalendarEvent {
  const { liftedAt } = facts
  return {
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    timeZone: facts.timeZone,
    uid: `${facts.closureId}@salles-ouvertes`,
    sequence: liftedAt ? 1 : 0,
    revisedAt: liftedAt ?? facts.createdAt,
    status: liftedAt ? 'CANCELLED' : 'CONFIRMED',
    summary: `${liftedAt ? 'Annulé\u00a0: ' : ''}${titles[facts.kind]}\u00a0: ${facts.reason}`,
    location: `${facts.roomNames.join(', ')}, ${facts.establishmentName}`,
    description: '',
  }
}

const titles: Record<ClosureKind, string> = {
  closure: 'Fermé',
  'establishment-use': 'Usage de l’établissement',
  requisition: 'Réquisition',
}
