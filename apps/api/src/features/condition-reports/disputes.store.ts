import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { DisputeSide, DisputeStep } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { conditionDisputeTable, disputeMessageTable, disputePhotoTable } from './disputes.tables.ts'
import type { ReportRow } from './reports.store.ts'

export type DisputeRow = typeof conditionDisputeTable.$inferSelect
export type DisputeMessageRow = typeof disputeMessageTable.$inferSelect
export type DisputePhotoRow = typeof disputePhotoTable.$inferSelect
export type NewDisputeMessage = {
  step: DisputeStep
  side: DisputeSide
  authorId: string
  words: string
  writtenAt: Date
  /** Stored files of its photos, in their order. */
  fileIds: readonly string[]
}

/** The dispute; null when the reader may not meet it. */
export async function findDispute(tx: Tx, disputeId: string): Promise<DisputeRow | null> {
  const [row] = await tx.select().from(conditionDisputeTable).where(eq(conditionDisputeTable.id, disputeId))
  return row ?? null
}

/** The same, locked until the end of the transaction. */
export async function findDisputeForUpdate(tx: Tx, disputeId: string): Promise<DisputeRow | null> {
  const [row] = await tx
    .select()
    .from(conditionDisputeTable)
    .where(eq(conditionDisputeTable.id, disputeId))
    .for('update')
  return row ?? null
}

/** Disputes on these reports, oldest first. */
export const disputesOf = (tx: Tx, reportIds: readonly string[]): Promise<DisputeRow[]> =>
  tx
    .select()
    .from(conditionDisputeTable)
    .where(inArray(conditionDisputeTable.reportId, [...reportIds]))
    .orderBy(asc(conditionDisputeTable.openedAt), asc(conditionDisputeTable.id))

/** Messages of these disputes, oldest first. */
export const messagesOf = (tx: Tx, disputeIds: readonly string[]): Promise<DisputeMessageRow[]> =>
  tx
    .select()
    .from(disputeMessageTable)
    .where(inArray(disputeMessageTable.disputeId, [...disputeIds]))
    .orderBy(asc(disputeMessageTable.writtenAt), asc(disputeMessageTable.id))

export const photosOf = (tx: Tx, messageIds: readonly string[]): Promise<DisputePhotoRow[]> =>
  tx
    .select()
    .from(disputePhotoTable)
    .where(inArray(disputePhotoTable.messageId, [...messageIds]))
    .orderBy(asc(disputePhotoTable.rank))

/** The new dispute; null when another one on the report is open or settled. */
export async function insertDispute(
  tx: Tx,
  { id: reportId, tenantId, organisationId }: ReportRow,
  openedBy: DisputeSide,
  openedAt: Date,
): Promise<DisputeRow | null> {
  const [row] = await tx
    .insert(conditionDisputeTable)
    .values({ id: newId(), tenantId, organisationId, reportId, openedBy, openedAt, status: 'open' })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

/** Appends what one side wrote; answers its id. */
export async function insertDisputeMessage(
  tx: Tx,
  { id: disputeId, tenantId, organisationId }: DisputeRow,
  { fileIds, ...message }: NewDisputeMessage,
): Promise<string> {
  const id = newId()
  const owner = { tenantId, organisationId }
  await tx.insert(disputeMessageTable).values({ ...owner, ...message, id, disputeId })
  if (fileIds.length > 0) {
    const photos = fileIds.map((fileId, rank) => ({ ...owner, id: newId(), messageId: id, rank, fileId }))
    await tx.insert(disputePhotoTable).values(photos)
  }
  return id
}

export async function saveDispute(
  tx: Tx,
  disputeId: string,
  state: Pick<DisputeRow, 'status' | 'proposalId' | 'proposedBy' | 'closedAt'>,
): Promise<void> {
  await tx.update(conditionDisputeTable).set(state).where(eq(conditionDisputeTable.id, disputeId))
}

export type DisputePhotoFile = { reportId: string; tenantId: string; fileId: string }

/** The file of a photo and the report that it is about; null when the reader may not meet it. */
export async function findDisputePhoto(tx: Tx, photoId: string): Promise<DisputePhotoFile | null> {
  const [row] = await tx
    .select({
      reportId: conditionDisputeTable.reportId,
      tenantId: disputePhotoTable.tenantId,
      fileId: disputePhotoTable.fileId,
    })
    .from(disputePhotoTable)
    .innerJoin(disputeMessageTable, eq(disputeMessageTable.id, disputePhotoTable.messageId))
    .innerJoin(conditionDisputeTable, eq(conditionDisputeTable.id, disputeMessageTable.disputeId))
    .where(eq(disputePhotoTable.id, photoId))
  return row ?? null
}

export type LiveDispute = { id: string; occurrenceId: string; startsAt: Date; endsAt: Date; timeZone: string }

/** Disputes of a booking that are not ended, first session first. */
export async function liveDisputesOf(tx: Tx, bookingId: string): Promise<LiveDispute[]> {
  const { rows } = await tx.execute<LiveDispute>(sql`
    SELECT d.id, o.id AS "occurrenceId", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone"
    FROM condition_dispute d JOIN condition_report r ON r.id = d.report_id JOIN occurrence o ON o.id = r.occurrence_id
    WHERE o.booking_id = ${bookingId}::uuid AND d.closed_at IS NULL ORDER BY o.starts_at, d.id`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}

export type DisputeMessageFacts = Pick<DisputeMessageRow, 'step' | 'side' | 'words'> & {
  bookingId: string
  occurrenceId: string
}

/** What a mail says of one message of a dispute. */
export async function disputeMessageFacts(tx: Tx, messageId: string): Promise<DisputeMessageFacts | null> {
  const { rows } = await tx.execute<DisputeMessageFacts>(sql`
    SELECT m.step, m.side, m.words, o.booking_id AS "bookingId", o.id AS "occurrenceId"
    FROM condition_dispute_message m JOIN condition_dispute d ON d.id = m.dispute_id
      JOIN condition_report r ON r.id = d.report_id JOIN occurrence o ON o.id = r.occurrence_id
    WHERE m.id = ${messageId}::uuid`)
  return rows[0] ?? null
}
