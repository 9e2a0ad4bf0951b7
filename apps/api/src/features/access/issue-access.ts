import { eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { Failure, fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { addMinutes, toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getRoomAccess, wayToTry } from '../catalogue/index.ts'
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
  waysTried,
  waySecretPlace,
} from './access.store.ts'
import { roomSecretTable } from './access.tables.ts'
import { entryBlockedBy } from './entry-block.ts'
import { giveNextWay } from './give-next-way.ts'
import { isWorthRetrying, retryDelayMinutes } from './rules/access-workflow.ts'

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
  if (grant.validUntil <= now || grant.deliverAt > now || (await entryBlockedBy(tx, facts))) return null
  const access = await getRoomAccess(tx, grant.roomId)
  const day = toLocal(facts.timeZone, grant.startsAt).date
  const way = wayToTry(access?.ways ?? [], day, await waysTried(tx, grant))
  const claimed = await moveGrant(tx, grant, 'claim', { kind: way?.kind ?? 'person', wayId: way?.id ?? null })
  if (!claimed) return null
  const { tenantId, validFrom: startsAt, validUntil: endsAt } = claimed
  const deviceReference = way?.kind === 'keypad' ? way.deviceReference : null
  const codeOrder = deviceReference
    ? {
        ...{
          grantId,
          tenantId,
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

/** The code written for a way in, in clear: for sealed paper of the staff, never for an answer. Null when it has none. */
export async function openWaySecret(deps: Pick<Deps, 'sealer'>, tx: Tx, wayId: string): Promise<string | null> {
  const sealed = await findWaySecret(tx, wayId)
  return sealed && deps.sealer.open(sealed, waySecretPlace(wayId))
}

async function findWaySecret(tx: Tx, wayId: string): Promise<string | null> {
  const [row] = await tx.select().from(roomSecretTable).where(eq(roomSecretTable.wayId, wayId))
  return row?.sealed ?? null
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
  const attempts = grant.attempts + 1
  const changes = { attempts, lastError: reason }
  if (isWorthRetrying(reason, attempts)) {
    const deliverAt = addMinutes(await clockNow(tx), retryDelayMinutes(attempts))
    await moveGrant(tx, grant, 'postpone', { ...changes, deliverAt })
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
