import type { BankMatchKind, MatchShare } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

export type Taken = { chargeId: string; kind: BankMatchKind; amountCents: number }
export type MovementToShare = {
  amountCents: number
  isSetAside: boolean
  /** Shares that stand, with the sign of the movement. */
  taken: readonly Taken[]
}

/**
 * Which of the shares asked for are still to be posted: those that stand already, said again, are not. Money that came in
 * pays; money that went out gives back, or takes back a payment; never more than the movement.
 * Source: docs/rules/bank-statements.md §4.
 * @throws bank-statements.set-aside, bank-statements.already-matched, bank-statements.settled,
 * bank-statements.wrong-direction, bank-statements.above-movement
 */
export function sharesToPost(movement: MovementToShare, shares: readonly MatchShare[]): MatchShare[] {
  const asked = shares.filter((share) => !isSaidAgain(movement, share))
  if (asked.length === 0) return []
  if (movement.isSetAside) fail('bank-statements.set-aside')
  const left = Math.abs(movement.taken.reduce((sum, { amountCents }) => sum - amountCents, movement.amountCents))
  if (left === 0) fail('bank-statements.settled')
  const cameIn = movement.amountCents > 0
  const isWrongWay = ({ kind }: MatchShare) => kind !== 'already-recorded' && (kind === 'payment') !== cameIn
  if (asked.some(isWrongWay)) fail('bank-statements.wrong-direction')
  if (asked.reduce((sum, { amountCents }) => sum + amountCents, 0) > left) fail('bank-statements.above-movement')
  return asked
}

function isSaidAgain({ taken }: MovementToShare, share: MatchShare): boolean {
  const known = taken.find(({ chargeId }) => chargeId === share.chargeId)
  if (!known) return false
  const isSame = known.kind === share.kind && Math.abs(known.amountCents) === share.amountCents
  return isSame || fail('bank-statements.already-matched')
}
