import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { AgreementStatus, OccurrenceReason, OccurrenceStatus } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal, type Slot, type TimeZone } from '../../platform/time.ts'
import { findOpenAmendment, type AmendmentRow } from './amendment.store.ts'
import { bookingCounterTable, bookingTable, occurrenceTable } from './bookings.tables.ts'
import { standingOf } from './rules/standing.ts'

export type BookingRow = typeof bookingTable.$inferSelect
export type OccurrenceRow = typeof occurrenceTable.$inferSelect
export type AgreementState = { id: string; status: AgreementStatus }
/** A booking with all that its rules look at, at one instant of the clock. */
export type LoadedBooking = {
  row: BookingRow
  /** The dates it is about. */
  occurrences: OccurrenceRow[]
  /** Dates left out one by one, with their reason; all dates together are `[...occurrences, ...leftOut]`. */
  leftOut: OccurrenceRow[]
  agreement: AgreementState | null
  /** The request to move sessions that waits for an answer. */
  amendment: AmendmentRow | null
  now: Date
}

/** The booking and its dates; null when absent or of other parties. `lock` keeps other commands away until the end. */
export async function findBooking(
  tx: Tx,
  bookingId: string,
  lock: 'for-update' | 'none',
): Promise<LoadedBooking | null> {
  const query = tx.select().from(bookingTable).where(eq(bookingTable.id, bookingId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  if (!row) return null
  const [dates, agreement, amendment, now] = await Promise.all([
    datesOf(tx, bookingId),
    agreementOf(tx, bookingId),
    findOpenAmendment(tx, bookingId),
    clockNow(tx),
  ])
  const occurrences = standingOf(dates)
  return {
    row,
    occurrences,
    leftOut: dates.filter((date) => !occurrences.includes(date)),
    agreement,
    amendment,
    now,
  }
}

export async function findBookingId(tx: Tx, reference: string): Promise<string | null> {
  const [row] = await tx.select({ id: bookingTable.id }).from(bookingTable).where(eq(bookingTable.reference, reference))
  return row?.id ?? null
}

const datesOf = (tx: Tx, bookingId: string): Promise<OccurrenceRow[]> =>
  tx.select().from(occurrenceTable).where(eq(occurrenceTable.bookingId, bookingId)).orderBy(occurrenceTable.startsAt)

/** Agreements are a higher feature: only the state that guards a booking is read here. */
async function agreementOf(tx: Tx, bookingId: string): Promise<AgreementState | null> {
  const { rows } = await tx.execute<AgreementState>(
    sql`SELECT id, status FROM agreement WHERE booking_id = ${bookingId} AND rank = 0`,
  )
  return rows[0] ?? null
}

export async function insertBooking(tx: Tx, row: typeof bookingTable.$inferInsert): Promise<BookingRow> {
  const [booking] = await tx.insert(bookingTable).values(row).returning()
  if (!booking) throw new Error('booking not written')
  return booking
}

/** Writes what changed; the version counts every change and dates the last one: calendars read both. */
export async function saveBooking(tx: Tx, bookingId: string, changes: Partial<BookingRow>): Promise<void> {
  await tx
    .update(bookingTable)
    .set({ ...changes, version: sql`${bookingTable.version} + 1`, revisedAt: sql`clock.now()` })
    .where(eq(bookingTable.id, bookingId))
}

/** A date to write; skipped ones with their reason. */
export type NewOccurrence = Slot & {
  roomId: string
  status: OccurrenceStatus
  reason?: OccurrenceReason
  reasonText?: string | null
}

/** Writes the dates of a booking, in one statement, and gives them back by start. */
export async function insertOccurrences(
  tx: Tx,
  booking: BookingRow,
  timeZone: TimeZone,
  dates: readonly NewOccurrence[],
): Promise<OccurrenceRow[]> {
  const { tenantId, organisationId, createdAt } = booking
  const rows = await tx
    .insert(occurrenceTable)
    .values(
      dates.map(({ startsAt, endsAt, roomId, status, reason, reasonText }) => ({
        id: newId(),
        tenantId,
        organisationId,
        bookingId: booking.id,
        roomId,
        createdAt,
        startsAt,
        endsAt,
        timeZone,
        localDate: toLocal(timeZone, startsAt).date,
        status,
        reason: reason ?? null,
        reasonText: reasonText ?? null,
      })),
    )
    .returning()
  return rows.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** Takes the dates of a draft away, which hold nothing any more: others are written. */
export async function deleteOccurrences(tx: Tx, bookingId: string): Promise<void> {
  await tx.delete(occurrenceTable).where(eq(occurrenceTable.bookingId, bookingId))
}

/** Gives an occurrence another slot, in its room unless another is named. */
export async function moveOccurrence(
  tx: Tx,
  occurrence: OccurrenceRow,
  { startsAt, endsAt, roomId = occurrence.roomId }: Slot & { roomId?: string },
): Promise<OccurrenceRow> {
  const localDate = toLocal(occurrence.timeZone, startsAt).date
  const moved = { startsAt, endsAt, roomId, localDate, sequence: occurrence.sequence + 1 }
  await tx.update(occurrenceTable).set(moved).where(eq(occurrenceTable.id, occurrence.id))
  return { ...occurrence, ...moved }
}

/** Why an occurrence does not take place as asked. */
export type LeftOut = Pick<OccurrenceRow, 'reason'> &
  Partial<Pick<OccurrenceRow, 'reasonText' | 'refusalReason' | 'cancelledSide'>>
const asAsked = { reason: null, reasonText: null, refusalReason: null, cancelledSide: null }

export async function saveOccurrenceStatus(
  tx: Tx,
  occurrences: readonly OccurrenceRow[],
  status: OccurrenceStatus,
  why: LeftOut = asAsked,
): Promise<void> {
  const ids = occurrences.map(({ id }) => id)
  const changes = { status, ...asAsked, ...why, sequence: sql`${occurrenceTable.sequence} + 1` }
  await tx.update(occurrenceTable).set(changes).where(inArray(occurrenceTable.id, ids))
}

/** Notes when the organisation is told that these dates lost their place; nothing of the dates changes for calendars. */
export async function saveTakenTold(tx: Tx, occurrenceIds: readonly string[], at: Date): Promise<void> {
  await tx
    .update(occurrenceTable)
    .set({ takenToldAt: at })
    .where(inArray(occurrenceTable.id, [...occurrenceIds]))
}

/** Drafts of the organisation that still hold a slot; the organisation is locked. */
export function countDraftHolds(tx: Tx, organisationId: string, now: Date, except?: string): Promise<number> {
  return tx.$count(
    bookingTable,
    and(
      eq(bookingTable.organisationId, organisationId),
      eq(bookingTable.status, 'draft'),
      gt(bookingTable.decisionDeadline, now),
      except ? ne(bookingTable.id, except) : undefined,
    ),
  )
}

/** Whether the organisation was ever granted a booking in the establishment, other than this one. */
export async function hasEarlierBooking(tx: Tx, booking: BookingRow): Promise<boolean> {
  const count = await tx.$count(
    bookingTable,
    and(
      eq(bookingTable.establishmentId, booking.establishmentId),
      eq(bookingTable.organisationId, booking.organisationId),
      inArray(bookingTable.status, ['approved', 'confirmed', 'ended', 'cancelled']),
      ne(bookingTable.id, booking.id),
    ),
  )
  return count > 0
}

/** Next number of the establishment in the year; the counter's row stays locked until the end of the transaction. */
export async function nextNumber(tx: Tx, tenantId: string, establishmentId: string, year: number): Promise<number> {
  const [counter] = await tx
    .insert(bookingCounterTable)
    .values({ tenantId, establishmentId, year, last: 1 })
    .onConflictDoUpdate({
      target: [bookingCounterTable.establishmentId, bookingCounterTable.year],
      set: { last: sql`${bookingCounterTable.last} + 1` },
    })
    .returning()
  if (!counter) throw new Error('no booking number')
  return counter.last
}
