import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nukiDevice } from '../../../../../tests/simulators/nuki-server.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenLocks, type GivenLocks } from '../../../../../tests/support/given-locks.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { openGrantSecret } from '../access/index.ts'
import { cancelBooking } from '../bookings/index.ts'
import type { LockProvider } from './lock-provider.ts'
import { removeLockAccount, saveLockAccount } from './manage-locks.ts'
import { obtainCode } from './obtain-code.ts'
import { readLock } from './read-lock.ts'

let given: GivenLocks
beforeAll(async () => {
  given = await givenLocks()
  await given.useNuki()
})
beforeEach(() => {
  given.nuki.mode = 'up'
  given.nuki.codes = []
})
afterAll(() => given.close())

const dayBefore = '2026-10-12T16:31:00Z'
const inside = new Date('2026-10-13T17:00:00Z')
const codeOf = (grantId: string): Promise<string> =>
  inTransaction(
    given.deps,
    systemActor(given.departement.id),
    async (tx) => (await openGrantSecret(tx, given.deps, grantId)) ?? '',
  )

/** A confirmed evening in a room of its own, behind this lock; nothing is due yet. */
async function planned(deviceReference = nukiDevice, request: Parameters<GivenLocks['confirmedWith']>[1] = {}) {
  await given.setClock(givenNow)
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const bookingId = await given.confirmedWith('keypad', { ...request, roomId })
  await given.nameLock(roomId, deviceReference)
  await given.drain()
  return { bookingId, ...(await given.grantOf(bookingId)) }
}

describe('obtainCode', () => {
  it('has the lock of the establishment open for its own code, in the window to the minute', async () => {
    const { bookingId, id } = await planned()
    await given.setClock(dayBefore)
    await given.work()
    const grant = await given.grantOf(bookingId)
    expect(grant).toMatchObject({ status: 'delivered', last_error: null })
    expect(grant.valid_from).toEqual(new Date('2026-10-13T16:15:00Z'))
    expect(grant.valid_until).toEqual(new Date('2026-10-13T18:45:00Z'))
    const code = await codeOf(id)
    expect(code).toMatch(/^(?!12)[1-9]{6}$/)
    expect(given.nuki.opens(nukiDevice, code, inside)).toBe(true)
    const [row] = (await given.lockCodes()).filter((each) => each['grant_id'] === id)
    expect(row).toMatchObject({ provider: 'nuki', device_reference: nukiDevice, sealed: null })
    expect(JSON.stringify(row)).not.toContain(code)
  })

  it('asks again for the same code when the lock could not be looked at, and writes it once', async () => {
    const { bookingId, id } = await planned()
    await given.setClock(dayBefore)
    given.nuki.mode = 'down'
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({
      status: 'planned',
      last_error: 'access.provider-unavailable',
    })
    const [held] = (await given.lockCodes()).filter((each) => each['grant_id'] === id)
    given.nuki.mode = 'up'
    await given.setClock('2026-10-12T16:34:00Z')
    await given.work()
    const [kept] = (await given.lockCodes()).filter((each) => each['grant_id'] === id)
    expect(kept?.['fingerprint']).toBe(held?.['fingerprint'])
    expect(given.nuki.codes.map(({ code }) => String(code))).toEqual([await codeOf(id)])
  })

  it('takes another code when the lock has this one for somebody it does not know', async () => {
    const { bookingId, id } = await planned()
    await given.setClock(dayBefore)
    given.nuki.mode = 'down'
    await given.work()
    const [held] = (await given.lockCodes()).filter((each) => each['grant_id'] === id)
    const chosen = given.deps.sealer.open(String(held?.['sealed']), `lock_code:${id}`)
    const foreign = {
      id: 'foreign',
      smartlockId: Number(nukiDevice),
      name: 'Loge',
      type: 13,
      looksLeft: 0,
      isLeaving: false,
    }
    given.nuki.codes = [
      { ...foreign, code: Number(chosen), allowedFromDate: '2026-01-01', allowedUntilDate: '2027-01-01' },
    ]
    given.nuki.mode = 'up'
    await given.setClock('2026-10-12T16:34:00Z')
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'delivered' })
    expect(await codeOf(id)).not.toBe(chosen)
    expect(given.nuki.codes).toHaveLength(2)
  })

  it('never holds one code for two groups of a lock on the same days: the database refuses it', async () => {
    const [first, second] = [await planned(), await planned()]
    await given.setClock(dayBefore)
    await given.work()
    const copy = given.query(
      'UPDATE lock_code SET fingerprint = (SELECT fingerprint FROM lock_code WHERE grant_id = $1) WHERE grant_id = $2',
      [first.id, second.id],
    )
    await expect(copy).rejects.toMatchObject({ constraint: 'one_group_per_code_of_a_lock' })
  })

  it('calls a person at once when rounding would let one group in during the evening of another', async () => {
    const { deps, head, college } = given
    const { version } = await given.read()
    await given.query('DELETE FROM lock_code')
    await removeLockAccount(deps, head, { establishmentId: college.id, version })
    const late = { startsAt: '2026-10-13T20:30:00+02:00', endsAt: '2026-10-13T22:00:00+02:00' }
    const other = await planned('porte-partagee', {
      ...late,
      by: await given.organisation({ name: 'Chorale voisine' }),
    })
    const { bookingId } = await planned('porte-partagee')
    // To whole hours, the window of the first group would last 85 minutes of the evening of the second.
    await given.query(
      `UPDATE access_grant SET starts_at = '2026-10-13T18:35Z', ends_at = '2026-10-13T20:00Z' WHERE id = $1`,
      [other.id],
    )
    await given.query(`UPDATE access_grant SET valid_until = '2026-10-13T19:05Z' WHERE booking_id = $1`, [bookingId])
    await given.setClock(dayBefore)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({
      ...{ status: 'failed', attempts: 1, last_error: 'locks.rounding-overlaps-neighbour' },
    })
    await given.useNuki()
  })
})

describe('many groups at one lock', () => {
  it('never have one code on neighbouring days, asked for all at once of a lock that has few', async () => {
    const { id: grantId } = await planned()
    const { rows } = await given.query(
      `INSERT INTO access_grant
       SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'status', 'revoked'))).*
       FROM access_grant g, generate_series(1, 80) WHERE g.id = $1 RETURNING id`,
      [grantId],
    )
    const { departement, college } = given
    const few = { ...given.keypad.capabilities, chosenCode: { alphabet: '1357', length: 4, forbiddenPrefixes: [] } }
    const issue: LockProvider['issue'] = async ({ code, name: reference, ...window }) => ({
      code,
      reference,
      ...window,
    })
    const locks = { open: () => ({ ...given.keypad, capabilities: few, issue }) }
    const hour = 3_600_000
    const orders = (rows as { id: string }[]).map((grant, index) => ({
      ...{
        grantId: grant.id,
        bookingId: randomUUID(),
        tenantId: departement.id,
        establishmentId: college.id,
        deviceReference: 'porte-des-essais',
      },
      ...{ label: 'ESSAI-2026-1', neighbours: [] },
      window: {
        startsAt: new Date(Date.UTC(2026, 9, 14) + index * 4 * hour),
        endsAt: new Date(Date.UTC(2026, 9, 14) + index * 4 * hour + 3 * hour),
      },
    }))
    const obtained: { code: string; from: number; until: number }[] = []
    const take = async (): Promise<void> => {
      for (let order = orders.pop(); order; order = orders.pop()) {
        const { code } = await obtainCode({ ...given.deps, locks }, order)
        obtained.push({ code, from: +order.window.startsAt, until: +order.window.endsAt })
      }
    }
    await Promise.all([1, 2, 3, 4, 5, 6].map(take))
    expect(obtained).toHaveLength(80)
    // There are 24 codes for 80 groups: they come back, never within a day.
    expect(new Set(obtained.map(({ code }) => code)).size).toBeLessThanOrEqual(24)
    for (const [index, one] of obtained.entries()) {
      const near = obtained.slice(index + 1).filter(({ code }) => code === one.code)
      for (const other of near)
        expect(Math.max(one.from - other.until, other.from - one.until)).toBeGreaterThanOrEqual(24 * hour)
    }
  })
})

describe('the code of a booking', () => {
  const week = (day: string) => ({ startsAt: `2026-${day}T18:30:00+01:00`, endsAt: `2026-${day}T20:30:00+01:00` })

  /** Weekly sessions behind one lock, whose establishment gives one code to a booking. */
  async function weekly(...days: string[]) {
    const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
    await given.enterBy(roomId, 'keypad')
    await given.nameLock(roomId, nukiDevice)
    const { id } = await given.confirmedSeries({ roomId, slots: days.map((day) => ({ ...week(day), roomId })) })
    await given.drain()
    return given.grants(id)
  }
  const codeAt = async (grantId: string, instant: string) => {
    await given.setClock(instant)
    await given.work()
    return codeOf(grantId)
  }
  beforeAll(async () => {
    await saveLockAccount(given.deps, given.head, { ...(await given.nukiForm()), codeFor: 'booking' })
  })

  it('is the same each week, opens in its hours only, and is that of no other booking', async () => {
    await given.setClock(givenNow)
    const [first, second] = await weekly('11-03', '11-10')
    const [other] = await weekly('11-04')
    if (!first || !second || !other) throw new Error('no right to enter')
    const code = await codeAt(first.id, '2026-11-02T18:00:00Z')
    expect(given.nuki.opens(nukiDevice, code, new Date('2026-11-03T18:00:00Z'))).toBe(true)
    expect(given.nuki.opens(nukiDevice, code, new Date('2026-11-10T18:00:00Z'))).toBe(false)
    expect(await codeAt(other.id, '2026-11-03T18:00:00Z')).not.toBe(code)
    given.nuki.codes = []
    expect(await codeAt(second.id, '2026-11-09T18:00:00Z')).toBe(code)
    expect(given.nuki.opens(nukiDevice, code, new Date('2026-11-10T18:00:00Z'))).toBe(true)
  })

  it('is left for good once the lock had it for somebody else', async () => {
    await given.setClock(givenNow)
    const [first, second, third] = await weekly('11-17', '11-24', '12-01')
    if (!first || !second || !third) throw new Error('no right to enter')
    const code = await codeAt(first.id, '2026-11-16T18:00:00Z')
    given.nuki.codes.forEach((each) => Object.assign(each, { id: 'foreign', name: 'Loge' }))
    const after = await codeAt(second.id, '2026-11-23T18:00:00Z')
    expect(after).not.toBe(code)
    given.nuki.codes = []
    expect(await codeAt(third.id, '2026-11-30T18:00:00Z')).toBe(after)
  })
})

describe('withdrawCode', () => {
  const cancel = (bookingId: string) =>
    cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })

  it('has the lock forget the code of a cancelled booking, as soon as it can be reached', async () => {
    const { bookingId, id } = await planned()
    await given.setClock(dayBefore)
    await given.work()
    const code = await codeOf(id)
    given.nuki.mode = 'down'
    await cancel(bookingId)
    await given.work().catch(() => undefined)
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'revoking' })
    expect(given.nuki.opens(nukiDevice, code, inside)).toBe(true)
    given.nuki.mode = 'up'
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'revoked', last_error: null })
    expect(given.nuki.opens(nukiDevice, code, inside)).toBe(false)
  })

  it('keeps the maker from being left while one of its codes opens', async () => {
    const { bookingId } = await planned()
    await given.setClock(dayBefore)
    await given.work()
    const { version } = await given.read()
    const leave = () => removeLockAccount(given.deps, given.head, { establishmentId: given.college.id, version })
    await expect(leave()).rejects.toMatchObject({ code: 'locks.codes-live' })
    await cancel(bookingId)
  })
})

describe('readLock', () => {
  const read = () =>
    readLock(given.deps, {
      ...{ tenantId: given.departement.id, establishmentId: given.college.id, deviceReference: nukiDevice },
    })

  it('tells whose right each code serves, which of ours serve none, and leaves those of others alone', async () => {
    const { id } = await planned()
    await given.setClock(dayBefore)
    await given.work()
    const [code] = given.nuki.codes
    if (code)
      given.nuki.codes.push({ ...code, id: 'x', name: 'Loge' }, { ...code, id: 'y', name: 'ORS-2026-3 0a1b2c3d' })
    const state = await read()
    expect(state?.health).toEqual({ isOnline: true, batteryPercent: 84, isBatteryLow: false })
    expect(state?.codes?.map(({ isOurs, grantId }) => [isOurs, grantId])).toEqual([
      [true, id],
      [false, null],
      [true, null],
    ])
  })

  it('says that the lock cannot be read, rather than that it is empty', async () => {
    given.nuki.mode = 'down'
    await expect(read()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
  })
})
