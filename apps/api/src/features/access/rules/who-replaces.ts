import type { AccessGrantStatus } from '@salles-ouvertes/contract'
import { type Actor, holds } from '../../../platform/actor.ts'

/** Who answers for the door on the day. */
const whoReplaces = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer', 'caretaker'] as const
const over: readonly AccessGrantStatus[] = ['revoking', 'revoked', 'expired']

/** Whether somebody of the place gives another way in by themselves. Source: docs/rules/access.md, 14. */
export const mayReplaceWay = (actor: Actor, place: { tenantId: string; establishmentId: string }): boolean =>
  holds(actor, whoReplaces, place)

/** Whether there is still something to replace. */
export const isStanding = (status: AccessGrantStatus): boolean => !over.includes(status)
