import type { AgreementDecisionDto, AgreementDecisionsDto, DecisionOptionDto } from '@salles-ouvertes/contract'
import { decisionGround } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { brokenDecisions } from './decision-chain.ts'
import { decisionsOf, type DecisionRow } from './decisions.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { nameSessions } from './name-sessions.ts'
import { isDecidable, noticesOf } from './open-decision.ts'
import { signingDay } from './present-agreement.ts'
import { decisionNumber } from './rules/decision-letter.ts'
import { earliestDay, lawfulGrounds } from './rules/lawful-grounds.ts'
import { speaksForOrganiser } from './speaks-for-organiser.ts'
import { rightToDecide } from './rules/who-decides.ts'

/** What was decided about an agreement, the latest first, and what the actor may decide now. @throws agreements.not-found */
export async function presentDecisions(tx: Tx, actor: Actor, agreementId: string): Promise<AgreementDecisionsDto> {
  const agreement = await getAgreementFor(tx, actor, agreementId, 'none')
  const decisions = await decisionsOf(tx, agreementId)
  const { row, signatures } = agreement
  const options = isDecidable(agreement) ? optionsOf(actor, agreement, decisions) : []
  return {
    items: decisions.map((decision) => present(actor, agreement, decisions, decision)).toReversed(),
    timeZone: row.facts.zone,
    options,
    sessionsToCome: options.some(({ kind }) => kind === 'suspension') ? await sessionsToCome(tx, agreement) : [],
    mayRecordResignation: isDecidable(agreement) && speaksForOrganiser(actor, agreement),
    endsOn: row.endsOn,
    isEvidenceIntact: brokenDecisions(row.number, signatures, decisions).length === 0,
  }
}

async function sessionsToCome(tx: Tx, { row, now }: LoadedAgreement): Promise<AgreementDecisionsDto['sessionsToCome']> {
  const { named, standing } = await nameSessions(tx, row.bookingId)
  return standing
    .filter(({ startsAt }) => startsAt > now)
    .map((session) => ({ occurrenceId: session.id, ...named(session) }))
}

function optionsOf(actor: Actor, agreement: LoadedAgreement, given: readonly DecisionRow[]): DecisionOptionDto[] {
  const { buildingKind } = agreement.row.facts
  const today = signingDay(agreement)
  return agreement.scope.parties.flatMap(({ role: party }) =>
    (['termination', 'suspension', 'formal-notice'] as const)
      .filter((kind) => rightToDecide(actor, kind, party, buildingKind, agreement.scope))
      .flatMap((kind) =>
        decisionGround.options.flatMap((ground) => {
          const earliest = earliestDay({ kind, ground, party }, today, noticesOf(given))
          if (earliest === 'not-lawful') return []
          const { isToConfirm } = lawfulGrounds[ground]
          return [{ kind, party, ground, earliest: earliest === 'heard-first' ? null : earliest, isToConfirm }]
        }),
      ),
  )
}

function present(
  actor: Actor,
  agreement: LoadedAgreement,
  all: readonly DecisionRow[],
  decision: DecisionRow,
): AgreementDecisionDto {
  const { row, scope } = agreement
  const { id, rank, kind, ground, party, decidedBy, capacity, reason, effectiveOn, lastDay } = decision
  const isLifted = all.some(({ liftsId }) => liftsId === id)
  const isRunning = kind === 'suspension' && !isLifted && (lastDay ?? '') >= signingDay(agreement)
  const mayDecide = rightToDecide(actor, 'lifting', party, row.facts.buildingKind, scope) !== null
  return {
    ...{ id, number: decisionNumber(row.number, rank), kind, ground, party, decidedBy, capacity, reason },
    decidedAt: formatIso(row.facts.zone, decision.decidedAt),
    ...{ effectiveOn, lastDay },
    sessions: decision.sessions,
    lostSessions: decision.lostSessions,
    letterSha256: decision.letterSha256,
    receivedOn: decision.receivedOn,
    mayLift: isRunning && isDecidable(agreement) && mayDecide,
  }
}
