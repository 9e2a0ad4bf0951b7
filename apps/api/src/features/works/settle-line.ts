import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, visitor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { actorOfAccount } from '../identity/index.ts'
import { getWorksFor } from './get-works-for.ts'
import { choiceOf } from './line-choice.ts'
import { treatAgreement } from './treat-agreement.ts'
import { findLine, saveLine } from './works.store.ts'

/**
 * Reaction of `works.line-asked`: treats one agreement in the name of the person who started the batch, with the rights
 * that they hold now; a refusal is kept with its reason. Does nothing twice: the line is settled with its effect.
 */
export async function settleLine(deps: Deps, event: EventOf<'works.line-asked'>): Promise<void> {
  const { tenantId, lineId } = event
  const system = systemActor(tenantId)
  const found = await inReadOnly(deps, system, (tx) => findLine(tx, lineId, 'none'))
  if (found?.line.state !== 'waiting') return
  const actor = await inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, found.batch.accountId))
  try {
    await inTransaction(deps, actor, (tx) => settle(tx, actor, lineId))
  } catch (error) {
    // Locks that stay taken are no answer: the outbox tries again.
    if (!(error instanceof Failure) || error.code === 'request.busy') throw error
    await inTransaction(deps, system, (tx) => keepFailure(tx, system, lineId, error))
  }
}

async function settle(tx: Tx, actor: Actor, lineId: string): Promise<void> {
  const found = (await findLine(tx, lineId, 'for-update')) ?? fail('works.not-allowed')
  const { line, batch } = found
  if (line.state !== 'waiting') return
  const works = await getWorksFor(tx, actor, batch.closureId)
  const { sessions } = await treatAgreement(tx, actor, works, {
    ...{ choice: choiceOf(line), party: batch.party, reason: batch.reason, occurrenceIds: line.occurrenceIds },
  })
  await saveLine(tx, lineId, { state: 'done', sessions: sessions.length, settledAt: await clockNow(tx) })
  const { tenantId, organisationId, agreementId, action } = line
  await audit.record(tx, actor, {
    ...{ action: 'works.settle', subjectId: agreementId, tenantId, organisationId },
    details: { batchId: batch.id, action, sessions: sessions.length },
  })
}

async function keepFailure(tx: Tx, actor: Actor, lineId: string, { code, details }: Failure): Promise<void> {
  const found = await findLine(tx, lineId, 'for-update')
  if (found?.line.state !== 'waiting') return
  const settledAt = await clockNow(tx)
  await saveLine(tx, lineId, { state: 'failed', failureCode: code, failureParams: details, settledAt })
  const { tenantId, organisationId, agreementId } = found.line
  await audit.record(tx, actor, {
    ...{ action: 'works.fail', subjectId: agreementId, tenantId, organisationId },
    details: { batchId: found.batch.id, code },
  })
}
