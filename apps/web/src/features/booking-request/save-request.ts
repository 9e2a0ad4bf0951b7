import type { BookingDto } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { ApiProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/query.ts'
import { changeRequest, followBooking, requestDraft } from './request-draft.ts'
import type { RequestDraft } from './request-draft.ts'

/** Key of the server's copy of a request in the cache. */
export const bookingKey = (id: string | null) => ['booking-draft', id]

/**
 * Keeps the request on the server as soon as it has an organisation; null before that.
 * @throws ApiProblem as the API refuses, notably `bookings.slot-taken` with alternatives
 */
export async function saveRequest(): Promise<BookingDto | null> {
  const draft = requestDraft.value
  if (!draft?.organisationId) return null
  const booking = draft.bookingId ? await editOrRestart(draft.bookingId) : await create()
  followBooking(booking)
  queryClient.setQueryData(bookingKey(booking.id), booking)
  return booking
}

/** The one slot or the rhythm that is asked. */
const datesOf = ({ series, startsAt, endsAt }: Pick<RequestDraft, 'series' | 'startsAt' | 'endsAt'>) =>
  series ? { series } : { startsAt, endsAt }

async function create(): Promise<BookingDto> {
  const draft = requestDraft.value
  if (!draft?.organisationId) throw new Error('a request is saved for an organisation')
  const { roomId, organisationId, facts } = draft
  const body = { roomId, organisationId, facts, ...datesOf(draft) }
  return unwrap(api.POST('/bookings', { body, headers: idempotencyKey() }))
}

async function editOrRestart(id: string): Promise<BookingDto> {
  const draft = requestDraft.value
  if (!draft) throw new Error('no request is being written')
  const body = { facts: draft.facts, ...datesOf(draft) }
  try {
    return await unwrap(api.PATCH('/bookings/{id}', { params: { path: { id } }, body }))
  } catch (cause) {
    // A draft of somebody who signed out, or one already sent from another tab: the answers begin a new one.
    const isGone = cause instanceof ApiProblem && ['bookings.not-found', 'bookings.wrong-status'].includes(cause.code)
    if (!isGone) throw cause
    changeRequest({ bookingId: null })
    return create()
  }
}

/** Sends the request. @throws ApiProblem with every check that is not met, or with alternatives. */
export async function sendRequest(id: string): Promise<BookingDto> {
  const body = { houseRulesRead: true as const }
  return unwrap(api.POST('/bookings/{id}/submit', { params: { path: { id } }, body, headers: idempotencyKey() }))
}
