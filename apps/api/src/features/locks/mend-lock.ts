import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import { codeName } from './code-name.ts'
import { updateLockCode } from './lock-codes.store.ts'
import type { Withdrawal } from './lock-provider.ts'
import type { LockPlace } from './lock-rounds.store.ts'
import { openLock } from './read-lock.ts'

/** The code that the holder of a right to enter was told, and the window that they were told with it. */
export type ToldCode = { grantId: string; label: string; code: string; window: Slot }

/**
 * Writes in a lock the code that its holder was told, in their window; outside any transaction, as often as one likes.
 * @throws access.provider-unavailable, locks.code-not-confirmed ask again later; locks.code-taken, locks.no-code-left,
 * locks.window-not-kept, locks.provider-refused the lock will not have it
 */
export async function writeCodeAgain(deps: Deps, place: LockPlace, told: ToldCode): Promise<void> {
  const provider = (await openLock(deps, place)) ?? fail('access.provider-unavailable')
  const { grantId, label, code, window } = told
  const name = codeName(label, grantId)
  const asked = { deviceReference: place.deviceReference, name, code, variant: 0 }
  const issued = provider.issue({ ...asked, validFrom: window.startsAt, validUntil: window.endsAt }, grantId)
  const reference = await issued.then(
    (answer) => answer.reference,
    async (error: unknown) => {
      // A code that the lock may show later can be withdrawn then.
      const isLate = error instanceof Failure && error.code === 'locks.code-not-confirmed'
      if (isLate) await adopt(deps, place, grantId, String(error.details['reference']))
      throw error
    },
  )
  await adopt(deps, place, grantId, reference)
}

/** Withdraws a code by the name that the lock gives it. @throws access.provider-unavailable, locks.provider-refused */
export async function withdrawFoundCode(deps: Deps, place: LockPlace, reference: string): Promise<Withdrawal> {
  const provider = (await openLock(deps, place)) ?? fail('access.provider-unavailable')
  return provider.revoke(place.deviceReference, reference)
}

/** Notes what a lock calls the code that it gave, whose answer was lost: it can be withdrawn from now on. */
export const adoptCode = (tx: Tx, grantId: string, reference: string): Promise<void> =>
  updateLockCode(tx, grantId, { reference })

const adopt = (deps: Deps, { tenantId }: LockPlace, grantId: string, reference: string): Promise<void> =>
  inTransaction(deps, systemActor(tenantId), (tx) => adoptCode(tx, grantId, reference))
