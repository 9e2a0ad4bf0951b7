import { type Actor, holds } from '../../../platform/actor.ts'

export type ProblemPlace = { tenantId: string; establishmentId: string }

/** Those who answer for the rooms. */
const treaters = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer', 'caretaker'] as const
/** Those too who pay for what is broken. */
const readers = [...treaters, 'bursar'] as const

/** Who reads the problems of a place. Source: docs/rules/problems.md, 5. */
export const mayReadProblems = (actor: Actor, place: ProblemPlace): boolean => holds(actor, readers, place)

/** Who takes, settles and reopens them. Source: docs/rules/problems.md, 6. */
export const mayTreatProblems = (actor: Actor, place: ProblemPlace): boolean => holds(actor, treaters, place)
