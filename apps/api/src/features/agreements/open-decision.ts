import type { DecisionGround, DecisionKind, PartyRole } from '@salles-ouvertes/contract'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { localDate, type LocalDate } from '../../platform/time.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { decisionsOf, type DecisionRow } from './decisions.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { signingDay } from './present-agreement.ts'
import { earliestDay, type GivenNotice } from './rules/lawful-grounds.ts'
import { rightToDecide, type DecidingRight } from './rules/who-decides.ts'

/** An agreement about to be decided on, locked with its booking, and the right by which the actor decides. */
export interface OpenDecision {
  actor: AccountActor
  agreement: LoadedAgreement
  given: DecisionRow[]
  right: DecidingRight
  today: LocalDate
}

interface Wanted {
  agreementId: string
  kind: DecisionKind
  party: PartyRole
}

/**
 * Whether anything may be decided: the agreement itself, not one of its amendments, signed and not over, while its
 * booking stands. Source: docs/rules/agreement.md §10.
 */
export const isDecidable = ({ row, bookingStatus }: LoadedAgreement): boolean =>
  row.rank === 0 && (row.status === 'signed' || row.status === 'amended') && bookingStatus === 'confirmed'

/** @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status */
export async function openDecision(tx: Tx, actor: Actor, { agreementId, kind, party }: Wanted): Promise<OpenDecision> {
  const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
  const right = rightToDecide(actor, kind, party, agreement.row.facts.buildingKind, agreement.scope)
  if (actor.kind !== 'account' || !right) fail('agreements.decision-not-allowed', { party })
  if (!isDecidable(agreement)) fail('agreements.wrong-status', { status: agreement.row.status })
  return { actor, agreement, right, given: await decisionsOf(tx, agreementId), today: signingDay(agreement) }
}

/** Formal notices given so far. */
export const noticesOf = (given: readonly DecisionRow[]): GivenNotice[] =>
  given.flatMap(({ kind, ground, lastDay }) =>
    kind === 'formal-notice' && lastDay ? [{ ground, lastDay: localDate(lastDay) }] : [],
  )

/**
 * Refuses a decision that its ground does not allow, or not so soon. `day`: first day of effect, or, of a formal notice,
 * last day to answer.
 * @throws agreements.ground-not-lawful, agreements.formal-notice-required, agreements.notice-too-short with `earliest`
 */
export function assertLawful(
  { given, today }: OpenDecision,
  decision: { kind: Exclude<DecisionKind, 'lifting'>; ground: DecisionGround; party: PartyRole },
  day: string,
): void {
  const earliest = earliestDay(decision, today, noticesOf(given))
  if (earliest === 'not-lawful') fail('agreements.ground-not-lawful', { ground: decision.ground })
  if (earliest === 'heard-first') fail('agreements.formal-notice-required', { ground: decision.ground })
  if (day < earliest) fail('agreements.notice-too-short', { earliest })
}
