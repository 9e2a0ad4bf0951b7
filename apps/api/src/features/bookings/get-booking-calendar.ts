import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, roomOfDate, type BookingRecord } from './get-booking-facts.ts'
import type { OccurrenceRow } from './bookings.store.ts'
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
    // Those left out since are cancelled in the calendars that have them; a holiday never was in any.
    const dates = [...facts.occurrences, ...facts.leftOut.filter(({ status }) => status !== 'skipped')]
    return calendarFile(calendarEvents(facts, dates, reader), { kind: 'copy', stampedAt: await clockNow(tx) })
  })

/** One event per date given, in the words of one side; each names the room of that date. */
export const calendarEvents = (
  record: BookingRecord,
  dates: readonly OccurrenceRow[],
  reader: 'applicant' | 'establishment',
): CalendarEvent[] =>
  dates.map((date) => {
    const { id, status, startsAt, endsAt, timeZone, sequence } = date
    const { row, organisation } = record
    const { name: roomName, establishment, site } = roomOfDate(record, date)
    return bookingEvent(
      {
        ...{ occurrenceId: id, occurrenceStatus: status, startsAt, endsAt, timeZone, sequence },
        ...{ bookingStatus: row.status, version: row.version, revisedAt: row.revisedAt, reference: row.reference },
        ...{ roomName, organisationName: organisation.name, establishment, site },
      },
      reader,
    )
  })
