import type { AccessGrantStatus } from '@salles-ouvertes/contract'
import { addMinutes } from '../../../platform/time.ts'

export type StayAction = 'enter' | 'did-not-open' | 'leave' | 'report-problem'
/** What may be said, from the one instant to the other excluded. */
export type StayMoment = { action: StayAction; from: Date; until: Date }
export type StayFacts = {
  status: AccessGrantStatus
  startsAt: Date
  validFrom: Date
  validUntil: Date
  enteredAt: Date | null
  leftAt: Date | null
}

/** A group that forgot may still say until then that it left, or what was wrong. */
const lateMinutes = 12 * 60
/** Beyond, whoever stood at the door has found another way, or has gone home. */
const atTheDoorMinutes = 30
const standing: readonly AccessGrantStatus[] = [
  'planned',
  'issuing',
  'ready',
  'delivered',
  'active',
  'failed',
  'expired',
]

/**
 * What the holder may still say of the use, and when: that they are in, or that nothing opens, inside the window; that they
 * leave, from the beginning until half a day after; what is wrong, from the window until then, gone or not.
 * Source: docs/rules/access.md, 15, and docs/rules/problems.md, 2.
 */
export function stayMoments({ status, startsAt, validFrom, validUntil, enteredAt, leftAt }: StayFacts): StayMoment[] {
  if (!standing.includes(status)) return []
  const until = addMinutes(validUntil, lateMinutes)
  const report = { action: 'report-problem' as const, from: validFrom, until }
  if (leftAt !== null) return [report]
  const inside = { from: validFrom, until: validUntil }
  return [
    ...(enteredAt === null ? [{ action: 'enter' as const, ...inside }] : []),
    { action: 'did-not-open', ...inside },
    { action: 'leave', from: startsAt, until },
    report,
  ]
}

/** Whether that could be said at that instant. */
export const maySay = (facts: StayFacts, action: StayAction, at: Date): boolean =>
  stayMoments(facts).some((moment) => moment.action === action && moment.from <= at && at < moment.until)

/** When something was said, as the phone tells it: never later than now. Source: docs/rules/access.md, 19. */
export const saidAt = (at: Date, now: Date): Date => (at < now ? at : now)

/** Whether whoever said so is likely to be at the door still: another way is given then. Source: docs/rules/access.md, 19. */
export const isStillAtTheDoor = (at: Date, now: Date): boolean => now < addMinutes(at, atTheDoorMinutes)

/** Steps written one per line, as they are read and ticked one by one. */
export const stepsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
