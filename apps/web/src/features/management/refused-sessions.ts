import type { BookingDto, RefusedSessions, RefusalReason } from '@salles-ouvertes/contract'

type Sessions = Pick<BookingDto, 'occurrences'>

/** Dates where somebody else stands, and the others. */
export const takenSessions = ({ occurrences }: Sessions) => occurrences.filter(({ takenBy }) => takenBy !== null)
export const freeSessions = ({ occurrences }: Sessions) => occurrences.filter(({ takenBy }) => takenBy === null)

/** Of a date that cannot be granted: the place needs it, or somebody else has it. */
const reasonOf = ({ takenBy }: Sessions['occurrences'][number]): RefusalReason =>
  takenBy?.kind === 'establishment-use' || takenBy?.kind === 'requisition' ? 'establishment-use' : 'room-already-taken'

/** What accepting these sessions refuses: the taken ones because they are, the others for the motive given. */
export function refusedWhen(
  booking: Sessions,
  acceptedIds: readonly string[],
  motive: { reason: RefusalReason; text: string } | null,
): RefusedSessions[] {
  const idsLeft = (sessions: Sessions['occurrences']) =>
    sessions.map(({ id }) => id).filter((id) => !acceptedIds.includes(id))
  const free = idsLeft(freeSessions(booking))
  const taken = (['establishment-use', 'room-already-taken'] as const).map((reason) => ({
    occurrenceIds: idsLeft(takenSessions(booking).filter((session) => reasonOf(session) === reason)),
    reason,
    text: '',
  }))
  return [
    ...taken.filter(({ occurrenceIds }) => occurrenceIds.length > 0),
    ...(free.length > 0 && motive ? [{ occurrenceIds: free, ...motive }] : []),
  ]
}
