import type { Actor } from '../../platform/actor.ts'
import { deskRoles } from '../bookings/index.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { mayDepositCopy } from './rules/hand-signed-copy.ts'

/** Whether the actor keeps the desk of an organiser without an account, and writes down what it sends on paper. */
export const speaksForOrganiser = (actor: Actor, { isRecordedByStaff, scope }: LoadedAgreement): boolean =>
  isRecordedByStaff && mayDepositCopy(actor, scope, deskRoles)
