import type { AgreementDecisionsDto, LiftSuspensionInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { restoreSessions } from '../bookings/index.ts'
import { decisionsOf, type DecisionRow } from './decisions.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { keepDecision } from './keep-decision.ts'
import { openDecision } from './open-decision.ts'
import { presentDecisions } from './present-decisions.ts'
import { concerned } from './sessions-concerned.ts'

export type LiftSuspension = LiftSuspensionInput & { agreementId: string }

/**
 * The party that suspended gives the sessions to come back before the last day: they take their place again where it is
 * still free. Source: docs/rules/agreement.md §10.
 * @throws agreements.not-found, agreements.decision-not-found, agreements.decision-not-allowed, agreements.wrong-status,
 * agreements.suspension-over, agreements.no-session-concerned
 */
export function liftSuspension(deps: Deps, actor: Actor, input: LiftSuspension): Promise<AgreementDecisionsDto> {
  const { agreementId, suspensionId, reason } = input
  return inTransaction(deps, actor, async (tx) => {
    const { kind, party, ground, occurrenceIds } = await decisionToLift(tx, actor, input)
    const open = await openDecision(tx, actor, { agreementId, kind: 'lifting', party })
    const isLifted = open.given.some(({ liftsId }) => liftsId === suspensionId)
    if (kind !== 'suspension' || isLifted) fail('agreements.suspension-over')
    const { bookingId } = open.agreement.row
    const { restored, lost } = await concerned(() => restoreSessions(tx, actor, { bookingId, occurrenceIds, reason }))
    await keepDecision(tx, open, {
      ...{ kind: 'lifting', ground, party, reason, effectiveOn: open.today, liftsId: suspensionId },
      ...{ sessions: restored, lost },
    })
    return presentDecisions(tx, actor, agreementId)
  })
}

async function decisionToLift(
  tx: Tx,
  actor: Actor,
  { agreementId, suspensionId }: LiftSuspension,
): Promise<DecisionRow> {
  await getAgreementFor(tx, actor, agreementId, 'none')
  const decisions = await decisionsOf(tx, agreementId)
  return decisions.find(({ id }) => id === suspensionId) ?? fail('agreements.decision-not-found')
}
