import type { AccessGrantStatus } from '@salles-ouvertes/contract'

/** A right to enter that a code of this lock was asked for. */
export type WantedCode = {
  grantId: string
  status: AccessGrantStatus
  validFrom: Date
  validUntil: Date
  /** What the lock is known to call its code; null while no answer was noted. */
  reference: string | null
}
/** A code of ours that is in the lock or on its way to it, and the right to enter that it was asked for. */
export type CodeInLock = {
  grantId: string | null
  reference: string
  validFrom: Date | null
  validUntil: Date | null
  state: 'present' | 'pending' | 'failed'
}
export type Drift =
  | { kind: 'orphan'; grantId: string | null; reference: string }
  | { kind: 'missing'; grantId: string }
  | { kind: 'misplaced'; grantId: string; reference: string }
  | { kind: 'unnoted'; grantId: string; reference: string }

const living: readonly AccessGrantStatus[] = ['planned', 'issuing', 'ready', 'delivered', 'active']
const told: readonly AccessGrantStatus[] = ['ready', 'delivered', 'active']
/** Makers that keep whole seconds or minutes are not taken for wrong. */
const toleranceMs = 60_000

/** Whether the holder has been told a code, or is about to be: the lock must have it. */
export const isToldOf = ({ status, validUntil }: Pick<WantedCode, 'status' | 'validUntil'>, now: Date): boolean =>
  told.includes(status) && validUntil > now

const isLiving = ({ status, validUntil }: WantedCode, now: Date): boolean => living.includes(status) && validUntil > now

/**
 * Every difference between what a lock should hold and what it holds, each named once. Codes that were not asked for here are
 * not given to it. A code of ours that no right is known for is left until its end: it may have been asked for since the
 * backup that this database comes from. A right being taken back is left to whoever takes it back.
 * Source: docs/rules/access.md, 16.
 */
export function driftOf(wanted: readonly WantedCode[], found: readonly CodeInLock[], now: Date): Drift[] {
  const byGrant = new Map(wanted.map((each) => [each.grantId, each]))
  const isOfNobody = ({ grantId, validUntil }: CodeInLock): boolean =>
    grantId === null ? validUntil !== null && validUntil <= now : !byGrant.has(grantId)
  const ofNobody = found.filter(isOfNobody).map(asOrphan)
  return [...ofNobody, ...wanted.flatMap((each) => driftOfOne(each, found, now))]
}

function driftOfOne(wanted: WantedCode, found: readonly CodeInLock[], now: Date): Drift[] {
  const ours = found.filter(({ grantId }) => grantId === wanted.grantId)
  if (wanted.status === 'revoking') return []
  if (!isLiving(wanted, now)) return ours.map(asOrphan)
  const { grantId } = wanted
  const kept = ours.find(({ reference }) => reference === wanted.reference) ?? ours[0]
  if (!kept) return isToldOf(wanted, now) ? [{ kind: 'missing', grantId }] : []
  const { reference } = kept
  const others = ours.filter((each) => each.reference !== reference).map(asOrphan)
  // Until its code is noted, a right has the window that was wished for, before the lock has rounded it.
  const isDouble = ours.filter((each) => each.reference === reference).length > 1
  if (isToldOf(wanted, now) && (isDouble || !isAsWanted(kept, wanted)))
    return [...others, { kind: 'misplaced', grantId, reference }]
  return reference === wanted.reference ? others : [...others, { kind: 'unnoted', grantId, reference }]
}

const asOrphan = ({ grantId, reference }: CodeInLock): Drift => ({ kind: 'orphan', grantId, reference })

const isAsWanted = ({ state, ...code }: CodeInLock, wanted: WantedCode): boolean =>
  state !== 'failed' && isNear(code.validFrom, wanted.validFrom) && isNear(code.validUntil, wanted.validUntil)

const isNear = (a: Date | null, b: Date): boolean => a !== null && Math.abs(a.getTime() - b.getTime()) < toleranceMs
