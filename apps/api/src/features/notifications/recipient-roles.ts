import { accountKeepers, type Role } from '@salles-ouvertes/contract'
import type { RecipientKind } from './notification-plan.ts'

/** Roles of the staff that the plan names; the other recipients are found by what the event is about. */
export const recipientRoles = {
  deciders: ['decider', 'establishment-head', 'town-clerk'],
  bursars: ['bursar'],
  accountants: accountKeepers,
  caretakers: ['caretaker'],
  'tenant-officers': ['tenant-officer', 'town-clerk'],
} as const satisfies Partial<Record<RecipientKind, readonly Role[]>>

/** Roles of the staff among whom somebody is to be told; null where the message is not for the staff. */
export function circleOf(kind: RecipientKind): readonly Role[] | null {
  if (kind === 'other-side') return recipientRoles.deciders
  return kind in recipientRoles ? recipientRoles[kind as keyof typeof recipientRoles] : null
}
