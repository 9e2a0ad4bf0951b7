import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findAgreement } from './agreements.store.ts'
import { decisionsOf, type DecisionRow } from './decisions.store.ts'
import { decisionNumber } from './rules/decision-letter.ts'

export interface DecisionFacts {
  decision: DecisionRow
  /** Of its letter. */
  number: string
  bookingId: string
}

/**
 * A decision on an agreement, for what follows from it (messages). The transaction is a reaction's.
 * @throws agreements.not-found, agreements.decision-not-found
 */
export async function getDecisionFacts(tx: Tx, agreementId: string, decisionId: string): Promise<DecisionFacts> {
  const agreement = await findAgreement(tx, agreementId, 'none')
  if (!agreement) fail('agreements.not-found')
  const decision = (await decisionsOf(tx, agreementId)).find(({ id }) => id === decisionId)
  if (!decision) fail('agreements.decision-not-found')
  const { number, bookingId } = agreement.row
  return { decision, number: decisionNumber(number, decision.rank), bookingId }
}
