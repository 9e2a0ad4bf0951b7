import type { BookingDto } from '@salles-ouvertes/contract'

const insuranceCodes = ['bookings.insurance-missing', 'bookings.insurance-expired']

/** Whether the server found a certificate that covers the slot. */
export function isInsured({ checks }: Pick<BookingDto, 'checks'>): boolean {
  return checks.filter(({ code }) => insuranceCodes.includes(code)).every(({ outcome }) => outcome === 'ok')
}
