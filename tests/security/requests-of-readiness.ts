import { get, post, type Make } from './route-request.ts'

/** Sessions to come and how those of before entered: one request per operation. */
export const readinessRequests: Record<string, Make> = {
  readReadiness: ({ establishmentId }) => get(`/establishments/${establishmentId}/readiness`),
  readBookingReadiness: ({ confirmed }) => get(`/bookings/${confirmed.id}/readiness`),
  checkReadinessNow: ({ confirmed }) => post(`/occurrences/${confirmed.occurrenceId}/readiness/check`),
  readReliability: ({ establishmentId }) =>
    get(`/establishments/${establishmentId}/reliability?from=2026-10-01&until=2026-10-31`),
}
