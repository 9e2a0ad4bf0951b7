import { eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { actAsAccount, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import * as audit from '../audit/index.ts'
import { ensureAccount, saveAccount } from './accounts.store.ts'
import { roleGrantTable } from './identity.tables.ts'
import { hashPassword } from './passwords.ts'
import { rightsDay } from './people.store.ts'
import { checkPassword } from './rules/password-strength.ts'

export type OpenPlatform = { email: string; givenName: string; familyName: string; password: string }

/**
 * Makes the first platform administrator of an instance, from the command line of whoever runs it.
 * @throws identity.email-taken when the platform already has an administrator, identity.weak-password
 */
export async function openPlatform(deps: Pick<Deps, 'db'>, input: OpenPlatform): Promise<AccountActor> {
  checkPassword(input.password, input.email)
  const passwordHash = await hashPassword(input.password)
  // Nobody holds the right yet: whoever can run this command on the server stands for the platform itself.
  return inTransaction(deps, founder, async (tx) => {
    const [known] = await tx.select().from(roleGrantTable).where(eq(roleGrantTable.role, 'platform-admin')).limit(1)
    if (known) fail('identity.email-taken')
    const accountId = await ensureAccount(tx, input)
    await actAsAccount(tx, accountId)
    const now = await clockNow(tx)
    await saveAccount(tx, accountId, { passwordHash, emailVerifiedAt: now })
    const id = newId()
    await tx.insert(roleGrantTable).values({ id, accountId, role: 'platform-admin', validFrom: rightsDay, createdAt: now })
    const actor: AccountActor = { ...founder, accountId, grants: [{ ...platformGrant, id }] }
    await audit.record(tx, actor, { action: 'platform.open', subjectId: accountId })
    return actor
  })
}

const platformGrant = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'platform-admin' as const,
  tenantId: null,
  establishmentId: null,
  legalEntityId: null,
  capacity: null,
  delegationAct: null,
}
const founder: AccountActor = {
  kind: 'account',
  accountId: '00000000-0000-0000-0000-000000000000',
  sessionId: null,
  grants: [platformGrant],
  memberships: [],
}
