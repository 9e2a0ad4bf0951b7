import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { Failure, fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { type CodeOrder, enterByKnown, forgetCode, obtainCode, withdrawCode } from '../locks/index.ts'
import { findAccessFacts } from './access-facts.store.ts'
import {
  type DueGrant,
  findGrantForUpdate,
  grantSecretPlace,
  type GrantRow,
  keepSecret,
  moveGrant,
  neighboursOf,
  waySecretPlace,
} from './access.store.ts'
import { entryBlockedBy } from './entry-block.ts'
import { findWaySecret, wayInOf } from './entry-of.ts'
import { giveNextWay } from './give-next-way.ts'
import { nextTry } from './rules/access-workflow.ts'

type Order = { grant: GrantRow; codeOrder: CodeOrder | null; waySecret: string | null }
type Obtained = {
  secret: string | null
  reference: string | null
  validFrom: Date
  validUntil: Date
  useBefore: Date | null
}

/**
 * Obtains the code of a due grant: claim, ask the lock outside any transaction, then note the answer. A worker killed
 * in between starts again with the same key and gets the same code. Waits while something is still to be paid or deposited.
 */
export async function issueAccess(deps: Deps, due: DueGrant): Promise<void> {
  const actor = systemActor(due.tenantId)
  const order = await inTransaction(deps, actor, (tx) => claim(tx, due.grantId))
  if (!order) return
  let obtained: Obtained
  try {
    obtained = await obtain(deps, order)
  } catch (error) {
    const reason = error instanceof Failure ? error.code : 'access.provider-unavailable'
    deps.log.error({ grantId: due.grantId, reason }, 'access not issued')
    return inTransaction(deps, actor, (tx) => noteFailure(tx, due, reason))
  }
  const kept = await inTransaction(deps, actor, (tx) => note(deps, tx, due, obtained))
  // Cancelled while the lock was answering: nobody will ever read this code.
  if (!kept && obtained.reference) await withdrawCode(deps, due.tenantId, due.grantId)
}

async function claim(tx: Tx, grantId: string): Promise<Order | null> {
  const grant = await findGrantForUpdate(tx, grantId)
  const facts = grant && (await findAccessFacts(tx, grantId))
  if (!facts || facts.isSuspended || !['confirmed', 'ended'].includes(facts.bookingStatus)) return null
  const now = await clockNow(tx)
  if (grant.validUntil <= now || grant.issueAt > now || (await entryBlockedBy(tx, facts))) return null
  const way = await wayInOf(tx, grant, facts.timeZone)
  const claimed = await moveGrant(tx, grant, 'claim', { kind: way?.kind ?? 'person', wayId: way?.id ?? null })
  if (!claimed) return null
  const { tenantId, bookingId, validFrom: startsAt, validUntil: endsAt } = claimed
  const deviceReference = way?.kind === 'keypad' ? way.deviceReference : null
  const codeOrder = deviceReference
    ? {
        ...{
          grantId,
          tenantId,
          bookingId,
          deviceReference,
          establishmentId: facts.establishmentId,
          label: facts.bookingReference,
        },
        window: { startsAt, endsAt },
        neighbours: await neighboursOf(tx, claimed, deviceReference),
      }
    : null
  return { grant: claimed, codeOrder, waySecret: way && (await findWaySecret(tx, way.id)) }
}

async function obtain(deps: Deps, { grant, codeOrder, waySecret }: Order): Promise<Obtained> {
  const { kind, wayId, roomId, validFrom, validUntil } = grant
  if (kind === 'keypad') {
    const { code, ...obtained } = await obtainCode(deps, codeOrder ?? fail('access.provider-unavailable'))
    return { ...obtained, secret: code }
  }
  const code = () => {
    if (!waySecret || !wayId) fail('access.provider-unavailable')
    return deps.sealer.open(waySecret, waySecretPlace(wayId))
  }
  const wayIn = kind === 'person' ? { kind } : { kind, code: code() }
  return { ...(await enterByKnown(deps, wayIn, { roomId, validFrom, validUntil })), reference: null, useBefore: null }
}

/** Keeps the code; false when the grant has left `issuing` meanwhile. */
async function note(deps: Deps, tx: Tx, due: DueGrant, obtained: Obtained): Promise<boolean> {
  const grant = await findGrantForUpdate(tx, due.grantId)
  if (!grant) return false
  // Another worker asked with the same key: it holds the same code.
  if (['ready', 'delivered', 'active'].includes(grant.status)) return true
  const ready = await moveGrant(tx, grant, 'prepare', {
    providerReference: obtained.reference,
    validFrom: obtained.validFrom,
    validUntil: obtained.validUntil,
    useBefore: obtained.useBefore,
    lastError: null,
  })
  if (!ready) return false
  if (obtained.secret !== null) {
    await keepSecret(tx, ready, deps.sealer.seal(obtained.secret, grantSecretPlace(grant.id)))
    await forgetCode(tx, grant.id)
  }
  const { id, tenantId, organisationId, bookingId } = ready
  await record(tx, systemActor(tenantId), { action: 'access.issue', subjectId: id, tenantId, organisationId })
  await publish(tx, { type: 'access.ready', tenantId, grantId: id, bookingId })
  return true
}

/** The reason is a code of the contract, never the words of a provider: they may carry what they should not. */
async function noteFailure(tx: Tx, due: DueGrant, reason: string): Promise<void> {
  const grant = await findGrantForUpdate(tx, due.grantId)
  if (!grant) return
  const now = await clockNow(tx)
  // Only the tries from the hour of delivery on are counted: until then nobody waits for the code.
  const attempts = grant.attempts + (now < grant.deliverAt ? 0 : 1)
  const changes = { attempts, lastError: reason }
  const issueAt = nextTry(reason, { attempts, deliverAt: grant.deliverAt, now })
  if (issueAt) {
    await moveGrant(tx, grant, 'postpone', { ...changes, issueAt })
    return
  }
  if (await giveNextWay(tx, systemActor(grant.tenantId), { ...grant, ...changes }, 'lock-failed')) return
  const failed = await moveGrant(tx, grant, 'fail', changes)
  if (!failed) return
  const { id, tenantId, organisationId, bookingId } = failed
  await record(tx, systemActor(tenantId), {
    action: 'access.fail',
    subjectId: id,
    tenantId,
    organisationId,
    note: reason,
  })
  await publish(tx, { type: 'access.failed', tenantId, grantId: id, bookingId })
}
