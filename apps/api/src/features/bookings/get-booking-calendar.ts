import type { BookingStatus } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, type BookingRecord } from './get-booking-facts.ts'
import { calendarFile, type CalendarEvent } from './rules/calendar-file.ts'
import { readerSide } from './rules/visibility.ts'

/** iCalendar file of a booking for its parties. No access code ever goes in it. @throws bookings.not-found */
export const getBookingCalendar = (deps: Deps, actor: Actor, bookingId: string): Promise<string> =>
  inReadOnly(deps, actor, async (tx) => {
    const facts = await getBookingFacts(tx, bookingId)
    if (!readerSide(actor, facts.row)) fail('bookings.not-found')
    return calendarFile(calendarEvents(facts), await clockNow(tx))
  })

/** One event per dated slot, updated in place when the booking moves on: stable identity, rising sequence. */
export function calendarEvents(facts: BookingRecord): CalendarEvent[] {
  const { row, room, organisation } = facts
  const { site, establishment } = room
  const phone = establishment.phone ? `\nTéléphone\u00a0: ${establishment.phone}` : ''
  return facts.occurrences.map((occurrence) => ({
    startsAt: occurrence.startsAt,
    endsAt: occurrence.endsAt,
    uid: `${occurrence.id}@salles-ouvertes`,
    sequence: row.version,
    status: occurrence.status === 'cancelled' ? 'CANCELLED' : calendarStatus[row.status],
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
