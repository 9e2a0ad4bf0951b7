import type { Actor } from '../../platform/actor.ts'

/** Account that a decision or a message is signed with; the table of transitions has already refused everybody else. */
export function accountIdOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new Error('a decision is made by a person')
  return actor.accountId
}
