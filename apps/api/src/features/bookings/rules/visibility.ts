import type { BookingStatus, Role } from '@salles-ouvertes/contract'
import { holds, isMemberOf, type Actor } from '../../../platform/actor.ts'

export type PartiesOfBooking = {
  readonly tenantId: string
  readonly establishmentId: string
  readonly organisationId: string
  readonly status: BookingStatus
}
/** Establishments that share the place of a booking: they are parties to its agreement, and read it. */
export type SharedPlace = { readonly sharedWith?: readonly string[] }
export type ReaderSide = 'applicant' | 'establishment' | 'system'

/** Roles that read the requests of an establishment. The caretaker has the day page instead. */
export const readingRoles: readonly Role[] = [
  'decider',
  'establishment-head',
  'bursar',
  'tenant-officer',
  'town-clerk',
  'signatory',
]
/** Roles that write to an applicant and enter requests taken at the desk. */
export const deskRoles: readonly Role[] = ['decider', 'establishment-head', 'tenant-officer', 'town-clerk']

/**
 * Side from which the actor reads a booking; null when it must not even know of it. A draft belongs to the applicant
 * alone. A member of the organisation reads as applicant, whatever rights they also hold. Those who run an establishment
 * with which the place is shared read as the one that decides, and decide nothing.
 */
export function readerSide(actor: Actor, booking: PartiesOfBooking & SharedPlace): ReaderSide | null {
  if (actor.kind === 'system') return actor.tenantId === booking.tenantId ? 'system' : null
  if (isMemberOf(actor, booking.organisationId)) return 'applicant'
  if (booking.status === 'draft') return null
  const { tenantId, establishmentId, sharedWith = [] } = booking
  const reads = [establishmentId, ...sharedWith].some((id) =>
    holds(actor, readingRoles, { tenantId, establishmentId: id }),
  )
  return reads ? 'establishment' : null
}

/** Whether the actor may write in the thread of the booking; a draft has no thread yet. */
export function mayMessage(actor: Actor, booking: PartiesOfBooking): boolean {
  if (booking.status === 'draft') return false
  if (isMemberOf(actor, booking.organisationId)) return true
  const { tenantId, establishmentId } = booking
  return holds(actor, deskRoles, { tenantId, establishmentId })
}
