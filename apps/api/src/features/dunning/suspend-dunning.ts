import type { DunningStateDto, SuspendDunningForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { localDate } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { findKeptCharge } from '../ledger/index.ts'
import { frameOf } from './claims.store.ts'
import { insertHold, lastHold } from './dunning.store.ts'
import { assertMayResume, assertMaySuspend } from './rules/suspension.ts'

type Suspend = SuspendDunningForm & { chargeId: string }

/**
 * Nobody is reminded of a charge until a day, that day included: it is contested, or a delay was agreed. It stops no new
 * request meanwhile.
 * @throws ledger.charge-not-found, ledger.not-allowed, dunning.already-suspended, dunning.until-invalid
 */
export function suspendDunning(
  deps: Deps,
  actor: Actor,
  { chargeId, reason, untilOn }: Suspend,
): Promise<DunningStateDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, organisationId } = await findKeptCharge(tx, actor, chargeId)
    const { today } = await frameOf(tx, tenantId)
    assertMaySuspend(await lastHold(tx, chargeId), localDate(untilOn), today)
    const owner = { tenantId, organisationId, chargeId, toldBy: accountOf(actor) }
    await insertHold(tx, { ...owner, kind: 'suspend', untilOn, reason })
    const line = { action: 'dunning.suspend', subjectId: chargeId, tenantId, organisationId, note: reason }
    await record(tx, actor, { ...line, details: { untilOn } })
    return { chargeId, suspension: { reason, untilOn } }
  })
}

function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new Error('reminders are suspended by a person')
  return actor.accountId
}

/**
 * Reminders of a charge start again, at the step it has come to meanwhile.
 * @throws ledger.charge-not-found, ledger.not-allowed, dunning.not-suspended
 */
export function resumeDunning(
  deps: Deps,
  actor: Actor,
  { chargeId, reason }: { chargeId: string; reason: string },
): Promise<DunningStateDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, organisationId } = await findKeptCharge(tx, actor, chargeId)
    const { today } = await frameOf(tx, tenantId)
    assertMayResume(await lastHold(tx, chargeId), today)
    const owner = { tenantId, organisationId, chargeId, toldBy: accountOf(actor) }
    await insertHold(tx, { ...owner, kind: 'resume', untilOn: null, reason })
    await record(tx, actor, { action: 'dunning.resume', subjectId: chargeId, tenantId, organisationId, note: reason })
    return { chargeId, suspension: null }
  })
}
