import type { SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { balanceCents, findCharge, moneyOfCharge, recordPayment } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { findOperation, type OperationRow, saveOperation } from './operations.store.ts'
import type { RemotePayment } from './payment-provider.ts'
import { afterLook } from './rules/after-look.ts'
import { judgePayment } from './rules/judge-payment.ts'

type Paid = NonNullable<RemotePayment['paid']>

/**
 * Notes what the service said of an attempt, in the books too when it was paid. Told forty times and out of order, it is
 * one payment: the charge is held first, and what was paid stays so.
 */
export async function conclude(tx: Tx, actor: SystemActor, id: string, remote: RemotePayment): Promise<void> {
  const known = await findOperation(tx, id, 'none')
  if (!known) return
  await findCharge(tx, known.chargeId)
  const operation = await findOperation(tx, id, 'for-update')
  if (!operation || operation.status === 'paid') return
  if (remote.paid) return conclusionOfPaid(tx, actor, operation, remote.paid, remote.said)
  const ageSeconds = ((await clockNow(tx)).getTime() - operation.startedAt.getTime()) / 1000
  const { status, lookInSeconds } = afterLook(operation.status, remote.status, ageSeconds)
  await saveOperation(tx, id, { status, remoteSaid: remote.said, failures: 0, lastError: null }, lookInSeconds)
}

async function conclusionOfPaid(
  tx: Tx,
  actor: SystemActor,
  operation: OperationRow,
  paid: Paid,
  remoteSaid: string,
): Promise<void> {
  const { id, chargeId, tenantId, organisationId } = operation
  const now = await clockNow(tx)
  const { timeZone } = await getTenant(tx, tenantId)
  const receivedOn = paid.paidOn ?? toLocal(timeZone, now).date
  const { isRecorded, doubt } = judgePayment({
    expected: operation,
    received: paid,
    balanceCents: balanceCents(await moneyOfCharge(tx, chargeId)),
  })
  const told = { ...operation, receivedCents: paid.amountCents, receivedOn }
  if (isRecorded) await writeInBooks(tx, actor, told)
  await saveOperation(
    tx,
    id,
    {
      ...{ status: 'paid', remoteSaid, failures: 0, lastError: null, paidAt: now, doubt },
      ...{ receivedCents: paid.amountCents, receivedReference: paid.reference, receivedOn },
      authorisation: paid.authorisation,
      recordedAt: isRecorded ? now : null,
    },
    null,
  )
  const details = { operation: id, cents: paid.amountCents, doubt, isRecorded }
  await record(tx, actor, { action: 'charge.paid-online', subjectId: chargeId, tenantId, organisationId, details })
}

/** Once per attempt, whoever says it: the source is the name that the service gave it. */
export async function writeInBooks(
  tx: Tx,
  actor: Parameters<typeof recordPayment>[1],
  { chargeId, receivedCents, receivedOn, reference, operationId }: OperationRow,
): Promise<void> {
  if (receivedCents === null || receivedOn === null) throw new Error('a payment that was not told')
  await recordPayment(tx, actor, {
    ...{ chargeId, amountCents: receivedCents, receivedOn, means: 'payfip', reference },
    source: `payfip:${operationId}`,
  })
}
