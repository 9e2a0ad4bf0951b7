import type { ErrorCode } from '@salles-ouvertes/contract'
import { eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { nextLook } from './rules/looks.ts'
import { toGsm, weighSms } from './rules/sms-text.ts'
import { countSent, findSent, partsSince, saveSent, startOfMonth } from './sent.store.ts'
import { accessOf, findAccount, type SmsAccountRow } from './sms-account.ts'
import type { SmsSender } from './sms-sender.ts'
import { smsAccountTable } from './sms.tables.ts'

export type SmsOrder = {
  tenantId: string
  /** Of the message carried, the same from one try to the next. */
  messageId: string
  /** E.164. */
  to: string
  text: string
  /** Another try carries another text: the one before is not to be found instead. */
  isNewEachTime?: boolean
}
type Turn =
  | { sender: SmsSender; name: string; parts: number; mayHaveLeft: boolean }
  | { refusal: ErrorCode }
  | 'has-left'

/**
 * Hands an SMS to the operator of the tenant, outside any transaction, once counted in the parts of its month. A message
 * that was taken already is not sent again. Neither the number nor the text is kept.
 * @throws sms.provider-unavailable (try later), sms.no-account, sms.budget-reached, sms.provider-refused, sms.no-credit,
 * sms.number-refused
 */
export async function sendSms(deps: Deps, order: SmsOrder): Promise<void> {
  const { tenantId, messageId, to } = order
  const actor = systemActor(tenantId)
  const text = toGsm(order.text)
  const turn = await inTransaction(deps, actor, (tx) => takeTurn(deps, tx, { ...order, text }))
  if (turn === 'has-left') return
  if ('refusal' in turn) fail(turn.refusal)
  const { sender, name, parts, mayHaveLeft } = turn
  try {
    const sent = await sender.send({ to, text, parts, sender: name, ref: messageId, mayHaveLeft })
    await inTransaction(deps, actor, async (tx) => {
      const nextLookAt = sent.status === 'waiting' ? nextLook(0, await clockNow(tx)) : null
      await saveSent(tx, messageId, { ...sent, nextLookAt })
    })
  } catch (error) {
    const isRefused = error instanceof Failure && error.code !== 'sms.provider-unavailable'
    if (isRefused) await inTransaction(deps, actor, (tx) => saveSent(tx, messageId, { status: 'refused', parts: 0 }))
    throw error
  }
}

/** Whether this SMS may leave, counted under the lock of the account, so that a burst counts as what it is. */
async function takeTurn(deps: Deps, tx: Tx, order: SmsOrder): Promise<Turn> {
  const { tenantId, messageId, text, isNewEachTime = false } = order
  const account = await findAccount(tx, tenantId, 'for-update')
  if (!account) return { refusal: 'sms.no-account' }
  const known = await findSent(tx, messageId, 'for-update')
  if (known && known.status !== 'sending' && known.status !== 'refused') return 'has-left'
  const isCounted = known?.status === 'sending'
  const { parts } = weighSms(text)
  const { kind: provider, sender } = account
  if (!isCounted) {
    const since = await startOfMonth(tx, tenantId)
    if ((await partsSince(tx, tenantId, since)) + parts > account.monthlyParts) return refuseBeyond(tx, account, since)
    await countSent(tx, { messageId, tenantId, provider, sender, parts })
  }
  return {
    sender: deps.smsSenders.open(accessOf(deps, account)),
    name: sender,
    parts,
    mayHaveLeft: isCounted && !isNewEachTime,
  }
}

/** Those who run the tenant are told once in the month. */
async function refuseBeyond(tx: Tx, { tenantId, budgetToldAt }: SmsAccountRow, since: Date): Promise<Turn> {
  if (!budgetToldAt || budgetToldAt < since) {
    const told = { budgetToldAt: await clockNow(tx) }
    await tx.update(smsAccountTable).set(told).where(eq(smsAccountTable.tenantId, tenantId))
    await publish(tx, { type: 'sms.budget-reached', tenantId })
  }
  return { refusal: 'sms.budget-reached' }
}
