import type { PaidPart, PaymentOperationDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, isMemberOf, systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getAccount } from '../identity/index.ts'
import { findCharge } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { centsOfPart, chargeToPay, type ChargeToPay } from './charge-to-pay.ts'
import { countOperations, findOperation, insertOperation, liveOperation, saveOperation } from './operations.store.ts'
import type { PaymentToOpen } from './payment-provider.ts'
import { contractOf } from './present-payee.ts'
import { presentOperation } from './present-operation.ts'
import { readOperation } from './read-operation.ts'
import { pageSeconds, secondsBeforeLook } from './rules/after-look.ts'
import { attemptReference } from './rules/creditor-reference.ts'
import { isAddressTaken, isModeRefused, plainSubject } from './rules/payment-request.ts'

/** An attempt whose service has not answered by then never will. */
const startSeconds = 60

export type PaidCharge = { chargeId: string; part: PaidPart }
type Opening = { operationId: string; tenantId: string; payment: PaymentToOpen }

/**
 * A member of an organisation pays what has fallen due on a charge, or all that is left, at the service of its payee. While an attempt lives, the
 * answer is that one. What is paid, to whom and how much come from the charge alone.
 * @throws ledger.charge-not-found, online-payments.payee-not-served, online-payments.no-contract,
 * online-payments.nothing-owed, online-payments.charge-cancelled, online-payments.below-minimum,
 * online-payments.above-maximum, online-payments.test-mode-refused, online-payments.address-refused,
 * online-payments.starting, online-payments.result-awaited, and those of the port
 */
export async function startOnlinePayment(
  deps: Deps,
  actor: AccountActor,
  { chargeId, part }: PaidCharge,
): Promise<PaymentOperationDto> {
  const prepared = await inTransaction(deps, actor, (tx) => prepare(deps, tx, actor, { chargeId, part }))
  if ('status' in prepared) return prepared
  await open(deps, prepared)
  return readOperation(deps, actor, prepared.operationId)
}

/** The attempt that lives, or a new one that is written before the service hears of it. */
async function prepare(
  deps: Deps,
  tx: Tx,
  actor: AccountActor,
  { chargeId, part }: PaidCharge,
): Promise<PaymentOperationDto | Opening> {
  const charge = await findCharge(tx, chargeId)
  if (!isMemberOf(actor, charge.organisationId)) fail('ledger.charge-not-found')
  const toPay = await chargeToPay(tx, charge)
  const now = await clockNow(tx)
  const live = await liveOperation(tx, chargeId)
  if (live?.status === 'starting') fail('online-payments.starting')
  if (live?.expiresAt && live.expiresAt > now) return presentOperation(deps, live, toPay, now)
  if (live) fail('online-payments.result-awaited')
  return begin(deps, tx, actor, { toPay, part, now })
}

async function begin(
  deps: Deps,
  tx: Tx,
  actor: AccountActor,
  { toPay, part, now }: { toPay: ChargeToPay; part: PaidPart; now: Date },
): Promise<Opening> {
  const { charge, account } = toPay
  const refusal = toPay.refusals[part]
  const amountCents = centsOfPart(toPay, part)
  if (refusal) fail(`online-payments.${refusal}`)
  const contract = contractOf(account) ?? fail('online-payments.no-contract')
  if (isModeRefused(contract.mode, deps.config.NODE_ENV === 'production')) fail('online-payments.test-mode-refused')
  const { email } = await getAccount(tx, actor.accountId)
  if (!isAddressTaken(email)) fail('online-payments.address-refused')
  const { tenantId, organisationId, payeeEntityId } = charge
  const { timeZone } = await getTenant(tx, tenantId)
  const id = newId()
  const asked = {
    clientNumber: contract.clientNumber,
    mode: contract.mode,
    fiscalYear: Number(toLocal(timeZone, now).date.slice(0, 4)),
    amountCents,
    reference: attemptReference(toPay.reference, (await countOperations(tx, charge.id)) + 1),
  }
  await insertOperation(tx, {
    ...{ id, tenantId, organisationId, chargeId: charge.id, payeeEntityId, startedBy: actor.accountId, ...asked },
    ...{ status: 'starting', startedAt: now, nextLookAt: new Date(now.getTime() + startSeconds * 1000) },
  })
  const details = { operation: id, part, cents: amountCents, reference: asked.reference }
  await record(tx, actor, { action: 'charge.pay-online', subjectId: charge.id, tenantId, organisationId, details })
  return {
    operationId: id,
    tenantId,
    payment: {
      ...asked,
      email,
      subject: plainSubject(`Location ${toPay.roomName} ${toPay.bookingReference}`),
      notifyUrl: `${deps.config.PUBLIC_URL}/api/v1/payment-calls/${tenantId}`,
      returnUrl: `${deps.config.PUBLIC_URL}/paiement/${id}`,
    },
  }
}

/** Asks once: an answer that was lost opened a page that nobody knows, and nobody can pay there. */
async function open(deps: Deps, { operationId: id, tenantId, payment }: Opening): Promise<void> {
  const system = systemActor(tenantId)
  try {
    const opened = await deps.payments.open(payment)
    await inTransaction(deps, system, async (tx) => {
      const operation = await findOperation(tx, id, 'for-update')
      if (operation?.status !== 'starting') fail('online-payments.provider-unavailable')
      const expiresAt = new Date(operation.startedAt.getTime() + pageSeconds * 1000)
      await saveOperation(tx, id, { ...opened, expiresAt, status: 'pending' }, secondsBeforeLook(0))
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    await inTransaction(deps, system, (tx) => giveUp(tx, id, error.code))
    throw error
  }
}

/** The attempt never had a page. */
export async function giveUp(tx: Tx, id: string, lastError: string): Promise<void> {
  const operation = await findOperation(tx, id, 'for-update')
  if (operation?.status === 'starting') await saveOperation(tx, id, { status: 'failed', lastError }, null)
}
