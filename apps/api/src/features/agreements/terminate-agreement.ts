import type { AgreementDecisionsDto, TerminateAgreementInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { localDate } from '../../platform/time.ts'
import { stopSessions } from '../bookings/index.ts'
import { announceEnd, terminateEnded } from './decisions.store.ts'
import { keepDecision, type TakenDecision } from './keep-decision.ts'
import { assertLawful, openDecision, type OpenDecision } from './open-decision.ts'
import { presentDecisions } from './present-decisions.ts'
import { concerned } from './sessions-concerned.ts'
import { isOwnChoice, sideOf } from './rules/lawful-grounds.ts'

export type TerminateAgreement = TerminateAgreementInput & { agreementId: string }

/**
 * One party ends a signed agreement on a lawful ground, from a day that respects its notice: the sessions from that day
 * on are given up now, those before take place, and the agreement and its amendments are terminated when the day comes.
 * A second decision may only bring the end nearer. Source: docs/rules/agreement.md §10.
 * @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status, agreements.ground-not-lawful,
 * agreements.formal-notice-required, agreements.notice-too-short, agreements.no-session-concerned
 */
export function terminateAgreement(
  deps: Deps,
  actor: Actor,
  { agreementId, effectiveOn, ...stated }: TerminateAgreement,
): Promise<AgreementDecisionsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const open = await openDecision(tx, actor, { agreementId, kind: 'termination', party: stated.party })
    const { endsOn } = open.agreement.row
    if (endsOn !== null && effectiveOn >= endsOn) fail('agreements.no-session-concerned')
    assertLawful(open, { kind: 'termination', ...stated }, effectiveOn)
    await endFrom(tx, open, { ...stated, effectiveOn })
    return presentDecisions(tx, actor, agreementId)
  })
}

type Ending = Pick<TakenDecision, 'ground' | 'party' | 'reason' | 'effectiveOn' | 'received'>

/**
 * Gives up the sessions from that day on, keeps the decision, and announces the end, which comes at once when the day has
 * come. Whether it is lawful is for the caller to judge. @throws agreements.no-session-concerned
 */
export async function endFrom(tx: Tx, open: OpenDecision, ending: Ending): Promise<void> {
  const { bookingId } = open.agreement.row
  const { ground, party, reason, effectiveOn, received } = ending
  const sessions = await concerned(() =>
    stopSessions(tx, open.actor, {
      ...{ bookingId, as: 'ended', firstDay: localDate(effectiveOn), lastDay: null },
      ...{ side: sideOf(ground, party), reason },
      ...{ isOwnChoice: isOwnChoice(ground), since: received && localDate(received.on) },
    }),
  )
  await keepDecision(tx, open, { ...ending, kind: 'termination', sessions })
  await announceEnd(tx, bookingId, { endsOn: effectiveOn, endGround: ground })
  await terminateEnded(tx, bookingId)
}
