import type { accessInstructions, leavingInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'

export type AccessInstructions = z.infer<typeof accessInstructions>
export type Leaving = z.infer<typeof leavingInput>

/** How to enter for each séance of a booking. Reading a code is written in the history: ask only when the person does. */
export async function readBookingAccess(bookingId: string): Promise<AccessInstructions[]> {
  const { items } = await unwrap(api.GET('/bookings/{id}/access', { params: { path: { id: bookingId } } }))
  return items
}

/** The same for the declared holder, whose personal link is exchanged for a cookie first. */
export async function readHolderAccess(token: string): Promise<AccessInstructions> {
  await expectDone(api.POST('/holder/sessions', { body: { token } }))
  return await unwrap(api.GET('/holder/access'))
}

/** « Je suis entré ». */
export const sayEntered = (): Promise<AccessInstructions> => unwrap(api.POST('/holder/access/enter'))

/** « Ça n’ouvre pas »: answers with the next way in, or the same one when none is left. */
export const sayDidNotOpen = (grantId: string, remark: string): Promise<AccessInstructions> =>
  unwrap(api.POST('/holder/access/did-not-open', { body: { grantId, remark } }))

/** « Nous partons ». */
export const sayLeft = (leaving: Leaving): Promise<AccessInstructions> =>
  unwrap(api.POST('/holder/access/leave', { body: leaving }))
