import type { Deps } from '../../deps.ts'
import { type AccountActor, isPlatformAdmin } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { ensureAccount } from './accounts.store.ts'
import { insertPlatformGrant } from './grants.store.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Whoever installs the instance, before it has an administrator. Never the actor of a request. */
export const installerActor: AccountActor = {
  kind: 'account',
  accountId: nobody,
  sessionId: null,
  memberships: [],
  grants: [
    {
      id: nobody,
      role: 'platform-admin',
      tenantId: null,
      establishmentId: null,
      legalEntityId: null,
      capacity: null,
      delegationAct: null,
    },
  ],
}

/** Makes a person an administrator of the platform, and invites her by mail. @throws identity.not-allowed */
export function appointPlatformAdmin(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  person: { email: string; givenName: string; familyName: string },
): Promise<{ accountId: string }> {
  return inTransaction(deps, actor, async (tx) => {
    if (!isPlatformAdmin(actor)) fail('identity.not-allowed')
    const accountId = await ensureAccount(tx, person)
    await insertPlatformGrant(tx, accountId)
    await audit.record(tx, actor, { action: 'role.grant', subjectId: accountId, details: { role: 'platform-admin' } })
    await publish(tx, { type: 'account.invited', tenantId: null, accountId, invitedBy: actor.accountId })
    return { accountId }
  })
}
