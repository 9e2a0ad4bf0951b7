import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { composeMail } from './compose-mail.ts'
import type { Mail } from './mailer.ts'
import { findQueuedMessage, markSent, markTried, type Trouble } from './message.store.ts'

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
    if (!mail) await markTried(tx, message, { reason: 'no-longer-relevant', status: 'failed' })
    return mail && { message, mail }
  })
  if (!composed) return
  const { message, mail } = composed
  const trouble = await send(deps, mail)
  await inTransaction(deps, actor, (tx) => (trouble ? markTried(tx, message, trouble) : markSent(tx, message.id)))
  if (!trouble) return
  // The server's own words may quote the mail: only its code goes on.
  if (trouble.status === 'queued') throw new Error(`mail not sent: ${trouble.reason}`)
  deps.log.error({ messageId: message.id, reason: trouble.reason }, 'mail refused')
}

/** What went wrong, in a word that quotes nothing; null when the server took the mail. */
async function send(deps: Deps, mail: Mail): Promise<Trouble | null> {
  try {
    await deps.mailer.send(mail)
    return null
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null
    if (typeof code === 'number') return { reason: `smtp-${code}`, status: code >= 500 ? 'failed' : 'queued' }
    const cause = error instanceof Error && 'code' in error ? error.code : null
    return { reason: typeof cause === 'string' ? cause : 'smtp-unreachable', status: 'queued' }
  }
}
