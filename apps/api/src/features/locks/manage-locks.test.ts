import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nukiDevice, nukiToken } from '../../../../../tests/simulators/nuki-server.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenLocks, type GivenLocks } from '../../../../../tests/support/given-locks.ts'
import { readLocks, removeLockAccount, saveLockAccount, testLockAccount } from './manage-locks.ts'
import { refuseSimulatedLocks } from './refuse-simulated-locks.ts'

let given: GivenLocks
beforeAll(async () => {
  given = await givenLocks()
})
afterAll(() => given.close())

const refusal = (code: string) => expect.objectContaining({ code })
const inProduction = () => ({ ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' as const } })

describe('the locks of an establishment', () => {
  it('are played by the instance to begin with, then reached with a token that nobody reads again', async () => {
    expect(await given.read()).toMatchObject({
      ...{ version: 0, account: null, isSimulated: true, devices: [], lastTest: null, toleranceMinutes: 60 },
      abilities: { mode: 'offline-pin', choosesCode: false, granularityMinutes: 60, revoke: 'never' },
    })
    const saved = await given.useNuki()
    expect(saved).toMatchObject({
      ...{ version: 1, account: { kind: 'nuki', baseUrl: given.nuki.url }, isSimulated: true, toleranceMinutes: 30 },
      abilities: { mode: 'online-pin', choosesCode: true, granularityMinutes: 1, revoke: 'remote', isConfirmed: true },
      allowedActions: ['edit'],
    })
    const { rows } = await given.query('SELECT to_jsonb(a)::text AS all FROM lock_account a')
    const { rows: lines } = await given.query(`SELECT details FROM audit_entry WHERE action LIKE 'lock-account.%'`)
    expect(lines).toHaveLength(1)
    for (const said of [JSON.stringify(saved), rows[0].all, JSON.stringify(lines)]) {
      expect(said).not.toContain(nukiToken)
    }
  })

  it('keep their token when it is not written again, unless the address changes', async () => {
    const { apiToken: _, ...account } = (await given.nukiForm()).account
    await saveLockAccount(given.deps, given.head, { ...(await given.nukiForm()), account })
    expect((await testLockAccount(given.deps, given.head, given.college.id)).lastTest).toMatchObject({ error: null })
    const elsewhere = { ...account, baseUrl: 'http://127.0.0.1:1' }
    await expect(
      saveLockAccount(given.deps, given.head, { ...(await given.nukiForm()), account: elsewhere }),
    ).rejects.toEqual(refusal('locks.secret-missing'))
  })

  it('are told by the maker with their batteries, or why they are not, and keep what was told', async () => {
    const tested = await testLockAccount(given.deps, given.head, given.college.id)
    expect(tested.devices).toMatchObject([{ reference: nukiDevice, isOnline: true }, { isBatteryLow: true }])
    given.nuki.mode = 'down'
    const down = await testLockAccount(given.deps, given.head, given.college.id)
    expect(down.lastTest).toMatchObject({ error: 'access.provider-unavailable' })
    expect(down.devices).toEqual(tested.devices)
    given.nuki.mode = 'up'
    const wrong = { ...(await given.nukiForm()).account, apiToken: 'a-wrong-token' }
    await saveLockAccount(given.deps, given.head, { ...(await given.nukiForm()), account: wrong })
    expect((await testLockAccount(given.deps, given.head, given.college.id)).lastTest).toMatchObject({
      error: 'locks.provider-refused',
    })
    expect((await given.useNuki()).lastTest).toBeNull()
  })

  it('are written by one person at a time, of those who keep the rooms', async () => {
    const form = await given.nukiForm()
    const { deps, head, departement, commune, college } = given
    await expect(saveLockAccount(deps, head, { ...form, version: form.version - 1 })).rejects.toEqual(
      refusal('locks.settings-changed'),
    )
    const both = await Promise.allSettled([1, 2].map(() => saveLockAccount(deps, head, form)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const bursar = givenStaff('bursar', departement.id, college.id)
    await expect(readLocks(deps, bursar, college.id)).rejects.toEqual(refusal('catalogue.not-allowed'))
    const stranger = givenStaff('tenant-officer', commune.id)
    await expect(readLocks(deps, stranger, college.id)).rejects.toEqual(refusal('catalogue.establishment-not-found'))
  })

  it('are no simulator in production, neither when written nor when it starts', async () => {
    const form = await given.nukiForm()
    await expect(saveLockAccount(inProduction(), given.head, form)).rejects.toEqual(refusal('locks.simulator-refused'))
    await expect(refuseSimulatedLocks(inProduction())).rejects.toThrow(`${given.nuki.url} is a simulator`)
    await expect(refuseSimulatedLocks(given.deps)).resolves.toBeUndefined()
  })

  it('list the rooms that a code of them opens, each with the lock it names', async () => {
    const roomId = await given.collegeRoom({ name: 'Salle de danse' })
    await given.enterBy(roomId, 'keypad')
    await given.nameLock(roomId, nukiDevice)
    expect((await given.read()).rooms).toContainEqual({
      id: roomId,
      name: 'Salle de danse',
      deviceReference: nukiDevice,
    })
  })

  it('say which shared codes have lived long enough, and never one of them', async () => {
    const { deps, head, college } = given
    const roomId = await given.collegeRoom({ name: 'Local à vélos' })
    const way = async () => (await readLocks(deps, head, college.id)).knownWays.find(({ id }) => id === roomId)
    expect(await way()).toEqual({ id: roomId, name: 'Local à vélos', mode: 'person', rotation: null })
    await given.enterBy(roomId, 'key-box')
    const written = await way()
    expect(written).toMatchObject({ mode: 'key-box', rotation: { isDue: false } })
    const writtenAt = new Date(written?.rotation?.writtenAt ?? '')
    await given.setClock(new Date(writtenAt.getTime() + 179 * 24 * 3_600_000).toISOString())
    expect(await way()).toMatchObject({ rotation: { isDue: false } })
    await given.setClock(new Date(writtenAt.getTime() + 180 * 24 * 3_600_000).toISOString())
    expect(await way()).toMatchObject({ rotation: { isDue: true, writtenAt: writtenAt.toISOString() } })
    await given.setClock(writtenAt.toISOString())
  })

  it('are left, with their token', async () => {
    const { deps, head, college } = given
    const { version } = await given.read()
    const of = { establishmentId: college.id }
    await expect(removeLockAccount(deps, head, { ...of, version: version + 1 })).rejects.toEqual(
      refusal('locks.settings-changed'),
    )
    expect(await removeLockAccount(deps, head, { ...of, version })).toMatchObject({ version: 0, account: null })
    expect((await given.query('SELECT FROM lock_account')).rowCount).toBe(0)
    await expect(testLockAccount(deps, head, college.id)).rejects.toEqual(refusal('locks.no-account'))
  })
})
