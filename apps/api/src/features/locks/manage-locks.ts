import { and, eq } from 'drizzle-orm'
import type { LockAccountInput, LockSettingsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { record } from '../audit/index.ts'
import { assertMayEdit, scopeOfEstablishment } from '../catalogue/index.ts'
import { accessOf, addressesOf, findAccount, keepAccount } from './lock-account.ts'
import { countLiveCodes } from './lock-codes.store.ts'
import { forgetRounds } from './lock-rounds.store.ts'
import { lockAccountTable } from './locks.tables.ts'
import { presentLocks } from './present-locks.ts'

type Place = Awaited<ReturnType<typeof scopeOfEstablishment>>

/**
 * How the locks of an establishment are reached, without its secrets, for those who keep its rooms.
 * @throws catalogue.establishment-not-found to strangers, catalogue.not-allowed
 */
export function readLocks(deps: Deps, actor: Actor, establishmentId: string): Promise<LockSettingsDto> {
  return inReadOnly(deps, actor, async (tx) => presentLocks(deps, tx, await placeFor(tx, actor, establishmentId)))
}

/**
 * Those who keep the rooms say which maker answers, and how far rounding may enter the slot of a neighbour and whether a booking keeps one code. Another maker
 * is not named while codes of the one before still open.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, locks.settings-changed somebody else wrote meanwhile,
 * locks.codes-live, locks.secret-missing, locks.simulator-refused in production
 */
export function saveLockAccount(
  deps: Deps,
  actor: Actor,
  { establishmentId, account, toleranceMinutes, codeFor, version }: LockAccountInput & { establishmentId: string },
): Promise<LockSettingsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeFor(tx, actor, establishmentId)
    const [, ...addresses] = addressesOf(account)
    const isPlayed = addresses.some((address) => isSimulatorAddress(address))
    if (deps.config.NODE_ENV === 'production' && isPlayed) fail('locks.simulator-refused')
    const known = await findAccount(tx, establishmentId, 'for-update')
    if ((known?.version ?? 0) !== version) fail('locks.settings-changed')
    const isOther = known !== null && addressesOf(known.settings).join() !== addressesOf(account).join()
    if (isOther) {
      await assertNoLiveCode(tx, establishmentId)
      await forgetRounds(tx, establishmentId)
    }
    const row = {
      ...(keepAccount(deps, establishmentId, account, known) ?? fail('locks.secret-missing')),
      ...{ establishmentId, tenantId: place.tenantId, toleranceMinutes, codeFor, version: version + 1 },
      ...{ devices: isOther || !known ? [] : known.devices, testedAt: null, testError: null },
      updatedAt: await clockNow(tx),
    }
    const written = await tx
      .insert(lockAccountTable)
      .values(row)
      .onConflictDoUpdate({
        target: lockAccountTable.establishmentId,
        set: row,
        setWhere: eq(lockAccountTable.version, version),
      })
      .returning({ version: lockAccountTable.version })
    if (written.length === 0) fail('locks.settings-changed')
    await note(tx, actor, place, 'save', { kind: row.kind, baseUrl: account.baseUrl, toleranceMinutes, codeFor })
    return presentLocks(deps, tx, place)
  })
}

/**
 * No maker answers any more and the sealed secrets are gone. Not while codes still open: nobody could withdraw them.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, locks.settings-changed, locks.codes-live
 */
export function removeLockAccount(
  deps: Deps,
  actor: Actor,
  { establishmentId, version }: { establishmentId: string; version: number },
): Promise<LockSettingsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeFor(tx, actor, establishmentId)
    const known = await findAccount(tx, establishmentId, 'for-update')
    if (known?.version !== version) fail('locks.settings-changed')
    await assertNoLiveCode(tx, establishmentId)
    await forgetRounds(tx, establishmentId)
    await tx.delete(lockAccountTable).where(eq(lockAccountTable.establishmentId, establishmentId))
    await note(tx, actor, place, 'remove', { kind: known.kind })
    return presentLocks(deps, tx, place)
  })
}

/**
 * « Tester la connexion »: asks the maker for the locks of the account and their state; nothing changes there.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, locks.no-account, locks.settings-changed
 */
export async function testLockAccount(deps: Deps, actor: Actor, establishmentId: string): Promise<LockSettingsDto> {
  const row = await inReadOnly(deps, actor, async (tx) => {
    await placeFor(tx, actor, establishmentId)
    return (await findAccount(tx, establishmentId, 'none')) ?? fail('locks.no-account')
  })
  const provider = deps.locks.open(accessOf(deps, row)) ?? fail('locks.no-account')
  const found = await provider.devices().then(
    (devices) => ({ devices, testError: null }),
    (error: unknown) => ({ devices: row.devices, testError: codeOf(error) }),
  )
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeFor(tx, actor, establishmentId)
    const written = await tx
      .update(lockAccountTable)
      .set({ ...found, testedAt: await clockNow(tx) })
      .where(and(eq(lockAccountTable.establishmentId, establishmentId), eq(lockAccountTable.version, row.version)))
      .returning({ version: lockAccountTable.version })
    if (written.length === 0) fail('locks.settings-changed')
    await note(tx, actor, place, 'test', { kind: row.kind, error: found.testError })
    return presentLocks(deps, tx, place)
  })
}

async function placeFor(tx: Tx, actor: Actor, establishmentId: string): Promise<Place> {
  const place = await scopeOfEstablishment(tx, establishmentId)
  if (!tenantsOf(actor).includes(place.tenantId)) fail('catalogue.establishment-not-found')
  assertMayEdit(actor, place)
  return place
}

async function assertNoLiveCode(tx: Tx, establishmentId: string): Promise<void> {
  const count = await countLiveCodes(tx, establishmentId, await clockNow(tx))
  if (count > 0) fail('locks.codes-live', { count })
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code
  throw error
}

const note = (
  tx: Tx,
  actor: Actor,
  { tenantId, establishmentId: subjectId }: Place,
  verb: string,
  details: Record<string, unknown>,
): Promise<void> => record(tx, actor, { action: `lock-account.${verb}`, subjectId, tenantId, details })
