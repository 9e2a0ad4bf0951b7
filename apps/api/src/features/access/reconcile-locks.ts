import type { LockCorrection } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import {
  claimLock,
  dueLocks,
  type LockPlace,
  type LockRoundOutcome,
  type LockState,
  noteLockRound,
  readLock,
} from '../locks/index.ts'
import { correctDrift } from './correct-drift.ts'
import { wantedCodes } from './reconcile.store.ts'
import { type Drift, driftOf, type WantedCode } from './rules/drift.ts'

const noAnswer = 'access.provider-unavailable'
/** Calls without an answer, one after the other, after which a lock is left until the next comparison. */
const mostSilences = 3

/**
 * Compares each lock with the rights to enter every ten minutes, both ways, and puts right what differs. Due work: a lock is
 * taken by one worker, and an account in trouble keeps no other waiting. Source: docs/rules/access.md, 16.
 */
export async function reconcileDueLocks(deps: Deps): Promise<void> {
  const due = await dueLocks(deps)
  const accounts = new Set(due.map(({ establishmentId }) => establishmentId))
  const placesOf = (account: string) => due.filter(({ establishmentId }) => establishmentId === account)
  await Promise.all([...accounts].map((account) => reconcileAccount(deps, placesOf(account))))
}

/** The locks of an account that does not answer wait for the next time. */
async function reconcileAccount(deps: Deps, places: readonly LockPlace[]): Promise<void> {
  let isSilent = false
  for (const place of places) {
    if (!(await claimLock(deps, place))) continue
    const outcome: LockRoundOutcome = isSilent ? unread(noAnswer) : await reconcileLock(deps, place)
    isSilent ||= outcome.reading === null && outcome.error === noAnswer
    await inTransaction(deps, systemActor(place.tenantId), (tx) => noteLockRound(tx, place, outcome))
  }
}

const unread = (error: string | null): LockRoundOutcome => ({ reading: null, corrections: [], error })

async function reconcileLock(deps: Deps, place: LockPlace): Promise<LockRoundOutcome> {
  const before = await wanted(deps, place)
  const state = await readLock(deps, place).catch((error: unknown) => reasonOf(deps, place, error))
  if (state === null || typeof state === 'string') return unread(state)
  const after = await wanted(deps, place)
  const found = (state.codes ?? []).filter(({ isOurs }) => isOurs)
  const drifts = state.codes ? driftOf(after.codes, found, after.now).filter(isCertain(before.codes, after.codes)) : []
  const outcome = await correctAll(deps, place, state, drifts)
  const { health, codes } = state
  const reading = {
    isOnline: health?.isOnline ?? null,
    batteryPercent: health?.batteryPercent ?? null,
    isBatteryLow: health?.isBatteryLow ?? false,
    codes: codes && found.length,
    kept: found.filter(({ reference, validUntil }) => {
      const isOver = validUntil !== null && validUntil <= after.now
      return !isOver && outcome.kept.has(reference)
    }).length,
  }
  return { reading, corrections: outcome.corrections, error: outcome.error }
}

const wanted = ({ db }: Deps, place: LockPlace): Promise<{ codes: WantedCode[]; now: Date }> =>
  inReadOnly({ db }, systemActor(place.tenantId), async (tx) => ({
    codes: await wantedCodes(tx, place),
    now: await clockNow(tx),
  }))

/** A right that moved while the lock was answering may have its code there since: the next comparison sees it. */
function isCertain(before: readonly WantedCode[], after: readonly WantedCode[]): (drift: Drift) => boolean {
  const same = (code: WantedCode) =>
    before.some(({ grantId, status, reference }) => {
      return grantId === code.grantId && status === code.status && reference === code.reference
    })
  const settled = new Set(after.filter(same).map(({ grantId }) => grantId))
  return (drift) => drift.kind === 'orphan' || settled.has(drift.grantId)
}

type Corrected = { corrections: LockCorrection[]; kept: Set<string>; error: string | null }

/** One after the other: an answer that is lost stops nothing, several in a row do, until the next time. */
async function correctAll(deps: Deps, place: LockPlace, state: LockState, drifts: Drift[]): Promise<Corrected> {
  const done: Corrected = { corrections: [], kept: new Set(), error: null }
  let silences = 0
  for (const drift of drifts) {
    if (silences === mostSilences) break
    try {
      const correction = await correctDrift(deps, place, state, drift)
      if (correction) done.corrections.push(correction)
      else if (drift.kind === 'orphan') done.kept.add(drift.reference)
      silences = 0
    } catch (error) {
      done.error = reasonOf(deps, place, error)
      silences = done.error === noAnswer ? silences + 1 : 0
    }
  }
  return done
}

/** A code of the contract, never the words of a maker: they may carry what they should not. */
function reasonOf(deps: Deps, { establishmentId, deviceReference }: LockPlace, error: unknown): string {
  const reason = error instanceof Failure ? error.code : noAnswer
  deps.log.error({ establishmentId, deviceReference, reason }, 'lock not reconciled')
  return reason
}
