import { type Actor, holds, isMemberOf } from '../../../platform/actor.ts'

export type ConditionPlace = { tenantId: string; establishmentId: string }

/** Those who answer for the room, and who therefore say what they found after a group. */
const signers = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer', 'caretaker'] as const
/** Those too who keep its deposits. */
const readers = [...signers, 'bursar'] as const

/** Reports of the whole place. Source: docs/rules/condition-report.md, 9. */
export const isReaderOfPlace = (actor: Actor, place: ConditionPlace): boolean => holds(actor, readers, place)

/** One report: the place, or the organisation that made it. */
export const mayReadReport = (actor: Actor, report: ConditionPlace & { organisationId: string }): boolean =>
  isReaderOfPlace(actor, report) || isMemberOf(actor, report.organisationId)

/** Who counter-signs for the place, beside the caretaker by link. Source: docs/rules/condition-report.md, 8. */
export const mayCounterSign = (actor: Actor, place: ConditionPlace): boolean => holds(actor, signers, place)
