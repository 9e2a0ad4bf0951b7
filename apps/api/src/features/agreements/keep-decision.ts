import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import type { OccurrenceRow } from '../bookings/index.ts'
import { getAccount } from '../identity/index.ts'
import { nextDecisionLink } from './decision-chain.ts'
import { insertDecision, type DecisionRow } from './decisions.store.ts'
import { nameSessions } from './name-sessions.ts'
import type { OpenDecision } from './open-decision.ts'
import { partyOf } from './rules/agreement-facts.ts'

export type TakenDecision = Pick<DecisionRow, 'kind' | 'ground' | 'party' | 'effectiveOn'> & {
  reason: string
  lastDay?: string
  liftsId?: string
  /** Sessions that it stops, or gives back. */
  sessions?: readonly OccurrenceRow[]
  lost?: readonly OccurrenceRow[]
  /** Letter that the desk received: its author is whoever signed it. */
  received?: ReceivedLetter
}

export interface ReceivedLetter {
  on: string
  fileId: string
  sha256: string
  signerName: string
  capacity: string
}

/**
 * Keeps a decision, chained to the signatures and the decisions before it. Its letter, then the mails to the parties,
 * follow from the event of this transaction.
 */
export async function keepDecision(
  tx: Tx,
  { actor, agreement, given, right }: OpenDecision,
  { sessions = [], lost = [], lastDay, liftsId, received, ...taken }: TakenDecision,
): Promise<DecisionRow> {
  const { row, signatures, now } = agreement
  const { id: agreementId, tenantId, organisationId, bookingId, number, facts } = row
  const account = await getAccount(tx, actor.accountId)
  const { named } = await nameSessions(tx, bookingId)
  const decision = {
    ...taken,
    reason: taken.reason.trim(),
    lastDay: lastDay ?? null,
    decidedBy: received?.signerName ?? `${account.givenName} ${account.familyName}`,
    capacity: received?.capacity ?? right.capacity ?? partyOf(facts, taken.party).capacity,
    delegationAct: right.delegationAct,
    decidedAt: now,
    receivedOn: received?.on ?? null,
    receivedSha256: received?.sha256 ?? null,
    sessions: sessions.map(named),
    lostSessions: lost.map(named),
  }
  const kept = await insertDecision(tx, {
    ...decision,
    ...nextDecisionLink(number, signatures, given, decision),
    ...{ id: newId(), tenantId, organisationId, agreementId, accountId: actor.accountId, liftsId: liftsId ?? null },
    receivedFileId: received?.fileId ?? null,
    occurrenceIds: [...sessions, ...lost].map(({ id }) => id),
  })
  const { kind, ground, party, effectiveOn, entrySha256 } = kept
  await audit.record(tx, actor, {
    ...{ action: `agreement.${kind}`, subjectId: agreementId, tenantId, organisationId },
    details: { decisionId: kept.id, ground, party, effectiveOn, lastDay: kept.lastDay, entrySha256 },
  })
  await publish(tx, { type: 'agreement.decided', tenantId, agreementId, bookingId, decisionId: kept.id })
  return kept
}
