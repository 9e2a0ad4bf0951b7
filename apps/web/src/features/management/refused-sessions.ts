import type { BookingDto, RefusedSessions, RefusalReason } from '@salles-ouvertes/contract'

type Sessions = Pick<BookingDto, 'occurrences'>

/** Dates where somebody else stands, and the others. */
export const takenSessions = ({ occurrences }: Sessions) => occurrences.filter(({ takenBy }) => takenBy !== null)
export const freeSessions = ({ occurrences }: Sessions) => occurrences.filter(({ takenBy }) => takenBy === null)

/** What accepting these sessions refuses: the taken ones because they are, the others for the motive given. */
export function refusedWhen(
  booking: Sessions,
  acceptedIds: readonly string[],
  motive: { reason: RefusalReason; text: string } | null,
): RefusedSessions[] {
  const idsLeft = (sessions: Sessions['occurrences']) =>
    sessions.map(({ id }) => id).filter((id) => !acceptedIds.includes(id))
  const taken = idsLeft(takenSessions(booking))
  const free = idsLeft(freeSessions(booking))
  return [
    ...(taken.length > 0 ? [{ occurrenceIds: taken, reason: 'room-already-taken' as const, text: '' }] : []),
    ...(free.length > 0 && motive ? [{ occurrenceIds: free, ...motive }] : []),
  ]
}
