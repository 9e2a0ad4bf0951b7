import type { BookingAction } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { releaseSlots } from '../availability/index.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { closeAmendment, sessionsOfAmendment, type AmendmentAnswer } from './amendment.store.ts'
import type { LoadedBooking } from './bookings.store.ts'
import { refusalSentences } from './rules/refusal-words.ts'
import { saveTransition } from './save-transition.ts'

type Ending = Omit<AmendmentAnswer, 'answeredAt' | 'state'> & { state: 'refused' | 'withdrawn' | 'lapsed' }

const endings = {
  refused: { action: 'refuse-amendment', event: 'booking.amendment-refused' },
  withdrawn: { action: 'withdraw-amendment', event: 'booking.amendment-withdrawn' },
  lapsed: { action: 'lapse-amendment', event: 'booking.amendment-lapsed' },
} as const satisfies Record<Ending['state'], { action: BookingAction; event: string }>

/** Ends the open amendment without changing anything: what it held is free, the history says why, the other side is told. */
export async function endAmendment(
  tx: Tx,
  actor: Actor,
  booking: LoadedBooking,
  ending: Ending,
  /** Sessions given up with it: their place is freed under the same locks. */
  givenUp: readonly { id: string }[] = [],
): Promise<void> {
  const { row, amendment, now } = booking
  if (!amendment) return
  const { timeZone } = await getBookableRoom(tx, row.roomId)
  const sessions = await sessionsOfAmendment(tx, amendment.id)
  await releaseSlots(tx, { amendmentId: amendment.id }, { occurrenceIds: givenUp.map(({ id }) => id) })
  await closeAmendment(tx, amendment.id, { ...ending, answeredAt: now })
  const { action, event } = endings[ending.state]
  const { id: amendmentId } = amendment
  await saveTransition(tx, actor, row, {
    action,
    status: row.status,
    note: answerWords(ending) || undefined,
    details: {
      amendmentId,
      headcount: amendment.headcount,
      sessions: sessions.map(({ formerStartsAt }) => formatIso(timeZone, formerStartsAt)),
    },
    event: null,
  })
  await publish(tx, { type: event, tenantId: row.tenantId, bookingId: row.id, amendmentId })
}

/** What the other side reads of an answer: its reason, then its words. */
export const answerWords = ({
  answerReason,
  answerText,
}: Pick<Partial<AmendmentAnswer>, 'answerReason' | 'answerText'>) =>
  [answerReason ? refusalSentences[answerReason] : '', answerText ?? ''].filter(Boolean).join(' ')

/** As time does. Does nothing without an open amendment. */
export const lapseAmendment = (tx: Tx, actor: Actor, booking: LoadedBooking): Promise<void> =>
  endAmendment(tx, actor, booking, { state: 'lapsed' })

/** Sessions are given up: the open amendment lapses when it moves one of them, and stays when it is about others. */
export async function lapseAmendmentOf(
  tx: Tx,
  actor: Actor,
  booking: LoadedBooking,
  givenUp: readonly { id: string }[],
): Promise<void> {
  if (!booking.amendment) return
  const moved = await sessionsOfAmendment(tx, booking.amendment.id)
  const isMoved = givenUp.some(({ id }) => moved.some(({ occurrenceId }) => occurrenceId === id))
  if (isMoved) await endAmendment(tx, actor, booking, { state: 'lapsed' }, givenUp)
}
