import type { AccessKind, WayChange } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getRoomAccess, wayToTry } from '../catalogue/index.ts'
import { leaveTurn } from '../locks/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { findAccessFacts } from './access-facts.store.ts'
import { deviceOf, eraseSecret, type GrantRow, moveGrant, waysTried } from './access.store.ts'
import { accessGrantTable } from './access.tables.ts'
import { accessWindow } from './rules/validity-window.ts'

/**
 * Puts the next way in of the room in the place of one that does not open: a new right, sent at the hour of the former one
 * or at once when that is past, and the former one taken back, whose code a lock is told to forget. Null, and nothing written, when no way is left on that day or the right
 * no longer stands. The grant is locked. Source: docs/rules/access.md, 14.
 */
export async function giveNextWay(tx: Tx, actor: Actor, grant: GrantRow, change: WayChange): Promise<GrantRow | null> {
  const facts = await findAccessFacts(tx, grant.id)
  const access = await getRoomAccess(tx, grant.roomId)
  if (!facts || !access) return null
  const tried = (await waysTried(tx, grant)).add(grant.wayId ?? '')
  const way = wayToTry(access.ways, toLocal(facts.timeZone, grant.startsAt).date, tried)
  const next = way && (await putInPlaceOf(tx, actor, grant, change, way))
  if (next) {
    const { id: grantId, tenantId, bookingId } = next
    await publish(tx, { type: 'access.replaced', tenantId, grantId, bookingId })
  }
  return next ?? null
}

/**
 * Puts another code of the same lock in the place of one that the holder has: as `giveNextWay`, and the lock is asked for
 * the new one before it is told to forget the former. The grant is locked. Source: docs/rules/access.md, 21.
 */
export async function giveNewCode(tx: Tx, actor: Actor, grant: GrantRow): Promise<GrantRow | null> {
  const { wayId, kind, tenantId, bookingId } = grant
  const deviceReference = await deviceOf(tx, grant)
  if (wayId === null || deviceReference === null) return null
  await leaveTurn(tx, { tenantId, bookingId, deviceReference })
  return putInPlaceOf(tx, actor, grant, 'new-code', { id: wayId, kind })
}

async function putInPlaceOf(
  tx: Tx,
  actor: Actor,
  grant: GrantRow,
  change: WayChange,
  way: { id: string; kind: AccessKind },
): Promise<GrantRow | null> {
  const former = await moveGrant(tx, grant, 'revoke', {
    replacedFor: change,
    attempts: grant.attempts,
    lastError: grant.lastError,
  })
  if (!former) return null
  await eraseSecret(tx, grant.id)

  const now = await clockNow(tx)
  const { tenantId, organisationId, bookingId, occurrenceId, roomId, startsAt, endsAt } = grant
  const { holderName, holderEmail, holderPhone } = grant
  const window = accessWindow({ startsAt, endsAt }, await getTenantSettings(tx, tenantId))
  const deliverAt = grant.deliverAt > now ? grant.deliverAt : now
  const [next] = await tx
    .insert(accessGrantTable)
    .values({
      ...{ tenantId, organisationId, bookingId, occurrenceId, roomId, startsAt, endsAt },
      ...{ holderName, holderEmail, holderPhone },
      id: newId(),
      kind: way.kind,
      wayId: way.id,
      replaces: grant.id,
      status: 'planned',
      validFrom: window.startsAt,
      validUntil: window.endsAt,
      issueAt: way.kind === 'keypad' ? now : deliverAt,
      deliverAt,
      createdAt: now,
    })
    .returning()
  if (!next) throw new Error('no right was written in the place of another')
  const details = { change, from: grant.kind, to: way.kind }
  await record(tx, actor, { action: 'access.replace', subjectId: next.id, tenantId, organisationId, details })
  return next
}
