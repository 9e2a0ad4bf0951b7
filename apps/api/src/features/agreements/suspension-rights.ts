import type { DecisionGround, PartyRole } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { LocalDate } from '../../platform/time.ts'
import { loadAgreements } from './agreements.store.ts'
import { assertLawful, isDecidable, openDecision } from './open-decision.ts'
import { signingDay } from './present-agreement.ts'
import { signingRoles } from './rules/agreement-facts.ts'
import { earliestDay } from './rules/lawful-grounds.ts'
import { rightToDecide } from './rules/who-decides.ts'
import { mayRead } from './rules/who-signs.ts'

export interface SuspensionRight {
  party: PartyRole
  /** First day of effect that the notice of the ground allows. */
  earliest: LocalDate
}

/**
 * In whose name the actor may suspend each agreement on that ground, and from which day; nothing for an agreement that is
 * over, not signed or of other parties. Source: docs/rules/agreement.md §10.
 */
export async function suspensionRights(
  tx: Tx,
  actor: Actor,
  agreementIds: readonly string[],
  ground: DecisionGround,
): Promise<Map<string, SuspensionRight[]>> {
  const agreements = await loadAgreements(tx, agreementIds)
  return new Map(
    agreements.map((agreement) => {
      const { row, scope } = agreement
      const { buildingKind } = row.facts
      if (!mayRead(actor, scope) || !isDecidable(agreement)) return [row.id, []]
      const rights = signingRoles(row.facts).flatMap((party) => {
        const earliest = earliestDay({ kind: 'suspension', ground, party }, signingDay(agreement), [])
        const isLawful = earliest !== 'not-lawful' && earliest !== 'heard-first'
        return isLawful && rightToDecide(actor, 'suspension', party, buildingKind, scope) ? [{ party, earliest }] : []
      })
      return [row.id, rights]
    }),
  )
}

/**
 * Locks the agreement with its booking and judges as `suspendAgreement` does, for a decision that keeps the sessions
 * elsewhere. `day`: the first that it touches.
 * @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status, agreements.ground-not-lawful,
 * agreements.notice-too-short
 */
export async function assertMaySuspend(
  tx: Tx,
  actor: Actor,
  { agreementId, day, ...stated }: { agreementId: string; party: PartyRole; ground: DecisionGround; day: string },
): Promise<void> {
  const open = await openDecision(tx, actor, { agreementId, kind: 'suspension', party: stated.party })
  assertLawful(open, { kind: 'suspension', ...stated }, day)
}
