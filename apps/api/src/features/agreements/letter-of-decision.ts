import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findAgreement } from './agreements.store.ts'
import { receivedOf } from './decision-chain.ts'
import type { DecisionRow } from './decisions.store.ts'
import type { AgreementFacts } from './rules/agreement-facts.ts'
import { decisionLetter, type DecisionLetter } from './rules/decision-letter.ts'

/** What the letter of a kept decision says. */
export const letterOf = (facts: AgreementFacts, decision: DecisionRow): DecisionLetter =>
  decisionLetter(
    facts,
    {
      ...decision,
      name: decision.decidedBy,
      received: receivedOf(decision),
      decidedAt: decision.decidedAt.toISOString(),
    },
    { previous: decision.previousSha256, entry: decision.entrySha256 },
  )

/** The same, for a preview by a feature above, in the transaction that took the decision. @throws agreements.not-found */
export async function letterOfDecision(tx: Tx, decision: DecisionRow): Promise<DecisionLetter> {
  const agreement = (await findAgreement(tx, decision.agreementId, 'none')) ?? fail('agreements.not-found')
  return letterOf(agreement.row.facts, decision)
}
