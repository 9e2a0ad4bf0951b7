import type { z } from 'zod'
import type { inviteMemberInput, OrganisationDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { ensureAccount } from '../identity/index.ts'
import { saveMembership } from './organisations.store.ts'
import { presentOrganisation } from './present-organisation.ts'
import { membershipOf, represents } from './rules/who-may.ts'

export type InviteMember = z.infer<typeof inviteMemberInput> & { organisationId: string }

/**
 * The representative lets another person ask in the organisation's name; she is told by mail.
 * @throws organisations.not-found, organisations.not-allowed
 */
export function inviteMember(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  input: InviteMember,
): Promise<OrganisationDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { organisationId, ...person } = input
    const membership = membershipOf(actor, organisationId)
    if (!represents(actor, organisationId)) fail('organisations.not-allowed')
    const accountId = await ensureAccount(tx, person)
    await saveMembership(tx, organisationId, accountId, 'member')
    await audit.record(tx, actor, {
      action: 'organisation.invite-member',
      subjectId: accountId,
      organisationId,
    })
    await publish(tx, { type: 'account.invited', tenantId: null, accountId, invitedBy: actor.accountId })
    return presentOrganisation(tx, organisationId, membership)
  })
}
