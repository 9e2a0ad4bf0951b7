import type { BookingStatus, OccurrenceStatus } from '@salles-ouvertes/contract'
import type { Instant, Slot, TimeZone } from '../../../platform/time.ts'
import type { CalendarEvent } from './calendar-file.ts'
import { isStanding } from './standing.ts'

/** One dated slot with the words that a calendar shows of it. */
export type OccurrenceFacts = Slot & {
  readonly occurrenceId: string
  readonly occurrenceStatus: OccurrenceStatus
  readonly bookingStatus: BookingStatus
  readonly timeZone: TimeZone
  /** Changes of the booking, and of this very slot. */
  readonly version: number
  readonly sequence: number
  readonly revisedAt: Instant
  readonly reference: string | null
  readonly roomName: string
  readonly organisationName: string
  readonly establishment: { readonly name: string; readonly phone: string | null }
  readonly site: { readonly name: string; readonly address: string; readonly postalCode: string; readonly city: string }
}

/**
 * Event of a slot, updated in place when its booking moves on: stable identity, rising sequence. The applicant reads
 * where to go and the number of the place; the establishment reads who comes. Never a code, never a person.
 */
export function bookingEvent(facts: OccurrenceFacts, reader: 'applicant' | 'establishment'): CalendarEvent {
  const { establishment, site, roomName, organisationName } = facts
  const status = eventStatus(facts.bookingStatus, facts.occurrenceStatus)
  const subject = reader === 'applicant' ? `${roomName}, ${establishment.name}` : `${organisationName}, ${roomName}`
  const phone = reader === 'applicant' && establishment.phone ? `\nTéléphone\u00a0: ${establishment.phone}` : ''
  return {
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    timeZone: facts.timeZone,
    uid: `${facts.occurrenceId}@salles-ouvertes`,
    sequence: facts.version + facts.sequence,
    revisedAt: facts.revisedAt,
    status,
    summary: `${prefixes[status]}${subject}`,
    location: `${site.name}, ${site.address}, ${site.postalCode} ${site.city}`,
    description: `Réservation ${facts.reference ?? ''} de ${organisationName}${phone}`,
  }
}

/** Calendars that leave the status out of sight still show the title. */
const prefixes: Record<CalendarEvent['status'], string> = {
  TENTATIVE: 'À confirmer\u00a0: ',
  CONFIRMED: '',
  CANCELLED: 'Annulé\u00a0: ',
}

const eventStatus = (booking: BookingStatus, status: OccurrenceStatus): CalendarEvent['status'] =>
  isStanding({ status }) ? statusOf[booking] : 'CANCELLED'

const statusOf: Record<BookingStatus, CalendarEvent['status']> = {
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
