import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx, withoutActor } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { addMinutes } from '../../platform/time.ts'
import { nextLook } from './rules/looks.ts'
import { findSent, saveSent } from './sent.store.ts'
import { accessOf, findAccount } from './sms-account.ts'
import type { SmsSender, SmsStatus } from './sms-sender.ts'

/** Nobody else asks about this SMS meanwhile; a worker that dies gives it back then. */
const turnMinutes = 2

type Turn = { sender: SmsSender; sent: Parameters<SmsSender['look']>[0] }

/**
 * Due work: asks the operators what became of the SMS whose turn it is. One that never reaches its phone is said lost,
 * once, and what follows sends a mail instead. May run twice.
 */
export async function followDueSms(deps: Deps): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<{ tenant_id: string; message_id: string }>(sql`SELECT tenant_id, message_id FROM due_sms(clock.now())`),
  )
  for (const { tenant_id: tenantId, message_id: messageId } of rows) await follow(deps, tenantId, messageId)
}

async function follow(deps: Deps, tenantId: string, messageId: string): Promise<void> {
  const actor = systemActor(tenantId)
  const turn = await inTransaction(deps, actor, (tx) => takeTurn(deps, tx, messageId))
  if (!turn) return
  const status = await turn.sender.look(turn.sent).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
    deps.log.warn({ messageId, code: error.code }, 'an SMS could not be followed')
    return 'waiting' as const
  })
  await inTransaction(deps, actor, (tx) => conclude(tx, messageId, status))
}

async function takeTurn(deps: Deps, tx: Tx, messageId: string): Promise<Turn | null> {
  const sent = await findSent(tx, messageId, 'for-update')
  const now = await clockNow(tx)
  if (!sent?.nextLookAt || sent.nextLookAt > now || sent.providerId === null) return null
  const account = await findAccount(tx, sent.tenantId, 'none')
  // Another operator knows nothing of it.
  const isSame = account?.kind === sent.provider
  await saveSent(tx, messageId, { nextLookAt: isSame ? addMinutes(now, turnMinutes) : null })
  if (!isSame) return null
  const { providerId, sender } = sent
  return { sender: deps.smsSenders.open(accessOf(deps, account)), sent: { providerId, ref: messageId, sender } }
}

async function conclude(tx: Tx, messageId: string, status: SmsStatus): Promise<void> {
  const sent = await findSent(tx, messageId, 'for-update')
  if (sent?.status !== 'waiting') return
  const looks = sent.looks + 1
  const nextLookAt = status === 'waiting' ? nextLook(looks, await clockNow(tx)) : null
  await saveSent(tx, messageId, { status, looks, nextLookAt })
  if (status === 'lost') await publish(tx, { type: 'sms.lost', tenantId: sent.tenantId, messageId })
}
