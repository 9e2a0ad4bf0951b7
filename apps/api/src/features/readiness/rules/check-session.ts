import type { ReadinessColour, ReadinessFinding, ReadinessReason } from '@salles-ouvertes/contract'
import { checkEntry, failed, met, warned } from './check-entry.ts'
import type { SessionFacts } from './session-facts.ts'

/**
 * What is found of a session before its group comes, check by check; those that say nothing of it are left out. A session
 * suspended for want of an insurance has no way in: only what would give it back is looked at.
 * Source: docs/rules/readiness.md, 3; rules 12 to 14 of the domain.
 */
export function checkSession(facts: SessionFacts): ReadinessFinding[] {
  const { entry, isNear, isSuspended } = facts
  return [
    ...(entry ? checkEntry(entry, isNear) : isSuspended ? [] : [failed('way', 'not-planned')]),
    checkPieces(facts),
    ...(entry ? [checkMoney(entry.blockedBy, isNear)] : []),
    facts.isAgreementInForce ? met('agreement') : failed('agreement', 'agreement-not-in-force'),
    ...checkAlarm(facts),
    facts.isPlaceClaimed ? failed('slot', 'place-claimed') : met('slot'),
  ]
}

/** Red stops the group, amber asks somebody to look, green asks nothing. */
export function colourOf(findings: readonly ReadinessFinding[]): ReadinessColour {
  const has = (outcome: ReadinessFinding['outcome']) => findings.some((finding) => finding.outcome === outcome)
  return has('fail') ? 'red' : has('warn') ? 'amber' : 'green'
}

function checkPieces({ pieces, isSuspended }: SessionFacts): ReadinessFinding {
  const unmet = pieces.filter(({ state }) => state !== 'valid')
  if (isSuspended || unmet.some(({ kind }) => kind === 'insurance')) return failed('pieces', 'insurance-missing')
  if (unmet.some(({ state }) => state !== 'to-verify')) return failed('pieces', 'piece-missing')
  return unmet.length > 0 ? warned('pieces', 'piece-to-verify') : met('pieces')
}

function checkMoney(blockedBy: 'money' | 'deposit' | null, isNear: boolean): ReadinessFinding {
  if (blockedBy === null) return met('money')
  return (isNear ? failed : warned)('money', blockedBy === 'money' ? 'money-awaited' : 'deposit-awaited')
}

/** Nobody may still be tidying up when the alarm arms itself. */
const checkAlarm = ({ endsAt, outBy }: SessionFacts): ReadinessFinding[] =>
  outBy === null ? [] : [endsAt > outBy ? failed('alarm', 'alarm-arms-before-end') : met('alarm')]

const byOrganiser: readonly ReadinessReason[] = [
  'insurance-missing',
  'piece-missing',
  'money-awaited',
  'deposit-awaited',
]
const byNextWay: readonly ReadinessReason[] = [
  'no-way-left',
  'code-missing',
  'code-absent',
  'lock-unknown',
  'lock-offline',
  'lock-silent',
  'lock-refuses',
  'battery-dead',
]

export type Cause = 'way' | 'organiser' | 'place'

/**
 * Who mends what a reason says: another way in, given by itself; the organiser, for its papers and its money; the place,
 * for the rest. Source: docs/rules/readiness.md, 5 and 6.
 */
export function causeOf(reason: ReadinessReason): Cause {
  if (byNextWay.includes(reason)) return 'way'
  return byOrganiser.includes(reason) ? 'organiser' : 'place'
}

/** Who mends what is red among these findings. */
export const causesOf = (findings: readonly ReadinessFinding[]): Set<Cause> =>
  new Set(findings.flatMap(({ outcome, reason }) => (outcome === 'fail' && reason ? [causeOf(reason)] : [])))
