import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { BookingRow } from './bookings.store.ts'
import { bookingMessageTable, counterProposalTable } from './bookings.tables.ts'

export type MessageRow = typeof bookingMessageTable.$inferSelect
export type ProposalRow = typeof counterProposalTable.$inferSelect
export type MessageSide = MessageRow['side']

export const messagesOf = (tx: Tx, bookingId: string): Promise<MessageRow[]> =>
  tx
    .select()
    .from(bookingMessageTable)
    .where(eq(bookingMessageTable.bookingId, bookingId))
    .orderBy(asc(bookingMessageTable.createdAt), asc(bookingMessageTable.id))

export async function insertMessage(
  tx: Tx,
  booking: BookingRow,
  message: { authorId: string | null; side: MessageSide; body: string; createdAt: Date },
): Promise<string> {
  const { tenantId, organisationId } = booking
  const id = newId()
  await tx.insert(bookingMessageTable).values({ id, tenantId, organisationId, bookingId: booking.id, ...message })
  return id
}

/** What the other side wrote is read, at the instant given. */
export async function markRead(tx: Tx, bookingId: string, readerSide: MessageSide, at: Date): Promise<void> {
  const unread = and(
    eq(bookingMessageTable.bookingId, bookingId),
    ne(bookingMessageTable.side, readerSide),
    isNull(bookingMessageTable.readAt),
  )
  await tx.update(bookingMessageTable).set({ readAt: at }).where(unread)
}

/** The offer waiting for an answer, if any: a booking has one at a time. */
export async function findOpenProposal(tx: Tx, bookingId: string): Promise<ProposalRow | null> {
  const [proposal] = await tx
    .select()
    .from(counterProposalTable)
    .where(and(eq(counterProposalTable.bookingId, bookingId), eq(counterProposalTable.state, 'open')))
    .orderBy(desc(counterProposalTable.createdAt))
  return proposal ?? null
}

export async function insertProposal(
  tx: Tx,
  booking: BookingRow,
  proposal: Pick<ProposalRow, 'startsAt' | 'endsAt' | 'message' | 'expiresAt' | 'createdBy' | 'createdAt'>,
): Promise<ProposalRow> {
  const { tenantId, organisationId } = booking
  const [row] = await tx
    .insert(counterProposalTable)
    .values({ id: newId(), tenantId, organisationId, bookingId: booking.id, state: 'open', ...proposal })
    .returning()
  if (!row) throw new Error('counter-proposal not written')
  return row
}

export async function closeProposal(
  tx: Tx,
  proposalId: string,
  state: Exclude<ProposalRow['state'], 'open'>,
): Promise<void> {
  await tx.update(counterProposalTable).set({ state }).where(eq(counterProposalTable.id, proposalId))
}
