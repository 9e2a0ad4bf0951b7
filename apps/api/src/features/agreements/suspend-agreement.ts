import type { AgreementDecisionsDto, SuspendAgreementInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { localDate } from '../../platform/time.ts'
import { stopSessions } from '../bookings/index.ts'
import type { DecisionRow } from './decisions.store.ts'
import { keepDecision } from './keep-decision.ts'
import { assertLawful, openDecision } from './open-decision.ts'
import { presentDecisions } from './present-decisions.ts'
import { concerned } from './sessions-concerned.ts'
import { sideOf } from './rules/lawful-grounds.ts'

export type SuspendAgreement = SuspendAgreementInput & { agreementId: string }

/**
 * A public party suspends a signed agreement for some days, wholly or for some of its sessions: these leave their place
 * and are not due; the suspension may be lifted. Source: docs/rules/agreement.md §10.
 * @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status, agreements.ground-not-lawful, agreements.period-reversed,
 * agreements.notice-too-short, agreements.no-session-concerned
 */
export function suspendAgreement(deps: Deps, actor: Actor, input: SuspendAgreement): Promise<AgreementDecisionsDto> {
  return inTransaction(deps, actor, async (tx) => {
    await suspendIn(tx, actor, input)
    return presentDecisions(tx, actor, input.agreementId)
  })
}

/** The same, in a transaction that does more. */
export async function suspendIn(
  tx: Tx,
  actor: Actor,
  { agreementId, effectiveOn, lastDay, occurrenceIds, ...stated }: SuspendAgreement,
): Promise<DecisionRow> {
  const open = await openDecision(tx, actor, { agreementId, kind: 'suspension', party: stated.party })
  if (lastDay < effectiveOn) fail('agreements.period-reversed')
  assertLawful(open, { kind: 'suspension', ...stated }, effectiveOn)
  const { bookingId } = open.agreement.row
  const sessions = await concerned(() =>
    stopSessions(tx, actor, {
      ...{
        bookingId,
        as: 'suspended',
        isOwnChoice: false,
        firstDay: localDate(effectiveOn),
        lastDay: localDate(lastDay),
      },
      ...{ occurrenceIds, side: sideOf(stated.ground, stated.party), reason: stated.reason },
    }),
  )
  return keepDecision(tx, open, { kind: 'suspension', ...stated, effectiveOn, lastDay, sessions })
}
