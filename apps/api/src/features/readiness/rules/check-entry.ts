import type { ReadinessCheck, ReadinessFinding, ReadinessReason } from '@salles-ouvertes/contract'
import type { EntryFacts, LockLook } from './session-facts.ts'

/** Below, a lock may not open that evening: makers ask for new batteries from 20 % on. */
export const deadBatteryPercent = 5

export const met = (check: ReadinessCheck): ReadinessFinding => ({ check, outcome: 'ok', reason: null })
export const warned = (check: ReadinessCheck, reason: ReadinessReason): ReadinessFinding => ({
  check,
  outcome: 'warn',
  reason,
})
export const failed = (check: ReadinessCheck, reason: ReadinessReason): ReadinessFinding => ({
  check,
  outcome: 'fail',
  reason,
})

/** The code was obtained: it opens whether or not the lock answers now. */
const isObtained = ({ status }: EntryFacts): boolean => ['ready', 'delivered', 'active'].includes(status)

/** What stands between the group and the door. Source: docs/rules/readiness.md, 3. */
export function checkEntry(entry: EntryFacts, isNear: boolean): ReadinessFinding[] {
  return [
    checkWay(entry),
    ...checkCode(entry),
    ...checkLock(entry, isNear),
    checkInstructions(entry),
    entry.hasContactPhone ? met('contact') : failed('contact', 'no-phone'),
    checkHolder(entry),
  ]
}

function checkWay({ status, isRecorded }: EntryFacts): ReadinessFinding {
  if (status === 'failed') return failed('way', 'no-way-left')
  return isRecorded ? met('way') : warned('way', 'no-way-recorded')
}

function checkCode(entry: EntryFacts): ReadinessFinding[] {
  const { kind, hasKnownCode, isLate, lock } = entry
  if (kind === 'person') return []
  if (kind !== 'keypad') return [hasKnownCode ? met('code') : failed('code', 'code-missing')]
  if (!isObtained(entry)) return [isLate ? warned('code', 'code-delayed') : met('code')]
  const seen = typeof lock === 'object' && lock !== null ? lock.code : null
  if (seen === 'absent') return [failed('code', 'code-absent')]
  return [seen === 'pending' ? warned('code', 'code-pending') : met('code')]
}

/** What may be mended in the days before is only a warning then; a code already in the lock opens without the network. */
function checkLock(entry: EntryFacts, isNear: boolean): ReadinessFinding[] {
  const { lock } = entry
  if (lock === null) return []
  const passing = isNear && !isObtained(entry) ? failed : warned
  const lasting = isObtained(entry) ? warned : failed
  if (lock === 'unknown') return [lasting('lock', 'lock-unknown')]
  if (lock === 'refuses') return [lasting('lock', 'lock-refuses')]
  if (lock === 'silent') return [passing('lock', 'lock-silent')]
  return [checkHealth(lock, passing)]
}

function checkHealth(
  { isOnline, batteryPercent, isBatteryLow }: Exclude<LockLook, string>,
  passing: typeof warned,
): ReadinessFinding {
  if (batteryPercent !== null && batteryPercent <= deadBatteryPercent) return failed('lock', 'battery-dead')
  if (isOnline === false) return passing('lock', 'lock-offline')
  return isBatteryLow ? warned('lock', 'battery-low') : met('lock')
}

function checkInstructions({ hasEntryInstructions, hasExitInstructions }: EntryFacts): ReadinessFinding {
  if (!hasEntryInstructions) return warned('instructions', 'no-entry-instructions')
  return hasExitInstructions ? met('instructions') : warned('instructions', 'no-exit-instructions')
}

function checkHolder({ holder: { hasEmail, hasPhone } }: EntryFacts): ReadinessFinding {
  if (!hasEmail && !hasPhone) return failed('holder', 'holder-unreachable')
  return hasEmail ? met('holder') : warned('holder', 'holder-by-phone')
}
