import type { AccessGrantStatus, AccessKind } from '@salles-ouvertes/contract'
import { type Actor, holds } from '../../../platform/actor.ts'
import { isStanding, mayReplaceWay } from './who-replaces.ts'

export type StaffAction = 'replace' | 'change-code' | 'repair' | 'read-code'
export type GrantToDecide = { tenantId: string; establishmentId: string; status: AccessGrantStatus; kind: AccessKind }

/** Who answers for the place itself, not for its door alone. */
const whoReadsCodes = ['establishment-head', 'town-clerk'] as const
const given: readonly AccessGrantStatus[] = ['delivered', 'active']

/** From which state of a right to enter each may be done, whoever asks. Source: docs/rules/access.md, 14, 21 and 22. */
const starts: Record<StaffAction, (grant: GrantToDecide) => boolean> = {
  replace: ({ status }) => isStanding(status),
  // A code of the place is everybody's: one changes it at the door, not for one group.
  'change-code': ({ status, kind }) => kind === 'keypad' && given.includes(status),
  repair: ({ status, kind }) => isStanding(status) && (kind === 'keypad' || status === 'failed'),
  'read-code': ({ status, kind }) => kind !== 'person' && given.includes(status),
}

/** Whether somebody of the place reads the code of a group, with a reason. Source: docs/rules/access.md, 22. */
export const mayReadCode = (actor: Actor, place: { tenantId: string; establishmentId: string }): boolean =>
  holds(actor, whoReadsCodes, place)

/** Whether the state of the right allows it. */
export const isPossible = (action: StaffAction, grant: GrantToDecide): boolean => starts[action](grant)

/** What this person may do about a right to enter now. */
export function staffActions(actor: Actor, grant: GrantToDecide): StaffAction[] {
  const byRight: StaffAction[] = [
    ...(mayReplaceWay(actor, grant) ? (['replace', 'change-code', 'repair'] as const) : []),
    ...(mayReadCode(actor, grant) ? (['read-code'] as const) : []),
  ]
  return byRight.filter((action) => isPossible(action, grant))
}
