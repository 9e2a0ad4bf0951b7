import { eq } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { messageTable } from './notifications.tables.ts'

export type MessageRow = typeof messageTable.$inferSelect
export type NewMessage = Pick<
  MessageRow,
  'tenantId' | 'channel' | 'template' | 'dedupeKey' | 'recipientAccountId' | 'subjectId' | 'params'
>

/** Puts a message in the queue, or notes that it is kept back, once per person, event and channel; null if it is there. */
export async function queueMessage(
  tx: Tx,
  message: NewMessage,
  status: 'queued' | 'held' | 'declined' = 'queued',
): Promise<string | null> {
  const [row] = await tx
    .insert(messageTable)
    .values({ ...message, id: newId(), status, createdAt: await clockNow(tx) })
    .onConflictDoNothing()
    .returning({ id: messageTable.id })
  return row?.id ?? null
}

export async function findMessage(tx: Tx, messageId: string): Promise<MessageRow | null> {
  const [message] = await tx.select().from(messageTable).where(eq(messageTable.id, messageId))
  return message ?? null
}

export async function findQueuedMessage(tx: Tx, messageId: string): Promise<MessageRow | null> {
  const message = await findMessage(tx, messageId)
  return message?.status === 'queued' ? message : null
}

export async function markSent(tx: Tx, messageId: string): Promise<void> {
  await tx
    .update(messageTable)
    .set({ status: 'sent', sentAt: await clockNow(tx), lastError: null })
    .where(eq(messageTable.id, messageId))
}

/** Why a message did not leave, and whether it will be tried again. */
export type Trouble = { reason: string; status: 'queued' | 'failed' }

/** Notes a try that did not pass, or a message that will never leave. */
export async function markTried(tx: Tx, message: MessageRow, { reason, status }: Trouble): Promise<void> {
  const attempts = message.attempts + 1
  await tx.update(messageTable).set({ status, attempts, lastError: reason }).where(eq(messageTable.id, message.id))
}
