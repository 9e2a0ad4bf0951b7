import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { sendSms } from '../sms/index.ts'
import { composeMail } from './compose-mail.ts'
import { composeText } from './compose-text.ts'
import { findQueuedMessage, markSent, markTried, type MessageRow, type Trouble } from './message.store.ts'
import { replaceByMail } from './replace-lost-sms.ts'

/** Tries after which a message is given up, for a person to see: minutes for an SMS, which a mail replaces; hours for a mail. */
const mostTries = { email: 24, sms: 8 }

/** Hands a message over: throws in the words of whoever takes it. */
type Send = () => Promise<void>

/**
 * Writes a queued message and sends it, outside any transaction, under an identifier that stays the same from one try to
 * the next. What is refused for good is not asked again, and an SMS leaves its place to a mail; any other trouble is
 * thrown for the worker to retry, so many times.
 */
export async function deliverMessage(deps: Deps, event: EventOf<'message.queued'>): Promise<void> {
  const actor = systemActor(event.tenantId, event.accountId)
  const prepared = await inTransaction(deps, actor, async (tx) => {
    const message = await findQueuedMessage(tx, event.messageId)
    if (!message) return null
    const send = await (message.channel === 'sms' ? prepareSms : prepareMail)(deps, tx, message)
    if (!send) await markTried(tx, message, { reason: 'no-longer-relevant', status: 'failed' })
    return send && { message, send }
  })
  if (!prepared) return
  const { message, send } = prepared
  const found = await send().then(() => null, message.channel === 'sms' ? troubleOfSms : troubleOfMail)
  const isLastTry = message.attempts + 1 >= mostTries[message.channel]
  const trouble: Trouble | null = found && (isLastTry ? { ...found, status: 'failed' } : found)
  await inTransaction(deps, actor, async (tx) => {
    if (!trouble) return markSent(tx, message.id)
    await markTried(tx, message, trouble)
    if (message.channel === 'sms' && trouble.status === 'failed') await replaceByMail(tx, message)
  })
  if (!trouble) return
  // The server's own words may quote the message: only its code goes on.
  if (trouble.status === 'queued') throw new Error(`${message.channel} not sent: ${trouble.reason}`)
  deps.log.error({ messageId: message.id, channel: message.channel, reason: trouble.reason }, 'message refused')
}

async function prepareMail(deps: Deps, tx: Tx, message: MessageRow): Promise<Send | null> {
  const mail = await composeMail(deps, tx, message)
  return mail && (() => deps.mailer.send(mail))
}

async function prepareSms(deps: Deps, tx: Tx, message: MessageRow): Promise<Send | null> {
  const { id: messageId, tenantId } = message
  const composed = await composeText(deps, tx, message)
  return composed && tenantId ? () => sendSms(deps, { ...composed, tenantId, messageId }) : null
}

/** What went wrong with a mail, in a word that quotes nothing. */
function troubleOfMail(error: unknown): Trouble {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null
  if (typeof code === 'number') return { reason: `smtp-${code}`, status: code >= 500 ? 'failed' : 'queued' }
  const cause = error instanceof Error && 'code' in error ? error.code : null
  return { reason: typeof cause === 'string' ? cause : 'smtp-unreachable', status: 'queued' }
}

/** The same of an SMS: what is ours is tried again, what the operator refuses is not. */
function troubleOfSms(error: unknown): Trouble {
  if (!(error instanceof Failure)) return { reason: 'sms.unexpected', status: 'queued' }
  const isPassing = error.code === 'sms.provider-unavailable' || !error.code.startsWith('sms.')
  return { reason: error.code, status: isPassing ? 'queued' : 'failed' }
}
