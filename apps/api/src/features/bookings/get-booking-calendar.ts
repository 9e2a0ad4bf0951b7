import type { BookingStatus } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, type BookingRecord } from './get-booking-facts.ts'
import type { OccurrenceRow } from './bookings.store.ts'
import { calendarFile, type CalendarEvent } from './rules/calendar-file.ts'
import { isStanding } from './rules/standing.ts'
import { readerSide } from './rules/visibility.ts'

/** iCalendar file of a booking for its parties. No access code ever goes in it. @throws bookings.not-found */
export const getBookingCalendar = (deps: Deps, actor: Actor, bookingId: string): Promise<string> =>
  inReadOnly(deps, actor, async (tx) => {
    const facts = await getBookingFacts(tx, bookingId)
    if (!readerSide(actor, facts.row)) fail('bookings.not-found')
    // Those left out since are cancelled in the calendars that have them; a holiday never was in any.
    const dates = [...facts.occurrences, ...facts.leftOut.filter(({ status }) => status !== 'skipped')]
    return calendarFile(calendarEvents(facts, dates), await clockNow(tx))
  })

/** One event per date given, updated in place when the booking moves on: stable identity, rising sequence. */
export function calendarEvents(facts: BookingRecord, dates: readonly OccurrenceRow[]): CalendarEvent[] {
  const { row, room, organisation } = facts
  const { site, establishment } = room
  const phone = establishment.phone ? `\nTéléphone\u00a0: ${establishment.phone}` : ''
  return dates.map((occurrence) => ({
    startsAt: occurrence.startsAt,
    endsAt: occurrence.endsAt,
    uid: `${occurrence.id}@salles-ouvertes`,
    sequence: row.version,
    status: isStanding(occurrence) ? calendarStatus[row.status] : 'CANCELLED',
    summary: `${room.name}, ${establishment.name}`,
    location: `${site.name}, ${site.address}, ${site.postalCode} ${site.city}`,
    description: `Réservation ${row.reference ?? ''} de ${organisation.name}${phone}`,
  }))
}

const calendarStatus: Record<BookingStatus, CalendarEvent['status']> = {
  draft: 'TENTATIVE',
  submitted: 'TENTATIVE',
  'to-complete': 'TENTATIVE',
  'counter-proposed': 'TENTATIVE',
  approved: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  ended: 'CONFIRMED',
  refused: 'CANCELLED',
  withdrawn: 'CANCELLED',
  cancelled: 'CANCELLED',
  expired: 'CANCELLED',
}
