import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { getBookingFacts, roomOfDate, type OccurrenceRow } from '../bookings/index.ts'
import type { NamedSession } from './rules/decision-entry.ts'

/** How decisions name the sessions of a booking, and those that it still has. @throws bookings.not-found */
export async function nameSessions(
  tx: Tx,
  bookingId: string,
): Promise<{ named: (session: OccurrenceRow) => NamedSession; standing: OccurrenceRow[] }> {
  const record = await getBookingFacts(tx, bookingId)
  return {
    named: (session) => ({
      startsAt: formatIso(session.timeZone, session.startsAt),
      endsAt: formatIso(session.timeZone, session.endsAt),
      roomName: roomOfDate(record, session).name,
    }),
    standing: record.occurrences.filter(({ status }) => status === 'accepted'),
  }
}
