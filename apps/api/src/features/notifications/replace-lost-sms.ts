import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { isMail } from './compose-letter.ts'
import { findMessage, markTried, type MessageRow, queueMessage } from './message.store.ts'

/** End of the key of an SMS: without it, the key is that of the same message by mail. */
export const smsKey = '/sms'

/** Queues the mail that an SMS stood for, unless it was queued too or does not exist. */
export async function replaceByMail(tx: Tx, sms: MessageRow): Promise<void> {
  if (!isMail(sms.template)) return
  const { tenantId, template, recipientAccountId, subjectId, params } = sms
  const dedupeKey = sms.dedupeKey.slice(0, -smsKey.length)
  const mail = { tenantId, template, recipientAccountId, subjectId, params, dedupeKey, channel: 'email' as const }
  const messageId = await queueMessage(tx, mail)
  if (messageId) await publish(tx, { type: 'message.queued', tenantId, messageId, accountId: recipientAccountId })
}

/** An SMS that left never reached its phone: staff see it, and the mail leaves in its place. */
export function replaceLostSms(deps: Deps, { tenantId, messageId }: EventOf<'sms.lost'>): Promise<void> {
  return inTransaction(deps, systemActor(tenantId), async (tx) => {
    const message = await findMessage(tx, messageId)
    // A test of the connection carries no message.
    if (message?.status !== 'sent') return
    await markTried(tx, message, { reason: 'sms.lost', status: 'failed' })
    await replaceByMail(tx, message)
  })
}
