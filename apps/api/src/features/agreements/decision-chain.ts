import { sha256 } from '../../platform/ids.ts'
import type { SignatureRow } from './agreements.store.ts'
import type { DecisionRow } from './decisions.store.ts'
import { decisionInOrder, decisionText, type DecisionEntry } from './rules/decision-entry.ts'

type Link = Pick<DecisionRow, 'rank' | 'previousSha256' | 'entrySha256'>
type Unchained = Omit<DecisionEntry, 'agreement' | 'rank' | 'previous' | 'decidedAt' | 'name' | 'received'> &
  Pick<DecisionRow, 'decidedAt' | 'decidedBy' | 'receivedOn' | 'receivedSha256'>

/** Place of a new decision: the first carries the hash of the last signature, each other that of the decision before. */
export function nextDecisionLink(
  agreement: string,
  signatures: readonly SignatureRow[],
  given: readonly Link[],
  decision: Unchained,
): Link {
  const previousSha256 = given.at(-1)?.entrySha256 ?? signatures.at(-1)?.entrySha256
  if (!previousSha256) throw new Error(`agreement ${agreement} has no signature to decide after`)
  const rank = given.length + 1
  const entry = entryOf(agreement, { ...decision, rank, previousSha256 })
  return { rank, previousSha256, entrySha256: sha256(decisionText(entry)) }
}

/** Ranks of the decisions altered since they were written, or that no longer follow what was before them. */
export function brokenDecisions(
  agreement: string,
  signatures: readonly SignatureRow[],
  decisions: readonly DecisionRow[],
): number[] {
  return decisions.flatMap((decision, index) => {
    const before = index === 0 ? signatures.at(-1)?.entrySha256 : decisions[index - 1]?.entrySha256
    const { rank, previousSha256, entrySha256 } = decision
    const isIntact = entrySha256 === sha256(decisionText(entryOf(agreement, decision)))
    return isIntact && rank === index + 1 && previousSha256 === before ? [] : [rank]
  })
}

/** The decisions of an agreement as a file that travels with it: anybody may compute its hashes again. */
export function decisionsFile(agreement: string, decisions: readonly DecisionRow[]): string {
  const entries = decisions.map((decision) => ({
    sha256: decision.entrySha256,
    entry: decisionInOrder(entryOf(agreement, decision)),
  }))
  return `${JSON.stringify({ agreement, howToCheck, entries }, null, 2)}\n`
}

const howToCheck =
  'sha256 est l’empreinte SHA-256 de entry écrit en JSON sans espace, clés dans cet ordre ; previous reprend l’empreinte de la décision d’avant, ou de la dernière signature.'

const entryOf = (agreement: string, decision: Unchained & Pick<Link, 'rank' | 'previousSha256'>): DecisionEntry => ({
  ...decision,
  agreement,
  name: decision.decidedBy,
  received: receivedOf(decision),
  decidedAt: decision.decidedAt.toISOString(),
  previous: decision.previousSha256,
})

/** The letter that a decision was taken from, by its day and hash. */
export const receivedOf = ({
  receivedOn,
  receivedSha256,
}: Pick<DecisionRow, 'receivedOn' | 'receivedSha256'>): DecisionEntry['received'] =>
  receivedOn !== null && receivedSha256 !== null ? { on: receivedOn, sha256: receivedSha256 } : undefined
