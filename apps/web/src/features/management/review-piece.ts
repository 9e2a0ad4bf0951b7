import type { BookingDto, ReviewPieceInput } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { rereadDecisions } from './use-inbox.ts'

/** Says what the place thinks of a document; the booking and its checks are read again. @throws ApiProblem */
export async function reviewPiece(bookingId: string, pieceId: string, body: ReviewPieceInput): Promise<void> {
  const params = { path: { id: bookingId, pieceId } }
  const answer: BookingDto = await unwrap(api.POST('/bookings/{id}/pieces/{pieceId}/review', { params, body }))
  await rereadDecisions(answer)
}
