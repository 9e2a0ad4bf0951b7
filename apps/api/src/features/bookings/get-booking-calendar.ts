import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, type BookingRecord } from './get-booking-facts.ts'
import { bookingEvent } from './rules/booking-event.ts'
import { calendarFile, type CalendarEvent } from './rules/calendar-file.ts'
import { readerSide } from './rules/visibility.ts'

/** iCalendar file of a booking for its parties. No access code ever goes in it. @throws bookings.not-found */
export const getBookingCalendar = (deps: Deps, actor: Actor, bookingId: string): Promise<string> =>
  inReadOnly(deps, actor, async (tx) => {
    const facts = await getBookingFacts(tx, bookingId)
    const side = readerSide(actor, facts.row)
    if (!side) fail('bookings.not-found')
    const reader = side === 'applicant' ? 'applicant' : 'establishment'
    return calendarFile(calendarEvents(facts, reader), { kind: 'copy', stampedAt: await clockNow(tx) })
  })

/** One event per dated slot of a booking, in the words of one side. */
export const calendarEvents = (
  { row, room, organisation, occurrences }: BookingRecord,
  reader: 'applicant' | 'establishment',
): CalendarEvent[] =>
  occurrences.map(({ id, status, startsAt, endsAt, timeZone, sequence }) =>
    bookingEvent(
      {
        ...{ occurrenceId: id, occurrenceStatus: status, startsAt, endsAt, timeZone, sequence },
        ...{ bookingStatus: row.status, version: row.version, revisedAt: row.revisedAt, reference: row.reference },
        ...{ roomName: room.name, organisationName: organisation.name },
        ...{ establishment: room.establishment, site: room.site },
      },
      reader,
    ),
  )
