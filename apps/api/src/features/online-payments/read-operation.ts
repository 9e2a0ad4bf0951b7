import type { PaymentOperationDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf, systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { chargeOfOperation } from './charge-of-operation.ts'
import { findOperation, lookSoon, type OperationRow } from './operations.store.ts'
import { presentOperation } from './present-operation.ts'

/** An attempt of the actor's organisation, as it is known. @throws online-payments.operation-not-found */
export function readOperation(deps: Deps, actor: Actor, operationId: string): Promise<PaymentOperationDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const operation = await ofMember(tx, actor, operationId)
    return presentOperation(deps, operation, await chargeOfOperation(tx, operation), await clockNow(tx))
  })
}

/** The payer is back from the page of the service: it is asked again. @throws online-payments.operation-not-found */
export async function askAgain(deps: Deps, actor: Actor, operationId: string): Promise<PaymentOperationDto> {
  const { tenantId } = await inReadOnly(deps, actor, (tx) => ofMember(tx, actor, operationId))
  await inTransaction(deps, systemActor(tenantId), (tx) => lookSoon(tx, { id: operationId }))
  return readOperation(deps, actor, operationId)
}

async function ofMember(tx: Tx, actor: Actor, operationId: string): Promise<OperationRow> {
  const operation = await findOperation(tx, operationId, 'none')
  if (!operation || !isMemberOf(actor, operation.organisationId)) fail('online-payments.operation-not-found')
  return operation
}
