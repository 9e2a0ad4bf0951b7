import type { AccessGrantStatus } from '@salles-ouvertes/contract'
import { addMinutes } from '../../../platform/time.ts'

export type StayAction = 'enter' | 'did-not-open' | 'leave'
export type StayFacts = {
  status: AccessGrantStatus
  startsAt: Date
  validFrom: Date
  validUntil: Date
  enteredAt: Date | null
  leftAt: Date | null
}

/** A group that forgot may still say until then that it left. */
const lateLeaveMinutes = 12 * 60
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
 * What the holder may say of the use now: that they are in, or that nothing opens, inside the window; that they leave, from
 * the beginning until half a day after. Source: docs/rules/access.md, 15.
 */
export function stayActions(facts: StayFacts, now: Date): StayAction[] {
  if (facts.leftAt !== null || !standing.includes(facts.status)) return []
  const isInside = facts.validFrom <= now && now < facts.validUntil
  const mayLeave = facts.startsAt <= now && now < addMinutes(facts.validUntil, lateLeaveMinutes)
  return [
    ...(isInside && facts.enteredAt === null ? (['enter'] as const) : []),
    ...(isInside ? (['did-not-open'] as const) : []),
    ...(mayLeave ? (['leave'] as const) : []),
  ]
}

/** Steps written one per line, as they are read and ticked one by one. */
export const stepsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
