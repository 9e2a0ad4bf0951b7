import type { AgreementDecisionsDto, FormalNoticeInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { keepDecision } from './keep-decision.ts'
import { assertLawful, openDecision } from './open-decision.ts'
import { presentDecisions } from './present-decisions.ts'

/**
 * A public party tells the organiser to comply, or to answer, before a day (mise en demeure): without effect, it allows
 * a termination on the same ground. Source: docs/rules/agreement.md §10.
 * @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status, agreements.ground-not-lawful, agreements.notice-too-short
 */
export function giveFormalNotice(
  deps: Deps,
  actor: Actor,
  { agreementId, answerBy, ...stated }: FormalNoticeInput & { agreementId: string },
): Promise<AgreementDecisionsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const open = await openDecision(tx, actor, { agreementId, kind: 'formal-notice', party: stated.party })
    assertLawful(open, { kind: 'formal-notice', ...stated }, answerBy)
    await keepDecision(tx, open, { kind: 'formal-notice', ...stated, effectiveOn: open.today, lastDay: answerBy })
    return presentDecisions(tx, actor, agreementId)
  })
}
