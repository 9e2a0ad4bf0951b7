import type { DecisionGround, DecisionKind, PartyRole } from '@salles-ouvertes/contract'

/** A session as a decision names it. Instants in ISO 8601. */
export interface NamedSession {
  startsAt: string
  endsAt: string
  roomName: string
}

/** All that is kept of one decision on an agreement, and its place in the chain of its evidence. */
export interface DecisionEntry {
  agreement: string
  /** 1 for the first decision. */
  rank: number
  kind: DecisionKind
  ground: DecisionGround
  party: PartyRole
  name: string
  capacity: string
  delegationAct: string | null
  reason: string
  /** Civil dates. */
  effectiveOn: string
  lastDay: string | null
  sessions: readonly NamedSession[]
  lostSessions: readonly NamedSession[]
  /** Letter of the organiser that the desk received, by its day and hash; a decision without one has no such key. */
  received?: { on: string; sha256: string } | undefined
  /** ISO instant, UTC. */
  decidedAt: string
  /** SHA-256 of the decision before; of the first one, of the last signature. */
  previous: string
}

/**
 * The text whose SHA-256 is the hash of the decision: JSON without a space, keys in the order of the type.
 * Source: docs/rules/agreement.md §10.
 */
export const decisionText = (entry: DecisionEntry): string => JSON.stringify(decisionInOrder(entry))

/** The entry with its keys in the order that is hashed. */
export function decisionInOrder(entry: DecisionEntry): DecisionEntry {
  const { agreement, rank, kind, ground, party, name, capacity, delegationAct, reason } = entry
  const { effectiveOn, lastDay, received, decidedAt, previous } = entry
  return {
    ...{ agreement, rank, kind, ground, party, name, capacity, delegationAct, reason },
    ...{ effectiveOn, lastDay },
    sessions: entry.sessions.map(sessionInOrder),
    lostSessions: entry.lostSessions.map(sessionInOrder),
    ...(received ? { received: { on: received.on, sha256: received.sha256 } } : {}),
    ...{ decidedAt, previous },
  }
}

const sessionInOrder = ({ startsAt, endsAt, roomName }: NamedSession): NamedSession => ({ startsAt, endsAt, roomName })
