import type { PartyRole, SignatureMethod } from '@salles-ouvertes/contract'

/** All that is kept of one signature, and its place in the chain of an agreement. */
export interface EvidenceEntry {
  agreement: string
  /** 1 for the first signature. */
  rank: number
  party: PartyRole
  name: string
  capacity: string
  delegationAct: string | null
  method: SignatureMethod
  authenticatedBy: string
  /** ISO instant, UTC. */
  signedAt: string
  /** SHA-256 of the bytes that were signed. */
  signedSha256: string
  copySha256: string | null
  copySignedOn: string | null
  evidence: Record<string, string>
  /** SHA-256 of the entry before, null for the first. */
  previous: string | null
}

/**
 * The text whose SHA-256 is the hash of the entry: JSON without a space, keys in the order of the type, those of
 * `evidence` sorted. Source: docs/rules/agreement.md §4.
 */
export const entryText = (entry: EvidenceEntry): string => JSON.stringify(inOrder(entry))

/** The entry with its keys in the order that is hashed. */
export function inOrder(entry: EvidenceEntry): EvidenceEntry {
  const { agreement, rank, party, name, capacity, delegationAct, method, authenticatedBy } = entry
  const { signedAt, signedSha256, copySha256, copySignedOn, evidence, previous } = entry
  return {
    agreement,
    rank,
    party,
    name,
    capacity,
    delegationAct,
    method,
    authenticatedBy,
    signedAt,
    signedSha256,
    copySha256,
    copySignedOn,
    evidence: Object.fromEntries(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    previous,
  }
}
