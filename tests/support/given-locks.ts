import type { LockAccountInput } from '@salles-ouvertes/contract'
import { readLocks, saveLockAccount } from '../../apps/api/src/features/locks/manage-locks.ts'
import { nukiToken, startNuki } from '../simulators/nuki-server.ts'
import { givenAccess } from './given-access.ts'
import { givenStaff } from './given-catalogue.ts'

export type GivenLocks = Awaited<ReturnType<typeof givenLocks>>

/** Confirmed bookings of a collège whose locks may be those of a simulated Nuki. */
export async function givenLocks() {
  const given = await givenAccess()
  const nuki = await startNuki()
  nuki.lateLooks = 0
  const head = givenStaff('establishment-head', given.departement.id, given.college.id)
  const read = () => readLocks(given.deps, head, given.college.id)
  const nukiForm = async () => ({
    establishmentId: given.college.id,
    account: { kind: 'nuki' as const, baseUrl: nuki.url, apiToken: nukiToken },
    toleranceMinutes: 30,
    codeFor: 'session' as const,
    version: (await read()).version,
  })
  return {
    ...given,
    nuki,
    head,
    read,
    nukiForm,
    /** These locks are those of the account. */
    useAccount: async (account: LockAccountInput['account']) => {
      const { version } = await read()
      return saveLockAccount(given.deps, head, {
        establishmentId: given.college.id,
        account,
        toleranceMinutes: 30,
        codeFor: 'session',
        version,
      })
    },
    useNuki: async () => saveLockAccount(given.deps, head, await nukiForm()),
    /** The sheet of this room names this lock. */
    nameLock: (roomId: string, deviceReference: string) =>
      given.query('UPDATE way_in SET device_reference = $2 WHERE room_id = $1', [roomId, deviceReference]),
    lockCodes: async () =>
      (await given.query('SELECT * FROM lock_code ORDER BY created_at')).rows as Record<string, unknown>[],
    close: async () => {
      await nuki.stop()
      await given.close()
    },
  }
}
