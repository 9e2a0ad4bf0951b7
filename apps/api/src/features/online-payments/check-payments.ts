import type { CheckPaymentInput, PaymentsToCheckDto, PaymentToCheckDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { findCharge } from '../ledger/index.ts'
import { chargeOfOperation, type ChargeOfOperation } from './charge-of-operation.ts'
import { writeInBooks } from './conclude-operation.ts'
import { findOperation, type OperationRow, saveOperation, selectDoubtful } from './operations.store.ts'
import { checksPayments } from './rules/who-keeps-payments.ts'

/** Payments of a tenant that do not match, of the places whose accounts the actor keeps. @throws tenants.not-found */
export function listPaymentsToCheck(deps: Deps, actor: Actor, tenantId: string): Promise<PaymentsToCheckDto> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const items: PaymentToCheckDto[] = []
    for (const operation of await selectDoubtful(tx, tenantId)) {
      const of = await chargeOfOperation(tx, operation)
      if (checksPayments(actor, of.charge)) items.push(present(operation, of))
    }
    return { items }
  })
}

/**
 * The accountant settles a payment that does not match: writes the money in the books as it was received, or says that
 * it is settled without. Nothing is ever paid back from here.
 * @throws online-payments.operation-not-found, online-payments.already-checked, online-payments.already-recorded
 */
export function checkPayment(
  deps: Deps,
  actor: AccountActor,
  { operationId, outcome, note }: CheckPaymentInput & { operationId: string },
): Promise<PaymentToCheckDto> {
  return inTransaction(deps, actor, async (tx) => {
    const known = await findOperation(tx, operationId, 'none')
    if (!known?.doubt) fail('online-payments.operation-not-found')
    const charge = await findCharge(tx, known.chargeId)
    if (!checksPayments(actor, charge)) fail('online-payments.operation-not-found')
    const operation = (await findOperation(tx, operationId, 'for-update')) ?? known
    if (operation.checkedAt) fail('online-payments.already-checked')
    const now = await clockNow(tx)
    if (outcome === 'record') {
      if (operation.recordedAt) fail('online-payments.already-recorded')
      await writeInBooks(tx, actor, operation)
    }
    const recordedAt = outcome === 'record' ? now : operation.recordedAt
    const checked = { checkedAt: now, checkedBy: actor.accountId, checkNote: note, recordedAt }
    await saveOperation(tx, operationId, checked, null)
    const { tenantId, organisationId, chargeId } = operation
    const details = { operation: operationId, outcome }
    await record(tx, actor, { action: 'charge.check-payment', subjectId: chargeId, tenantId, organisationId, details })
    return readChecked(tx, operationId)
  })
}

async function readChecked(tx: Tx, operationId: string): Promise<PaymentToCheckDto> {
  const operation = (await findOperation(tx, operationId, 'none')) ?? fail('online-payments.operation-not-found')
  return present(operation, await chargeOfOperation(tx, operation))
}

function present(row: OperationRow, of: ChargeOfOperation): PaymentToCheckDto {
  const { doubt, paidAt, receivedCents, receivedReference, operationId, checkedAt, recordedAt } = row
  if (!doubt || !paidAt || receivedCents === null || receivedReference === null || !operationId) {
    throw new Error(`payment ${row.id} is not one to check`)
  }
  const { bookingReference, organisationName, payeeName, establishmentName } = of
  return {
    id: row.id,
    ...{ bookingReference, organisationName, payeeName, establishmentName, doubt, operationId },
    ...{ expectedCents: row.amountCents, receivedCents, expectedReference: row.reference, receivedReference },
    paidAt: paidAt.toISOString(),
    isRecorded: recordedAt !== null,
    checked: checkedAt && {
      at: checkedAt.toISOString(),
      outcome: recordedAt ? 'recorded' : 'set-aside',
      note: row.checkNote ?? '',
    },
    allowedActions: checkedAt ? [] : recordedAt ? ['set-aside'] : ['record', 'set-aside'],
  }
}
