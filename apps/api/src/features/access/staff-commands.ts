import type { z } from 'zod'
import type { AccessGrantItemDto, codeRead, codeReadingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { type AccessFacts, findAccessFacts } from './access-facts.store.ts'
import { deviceOf, findGrantForUpdate, type GrantRow, moveGrant } from './access.store.ts'
import { codeStands } from './code-stands.ts'
import { giveNewCode, giveNextWay } from './give-next-way.ts'
import { advanceGrant } from './issue-due-access.ts'
import { presentGrant } from './present-access.ts'
import { openGrantSecret } from './read-access.ts'
import { isPossible, mayReadCode, type StaffAction } from './rules/staff-actions.ts'
import { mayReplaceWay } from './rules/who-replaces.ts'

type Found = { facts: AccessFacts; grant: GrantRow }

/**
 * Somebody of the place gives the next way in, before or while the group is there; the holder receives it at once.
 * @throws access.not-found when the reader may not meet it
 * @throws access.no-other-way when none is left, access.not-now when the right no longer stands
 */
export async function replaceWayIn(deps: Deps, actor: Actor, grantId: string): Promise<AccessGrantItemDto> {
  const next = await inTransaction(deps, actor, async (tx) => {
    const { grant } = await find(tx, actor, grantId, 'replace')
    return (await giveNextWay(tx, actor, grant, 'staff')) ?? fail('access.no-other-way')
  })
  return advance(deps, actor, next)
}

/**
 * « Changer le code »: the holder is sent another code of the same lock, and the former one is taken back.
 * @throws access.not-found, access.not-now when no code was sent yet, or the lock has none of its own
 */
export async function changeCode(deps: Deps, actor: Actor, grantId: string): Promise<AccessGrantItemDto> {
  const next = await inTransaction(deps, actor, async (tx) => {
    const { grant } = await find(tx, actor, grantId, 'change-code')
    return (await giveNewCode(tx, actor, grant)) ?? fail('access.not-now')
  })
  return advance(deps, actor, next)
}

/**
 * « Réparer »: a right whose lock gave no code asks again now, with all its tries; a code already sent is looked for in the
 * lock, or computed again by one that computes its codes, and changed for another when it would not open. The lock is asked
 * outside any transaction.
 * @throws access.not-found, access.not-now, access.lock-tells-nothing when the lock neither lists nor computes its codes
 * @throws access.provider-unavailable, locks.provider-refused
 */
export async function repairAccess(deps: Deps, actor: Actor, grantId: string): Promise<AccessGrantItemDto> {
  const { facts, grant, device } = await inTransaction(deps, actor, async (tx) => {
    const found = await find(tx, actor, grantId, 'repair')
    return { ...found, device: await deviceOf(tx, found.grant) }
  })
  if (!['delivered', 'active', 'ready'].includes(grant.status)) return askAgain(deps, actor, grantId)
  const { tenantId, establishmentId } = facts
  const deviceReference = device ?? fail('access.lock-tells-nothing')
  const isThere = await codeStands(deps, { tenantId, establishmentId, deviceReference }, facts)
  const next = await inTransaction(deps, actor, async (tx) => {
    const found = await find(tx, actor, grantId, 'repair')
    await note(tx, actor, found.facts, 'access.repair', { isThere })
    return isThere ? found.grant : ((await giveNewCode(tx, actor, found.grant)) ?? fail('access.not-now'))
  })
  return advance(deps, actor, next)
}

async function askAgain(deps: Deps, actor: Actor, grantId: string): Promise<AccessGrantItemDto> {
  const again = await inTransaction(deps, actor, async (tx) => {
    const { facts, grant } = await find(tx, actor, grantId, 'repair')
    const changes = { attempts: 0, lastError: null, issueAt: await clockNow(tx) }
    await note(tx, actor, facts, 'access.repair', { isThere: false })
    return (await moveGrant(tx, grant, 'retry', changes)) ?? fail('access.not-now')
  })
  return advance(deps, actor, again)
}

/**
 * « Voir le code », by somebody of the place who answers for it, with a reason: written in the history with that reason,
 * and the applicant is told. Only while the code is the holder's.
 * @throws access.not-found, access.not-allowed for those of the place without this right, access.not-now
 */
export function readCode(
  deps: Deps,
  actor: Actor,
  { grantId, reason }: { grantId: string } & z.infer<typeof codeReadingInput>,
): Promise<z.infer<typeof codeRead>> {
  return inTransaction(deps, actor, async (tx) => {
    const { facts } = await find(tx, actor, grantId, 'read-code')
    const code = (await openGrantSecret(tx, deps, grantId)) ?? fail('access.not-now')
    const { tenantId, organisationId, bookingId } = facts
    await record(tx, actor, { action: 'access.break-seal', subjectId: grantId, tenantId, organisationId, note: reason })
    await publish(tx, { type: 'access.code-read', tenantId, grantId, bookingId })
    return { code, kind: facts.kind, validUntil: formatIso(facts.timeZone, facts.validUntil) }
  })
}

/** The right to enter, locked, for somebody who may do that about it, from its state. */
async function find(tx: Tx, actor: Actor, grantId: string, action: StaffAction): Promise<Found> {
  const facts = await findAccessFacts(tx, grantId)
  if (!facts || !(mayReplaceWay(actor, facts) || mayReadCode(actor, facts))) fail('access.not-found')
  if (action === 'read-code' ? !mayReadCode(actor, facts) : !mayReplaceWay(actor, facts)) fail('access.not-allowed')
  const grant = await findGrantForUpdate(tx, grantId)
  const isOver = !grant || grant.validUntil <= (await clockNow(tx))
  if (isOver || !isPossible(action, { ...facts, status: grant.status })) fail('access.not-now')
  return { facts, grant }
}

/** As far as it can go now, as the worker would within seconds: somebody looks at the answer. */
async function advance(deps: Deps, actor: Actor, { id, tenantId, status }: GrantRow): Promise<AccessGrantItemDto> {
  await advanceGrant(deps, { tenantId, grantId: id, status })
  return inReadOnly(deps, actor, async (tx) => {
    const facts = (await findAccessFacts(tx, id)) ?? fail('access.not-found')
    return presentGrant(actor, facts)
  })
}

function note(
  tx: Tx,
  actor: Actor,
  facts: AccessFacts,
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  const { grantId: subjectId, tenantId, organisationId } = facts
  return record(tx, actor, { action, subjectId, tenantId, organisationId, details })
}
