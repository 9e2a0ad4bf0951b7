import type { FailedMessagesDto } from '@salles-ouvertes/contract'
import { eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { displayNames } from '../identity/index.ts'
import { countLeftOut, failedMessages } from './failed-messages.store.ts'
import { findMessage, queueMessage } from './message.store.ts'
import { messageTable } from './notifications.tables.ts'
import { smsKey } from './replace-lost-sms.ts'

/**
 * What the tenant's people were not told, by mail or by SMS, and why: neither the words nor the addresses.
 * @throws tenants.not-found to strangers, notifications.not-allowed to staff who do not run the tenant
 */
export function listFailedMessages(deps: Deps, actor: Actor, tenantId: string): Promise<FailedMessagesDto> {
  return inReadOnly(deps, actor, (tx) => {
    assertRuns(actor, tenantId)
    return present(tx, tenantId)
  })
}

/**
 * « Renvoyer »: the message is written anew and leaves as if for the first time; the one that failed is no longer shown.
 * Two people who ask at once send it once.
 * @throws tenants.not-found, notifications.not-allowed, notifications.message-not-found, notifications.not-failed
 */
export function resendMessage(
  deps: Deps,
  actor: Actor,
  { tenantId, messageId }: { tenantId: string; messageId: string },
): Promise<FailedMessagesDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertRuns(actor, tenantId)
    const message = await findMessage(tx, messageId)
    if (message?.tenantId !== tenantId) fail('notifications.message-not-found')
    if (message.status !== 'failed' || message.lastError === 'no-longer-relevant') fail('notifications.not-failed')
    const { channel, template, recipientAccountId, subjectId, params, id } = message
    await tx.update(messageTable).set({ status: 'resent' }).where(eq(messageTable.id, id))
    const dedupeKey = `${id}/again${channel === 'sms' ? smsKey : ''}`
    const again = await queueMessage(tx, {
      tenantId,
      channel,
      template,
      recipientAccountId,
      subjectId,
      params,
      dedupeKey,
    })
    if (!again) fail('notifications.not-failed')
    await publish(tx, { type: 'message.queued', tenantId, messageId: again, accountId: recipientAccountId })
    await record(tx, actor, { action: 'message.resend', subjectId: id, tenantId, details: { channel, template } })
    return present(tx, tenantId)
  })
}

async function present(tx: Tx, tenantId: string): Promise<FailedMessagesDto> {
  const rows = await failedMessages(tx, tenantId)
  const names = await displayNames(
    tx,
    rows.flatMap(({ recipientAccountId }) => recipientAccountId ?? []),
  )
  return {
    leftOut: await countLeftOut(tx, tenantId),
    items: rows.map(({ recipientAccountId, otherName, createdAt, status, ...row }) => ({
      ...row,
      recipient: (recipientAccountId ? names.get(recipientAccountId) : otherName) ?? null,
      createdAt: createdAt.toISOString(),
      isTriedAgain: status === 'queued',
      allowedActions: status === 'failed' ? ['resend' as const] : [],
    })),
  }
}

function assertRuns(actor: Actor, tenantId: string): void {
  if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
  if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('notifications.not-allowed')
}
