import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { endMembership, selectMembers } from './organisations.store.ts'
import { membershipOf, represents } from './rules/who-may.ts'

export type RemoveMember = { organisationId: string; accountId: string }

/**
 * The representative dismisses a member, or a member leaves. A representative stays: somebody must answer for the
 * organisation.
 * @throws organisations.not-found, organisations.not-allowed, identity.account-not-found
 */
export function removeMember(deps: Pick<Deps, 'db'>, actor: AccountActor, input: RemoveMember): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    const { organisationId, accountId } = input
    membershipOf(actor, organisationId)
    if (!represents(actor, organisationId) && accountId !== actor.accountId) fail('organisations.not-allowed')
    const members = await selectMembers(tx, organisationId)
    const member = members.find((one) => one.accountId === accountId)
    if (!member) fail('identity.account-not-found')
    if (member.membership === 'representative') fail('organisations.not-allowed')
    await endMembership(tx, organisationId, accountId)
    await audit.record(tx, actor, { action: 'organisation.remove-member', subjectId: accountId, organisationId })
  })
}
