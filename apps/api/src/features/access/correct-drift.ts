import type { LockCorrection } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import {
  adoptCode,
  type LockPlace,
  type LockState,
  withdrawCode,
  withdrawFoundCode,
  writeCodeAgain,
} from '../locks/index.ts'
import { findAccessFacts } from './access-facts.store.ts'
import { eraseSecret, findGrantForUpdate, type GrantRow, moveGrant } from './access.store.ts'
import { giveNextWay } from './give-next-way.ts'
import { openGrantSecret } from './read-access.ts'
import { type Drift, isToldOf } from './rules/drift.ts'

type Abilities = Pick<LockState, 'choosesCode' | 'withdraws'>
type ToldGrant = { grant: GrantRow; code: string | null; label: string }

/** Refusals that the next comparison may not meet: nothing is decided yet. */
const passing: readonly string[] = ['access.provider-unavailable', 'locks.code-not-confirmed', 'locks.clock-refused']

/**
 * Puts one difference right; null where nothing can be done, or nothing is to be done any more. The code that the holder was
 * told is written again, so that their message stays true; where it cannot be, the next way in is given, or the place is told
 * that none is left. @throws access.provider-unavailable and other passing refusals: the next comparison tries again
 */
export async function correctDrift(
  deps: Deps,
  place: LockPlace,
  abilities: Abilities,
  drift: Drift,
): Promise<LockCorrection | null> {
  switch (drift.kind) {
    case 'orphan': {
      const isGone = abilities.withdraws && (await withdrawFoundCode(deps, place, drift.reference)) === 'revoked'
      return isGone ? noted(deps, place, drift.grantId, 'withdrawn') : null
    }
    case 'unnoted':
      await inTransaction(deps, systemActor(place.tenantId), (tx) => adoptCode(tx, drift.grantId, drift.reference))
      return noted(deps, place, drift.grantId, 'adopted')
    case 'misplaced': {
      const isGone = abilities.withdraws && (await withdrawFoundCode(deps, place, drift.reference)) === 'revoked'
      return isGone ? write(deps, place, abilities, drift.grantId, 'realigned') : replace(deps, place, drift.grantId)
    }
    case 'missing':
      return write(deps, place, abilities, drift.grantId, 'restored')
  }
}

async function write(
  deps: Deps,
  place: LockPlace,
  { choosesCode }: Abilities,
  grantId: string,
  correction: LockCorrection,
): Promise<LockCorrection | null> {
  const told = await inTransaction(deps, systemActor(place.tenantId), (tx) => findTold(deps, tx, grantId))
  if (!told) return null
  const { code, label, grant } = told
  if (!choosesCode || code === null) return replace(deps, place, grantId)
  const window = { startsAt: grant.validFrom, endsAt: grant.validUntil }
  try {
    await writeCodeAgain(deps, place, { grantId, label, code, window })
  } catch (error) {
    if (!(error instanceof Failure) || passing.includes(error.code)) throw error
    return replace(deps, place, grantId)
  }
  const isStill = await inTransaction(deps, systemActor(place.tenantId), (tx) => findTold(deps, tx, grantId))
  if (isStill) return noted(deps, place, grantId, correction)
  // Taken back while the lock was writing: nobody will ever use this code.
  await withdrawCode(deps, place.tenantId, grantId)
  return null
}

/** The right with the code that its holder was told; null once it no longer stands. */
async function findTold(deps: Deps, tx: Tx, grantId: string): Promise<ToldGrant | null> {
  const grant = await findGrantForUpdate(tx, grantId)
  const facts = grant && (await findAccessFacts(tx, grantId))
  if (!facts || !isToldOf(grant, await clockNow(tx))) return null
  return { grant, label: facts.bookingReference, code: await openGrantSecret(tx, deps, grantId) }
}

function replace(deps: Deps, place: LockPlace, grantId: string): Promise<LockCorrection | null> {
  const actor = systemActor(place.tenantId)
  return inTransaction(deps, actor, async (tx) => {
    const told = await findTold(deps, tx, grantId)
    if (!told) return null
    const isReplaced = await giveNextWay(tx, actor, told.grant, 'code-lost')
    if (!isReplaced) await lose(tx, told.grant)
    return note(tx, place, grantId, isReplaced ? 'replaced' : 'lost')
  })
}

/** No way in is left: the holder learns whom to call, and the place that somebody must open. */
async function lose(tx: Tx, grant: GrantRow): Promise<void> {
  await eraseSecret(tx, grant.id)
  await moveGrant(tx, grant, 'lose', { lastError: 'code-lost' })
  const { id, tenantId, bookingId } = grant
  await publish(tx, { type: 'access.failed', tenantId, grantId: id, bookingId })
}

const noted = (
  deps: Deps,
  place: LockPlace,
  grantId: string | null,
  correction: LockCorrection,
): Promise<LockCorrection> =>
  inTransaction(deps, systemActor(place.tenantId), (tx) => note(tx, place, grantId, correction))

async function note(
  tx: Tx,
  { tenantId, establishmentId, deviceReference }: LockPlace,
  grantId: string | null,
  correction: LockCorrection,
): Promise<LockCorrection> {
  const grant = grantId === null ? null : await findGrantForUpdate(tx, grantId)
  await record(tx, systemActor(tenantId), {
    action: 'access.reconcile',
    subjectId: grant?.id ?? establishmentId,
    tenantId,
    ...(grant ? { organisationId: grant.organisationId } : {}),
    details: { correction, deviceReference },
  })
  return correction
}
