import type { ReadinessLineDto } from '@salles-ouvertes/contract'
import { formatIso } from '../../platform/time.ts'
import type { Session } from './session.store.ts'

/** A session to come as its line shows it, to somebody who may look again. */
export function presentSession(session: Session): ReadinessLineDto {
  const { timeZone, startsAt, endsAt, last } = session
  const { occurrenceId, bookingId, bookingReference, organisationName, roomId, roomName, accessKind } = session
  return {
    ...{ occurrenceId, bookingId, bookingReference, organisationName, roomId, roomName, timeZone, accessKind },
    startsAt: formatIso(timeZone, startsAt),
    endsAt: formatIso(timeZone, endsAt),
    last: last && { ...last, checkedAt: formatIso(timeZone, last.checkedAt) },
    allowedActions: ['check'],
  }
}
