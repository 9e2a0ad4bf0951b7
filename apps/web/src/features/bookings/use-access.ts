import type { accessInstructions } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'

export type AccessInstructions = z.infer<typeof accessInstructions>

/** How to enter for each séance of a booking. Reading a code is written in the history: ask only when the person does. */
export async function readBookingAccess(bookingId: string): Promise<AccessInstructions[]> {
  const { items } = await unwrap(api.GET('/bookings/{id}/access', { params: { path: { id: bookingId } } }))
  return items
}

/** The personal link of the declared holder becomes a cookie of this device. @throws ApiProblem */
export const openHolderLink = (token: string): Promise<void> =>
  expectDone(api.POST('/holder/sessions', { body: { token } }))

/** The same for the declared holder, whose link is opened first. @throws ApiProblem */
export async function readHolderAccess(token: string): Promise<AccessInstructions> {
  await openHolderLink(token)
  return await unwrap(api.GET('/holder/access'))
}
