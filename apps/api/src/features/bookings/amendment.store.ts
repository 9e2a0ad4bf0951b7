import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { amendmentSessionTable, amendmentTable } from './amendment.tables.ts'
import type { BookingRow, OccurrenceRow } from './bookings.store.ts'
import type { Move } from './rules/session-moves.ts'

export type AmendmentRow = typeof amendmentTable.$inferSelect
export type AmendmentSessionRow = typeof amendmentSessionTable.$inferSelect

/** The request that waits for an answer, if any: a booking has one at a time. */
export async function findOpenAmendment(tx: Tx, bookingId: string): Promise<AmendmentRow | null> {
  const [amendment] = await tx
    .select()
    .from(amendmentTable)
    .where(and(eq(amendmentTable.bookingId, bookingId), eq(amendmentTable.state, 'open')))
  return amendment ?? null
}

/** Sessions that it moves, by their former start. */
export const sessionsOfAmendment = (tx: Tx, amendmentId: string): Promise<AmendmentSessionRow[]> =>
  tx
    .select()
    .from(amendmentSessionTable)
    .where(eq(amendmentSessionTable.amendmentId, amendmentId))
    .orderBy(asc(amendmentSessionTable.formerStartsAt), asc(amendmentSessionTable.occurrenceId))

/** The amendment of this identifier. @throws Error when it is gone or of other parties */
export async function getAmendment(tx: Tx, amendmentId: string): Promise<AmendmentRow> {
  const [amendment] = await tx.select().from(amendmentTable).where(eq(amendmentTable.id, amendmentId))
  if (!amendment) throw new Error(`amendment ${amendmentId} is not readable`)
  return amendment
}

/** Writes what is asked, with where each session stands now, so that the history stays readable. */
export async function insertAmendment(
  tx: Tx,
  booking: BookingRow,
  asked: Pick<AmendmentRow, 'askedSide' | 'askedBy' | 'message' | 'expiresAt' | 'createdAt'> &
    Partial<Pick<AmendmentRow, 'isForWorks' | 'headcount'>>,
  moved: readonly Move<OccurrenceRow>[],
): Promise<string> {
  const { tenantId, organisationId } = booking
  const id = newId()
  const formerHeadcount = typeof asked.headcount === 'number' ? booking.headcount : null
  await tx
    .insert(amendmentTable)
    .values({ id, tenantId, organisationId, bookingId: booking.id, state: 'open', formerHeadcount, ...asked })
  if (moved.length === 0) return id
  await tx.insert(amendmentSessionTable).values(
    moved.map(({ session, roomId, startsAt, endsAt }) => ({
      tenantId,
      organisationId,
      amendmentId: id,
      occurrenceId: session.id,
      roomId,
      startsAt,
      endsAt,
      formerRoomId: session.roomId,
      formerStartsAt: session.startsAt,
      formerEndsAt: session.endsAt,
    })),
  )
  return id
}

/** How an amendment ended; without `answeredBy`, by itself. */
export type AmendmentAnswer = Pick<AmendmentRow, 'answeredAt'> &
  Partial<Pick<AmendmentRow, 'answeredBy' | 'answerReason' | 'answerText'>> & {
    state: Exclude<AmendmentRow['state'], 'open'>
  }

export async function closeAmendment(tx: Tx, amendmentId: string, answer: AmendmentAnswer): Promise<void> {
  await tx.update(amendmentTable).set(answer).where(eq(amendmentTable.id, amendmentId))
}
