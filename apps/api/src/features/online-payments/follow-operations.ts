import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, type SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, withoutActor, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { conclude } from './conclude-operation.ts'
import { findOperation, saveOperation } from './operations.store.ts'
import { secondsAfterFailure } from './rules/after-look.ts'
import { giveUp } from './start-online-payment.ts'

/** Nobody else asks the service about this attempt meanwhile; a worker that dies gives it back then. */
const turnSeconds = 120

type Due = { tenant_id: string; operation_id: string }

/** Due work: asks the service about the attempts whose turn it is, which is the answer of record. May run twice. */
export async function followDuePayments(deps: Deps): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<Due>(sql`SELECT tenant_id, operation_id FROM due_payment_operations(clock.now())`),
  )
  for (const due of rows) await followOperation(deps, systemActor(due.tenant_id), due.operation_id)
}

async function followOperation(deps: Deps, actor: SystemActor, id: string): Promise<void> {
  const named = await inTransaction(deps, actor, (tx) => takeTurn(tx, id))
  if (!named) return
  try {
    const remote = await deps.payments.status(named)
    await inTransaction(deps, actor, (tx) => conclude(tx, actor, id, remote))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    deps.log.warn({ operation: id, code: error.code }, 'a payment could not be followed')
    await inTransaction(deps, actor, (tx) => noteFailure(tx, id, error.code))
  }
}

/** @returns the name of the attempt at the service, when it must be asked */
async function takeTurn(tx: Tx, id: string): Promise<string | null> {
  const operation = await findOperation(tx, id, 'for-update')
  if (!operation?.nextLookAt || operation.nextLookAt > (await clockNow(tx))) return null
  if (!operation.operationId) {
    await giveUp(tx, id, 'online-payments.provider-unavailable')
    return null
  }
  await saveOperation(tx, id, {}, turnSeconds)
  return operation.operationId
}

async function noteFailure(tx: Tx, id: string, lastError: string): Promise<void> {
  const operation = await findOperation(tx, id, 'for-update')
  if (!operation || operation.status === 'paid') return
  const failures = operation.failures + 1
  await saveOperation(tx, id, { failures, lastError }, secondsAfterFailure(failures))
}
