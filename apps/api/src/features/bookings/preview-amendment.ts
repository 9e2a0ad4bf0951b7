import type { AmendmentPreviewDto, AmendmentQuestion } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { findBooking } from './bookings.store.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { readerSide } from './rules/visibility.ts'
import { nextStatus } from './rules/workflow.ts'

export function previewAmendment(
  deps: Deps,
  actor: Actor,
  input: AmendmentQuestion & { bookingId: string },
): Promise<AmendmentPreviewDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const booking = await findBooking(tx, input.bookingId, 'none')
    if (!booking || !readerSide(actor, booking.row)) fail('bookings.not-found')
    nextStatus(actor, 'ask-amendment', workflowFacts(booking))
    const room = await getBookableRoom(tx, booking.row.roomId)
    const moves = input.moves.map(({ occurrenceId }) => ({
      occurrenceId,
      outcome: 'free' as const,
      closedBecause: null,
      takenBy: null,
    }))
    const { totalCents } = booking.row
    return {
      timeZone: room.timeZone,
      moves,
      refusals: [],
      totalBeforeCents: totalCents,
      totalAfterCents: totalCents,
    }
  })
}
