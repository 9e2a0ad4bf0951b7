import type { z } from 'zod'
import type { inviteInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, isPlatformAdmin, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getTenant } from '../tenants/index.ts'
import { ensureAccount } from './accounts.store.ts'
import { belongsToTenant, ensureGrant, type PersonDto, selectPeople } from './grants.store.ts'
import { isComplete, mayGrant } from './rules/invitation.ts'

export type InviteManager = z.infer<typeof inviteInput> & { tenantId: string }

/**
 * Gives a person a role in a tenant and invites her by mail; the same invitation again only sends the mail again.
 * @throws tenants.not-found, identity.not-allowed, request.invalid
 */
export function inviteManager(deps: Pick<Deps, 'db'>, actor: AccountActor, input: InviteManager): Promise<PersonDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { id: tenantId } = await getTenant(tx, input.tenantId)
    if (!isPlatformAdmin(actor) && !tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const { role, establishmentId = null, legalEntityId = null } = input
    const scope = { role, tenantId, establishmentId, legalEntityId }
    if (!mayGrant(actor, scope)) fail('identity.not-allowed')
    if (!isComplete(scope) || !(await belongsToTenant(tx, scope))) fail('request.invalid', { fields: wrongScope })
    const accountId = await ensureAccount(tx, input)
    const { capacity = null, delegationAct = null, validUntil = null } = input
    const grantId = await ensureGrant(tx, { ...scope, accountId, capacity, delegationAct, validUntil })
    await audit.record(tx, actor, { action: 'role.grant', subjectId: grantId, tenantId, details: { role, accountId } })
    await publish(tx, { type: 'account.invited', tenantId, accountId, invitedBy: actor.accountId })
    const [person] = await selectPeople(tx, tenantId, { grantId })
    if (!person) fail('identity.role-not-found')
    return person
  })
}

const wrongScope = [{ path: 'establishmentId', code: 'wrong-scope', message: 'the role needs another scope' }]
