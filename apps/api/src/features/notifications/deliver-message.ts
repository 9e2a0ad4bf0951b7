import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { composeMail } from './compose-mail.ts'
import { findQueuedMessage, markSent, markTried } from './message.store.ts'

/**
 * Writes a queued mail and sends it, outside any transaction, under an identifier that stays the same from one try to
 * the next. A server that refuses for good is not asked again; any other trouble is thrown for the worker to retry.
 */
export async function deliverMessage(deps: Deps, event: EventOf<'message.queued'>): Promise<void> {
  const actor = systemActor(event.tenantId, event.accountId)
  const composed = await inTransaction(deps, actor, async (tx) => {
    const message = await findQueuedMessage(tx, event.messageId)
    if (!message) return null
    const mail = await composeMail(deps, tx, message)
    if (!mail) await markTried(tx, message, 'no-longer-relevant', 'failed')
    return mail && { message, mail }
  })
  if (!composed) return
  const { message, mail } = composed
  try {
    await deps.mailer.send(mail)
  } catch (error) {
    const { reason, forGood } = refusalOf(error)
    await inTransaction(deps, actor, (tx) => markTried(tx, message, reason, forGood ? 'failed' : 'queued'))
    // The server's own words may quote the mail: only its code goes on.
    if (!forGood) throw new Error(`mail not sent: ${reason}`)
    deps.log.error({ messageId: message.id, reason }, 'mail refused')
    return
  }
  await inTransaction(deps, actor, (tx) => markSent(tx, message.id))
}

function refusalOf(error: unknown): { reason: string; forGood: boolean } {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null
  if (typeof code === 'number') return { reason: `smtp-${code}`, forGood: code >= 500 }
  const cause = error instanceof Error && 'code' in error ? error.code : null
  return { reason: typeof cause === 'string' ? cause : 'smtp-unreachable', forGood: false }
}
