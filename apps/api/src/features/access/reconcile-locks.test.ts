import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DriftingLock, driftingLocks, lockThatComputes } from '../../../../../tests/support/drifting-locks.ts'
import { canary } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenLocks, type GivenLocks } from '../../../../../tests/support/given-locks.ts'
import { handOn, startService } from '../../../../../tests/simulators/http-service.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { cancelBooking } from '../bookings/index.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { openGrantSecret, reconcileDueLocks } from './index.ts'

const dayBefore = new Date('2026-10-12T16:31:00Z')
const inside = new Date('2026-10-13T17:00:00Z')
const end = new Date('2026-10-13T18:45:00Z')
const runs = process.env['PROOFS'] === 'full' ? 40 : 6

let given: GivenLocks
let lock: DriftingLock
let now: Date
let bookings: string[]

const codeOf = (grantId: string): Promise<string | null> =>
  inTransaction(given.deps, systemActor(given.departement.id), (tx) => openGrantSecret(tx, given.deps, grantId))
/** Ten minutes later, as the worker finds it. */
async function nextRound(): Promise<void> {
  now = new Date(now.getTime() + 11 * 60_000)
  await given.setClock(now.toISOString())
  await reconcileDueLocks(given.deps)
  await given.work()
}
const round = async () =>
  (await given.read()).rounds.find(({ deviceReference }) => deviceReference === lock.deviceReference)
const correctionsBy = async (work: () => Promise<void>): Promise<string[]> => {
  const before = (await round())?.lastCorrected?.at
  await work()
  const after = (await round())?.lastCorrected
  return after && after.at !== before ? after.corrections : []
}
const markedOnes = () => lock.entries().filter(({ name }) => / [0-9a-f]{8}$/.test(name))
/** The evening of a room of its own behind the lock, then behind a key box; its code is sent once due. */
async function evening(): Promise<string> {
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { ways, ...form } = enteredBy('keypad', { deviceReference: lock.deviceReference })
  const [box] = enteredBy('key-box', { secret: canary }).ways
  await setRoomAccess(given.deps, given.owner, { ...form, roomId, ways: [...ways, ...(box ? [box] : [])] })
  const { id } = await given.confirmed({ roomId })
  return id
}
async function openWith(start: () => Promise<DriftingLock>, evenings: number): Promise<void> {
  lock = await start()
  await given.setClock(givenNow)
  await given.useAccount(lock.account)
  bookings = []
  for (let count = 0; count < evenings; count += 1) bookings.push(await evening())
  await given.drain()
  now = dayBefore
  await given.setClock(now.toISOString())
  await given.work()
}
const close = async () => {
  await given.query('DELETE FROM lock_code')
  await given.query('UPDATE way_in SET device_reference = NULL')
  await given.query(`UPDATE access_grant SET status = 'revoked' WHERE status <> 'revoked'`)
  await lock.stop()
}
const standing = async (bookingId: string) => {
  const found = (await given.grants(bookingId)).filter(({ status }) => !['revoking', 'revoked'].includes(status))
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} rights stand`)
  return found[0]
}

beforeAll(async () => {
  given = await givenLocks()
})
afterAll(() => given.close())

describe.each(Object.entries(driftingLocks))('the comparison of %s with the rights to enter', (_, start) => {
  beforeAll(() => openWith(start, 3))
  afterAll(close)

  const change = fc.record({
    what: fc.constantFrom('drop', 'prolong', 'forget', 'orphan', 'stranger'),
    which: fc.nat({ max: 2 }),
    hours: fc.integer({ min: 1, max: 9 }),
  })
  let strangers = 0
  let written = 0
  const orphan = 'ORS-2026-99'

  async function apply({ what, which, hours }: { what: string; which: number; hours: number }): Promise<void> {
    // An orphan with a later end is left until that end: only a code that somebody may use is put right at once.
    const entry = markedOnes().filter(({ name }) => !name.startsWith(orphan))[which]
    const until = new Date(end.getTime() + hours * 3_600_000)
    if (what === 'drop' && entry) lock.drop(entry.key)
    if (what === 'prolong' && entry) lock.prolong(entry.key, until)
    const answerLost =
      'UPDATE lock_code SET reference = NULL WHERE grant_id = (SELECT id FROM access_grant WHERE booking_id = $1)'
    if (what === 'forget') await given.query(answerLost, [bookings[which]])
    if (what !== 'orphan' && what !== 'stranger') return
    written += 1
    // Another at each turn, of digits that every lock takes.
    const code = (300_000 + written).toString(9).replaceAll(/\d/g, (digit) => String(Number(digit) + 1))
    const over = new Date(dayBefore.getTime() - hours * 3_600_000)
    const mark = (0xfeed0000 + written).toString(16)
    if (what === 'orphan') return lock.write(`${orphan} ${mark}`, code, new Date(0), over)
    strangers += 1
    lock.write('Loge', code, dayBefore, until)
  }

  it('puts any drift right in one cycle, keeps what holders were told, and touches no code of others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        for (const each of changes) await apply(each)
        await nextRound()
        expect(markedOnes()).toHaveLength(3)
        expect(lock.entries()).toHaveLength(3 + strangers)
        for (const bookingId of bookings) {
          const grant = await standing(bookingId)
          expect(grant).toMatchObject({ kind: 'keypad', status: 'delivered' })
          const code = (await codeOf(grant.id)) ?? ''
          expect(lock.opens(code, inside)).toBe(true)
          expect(lock.opens(code, new Date(end.getTime() + 60_000))).toBe(false)
          const { rows } = await given.query('SELECT reference FROM lock_code WHERE grant_id = $1', [grant.id])
          expect(rows[0].reference).not.toBeNull()
        }
        expect(await correctionsBy(nextRound)).toEqual([])
        expect(await round()).toMatchObject({ error: null, codes: 3, kept: 0 })
      }),
      { numRuns: runs },
    )
  })

  it('withdraws what an answer that was lost left behind a cancellation', async () => {
    const [bookingId] = bookings.splice(0, 1)
    const { id } = await standing(bookingId ?? '')
    const code = (await codeOf(id)) ?? ''
    await given.query('UPDATE lock_code SET reference = NULL WHERE grant_id = $1', [id])
    const reason = 'Concert annulé'
    await cancelBooking(given.deps, given.association.member, { bookingId: bookingId ?? '', reason })
    await given.work()
    expect(lock.opens(code, inside)).toBe(true)
    expect(await correctionsBy(nextRound)).toEqual(['withdrawn'])
    expect(lock.opens(code, inside)).toBe(false)
  })

  it('has what is over leave the lock, and says nothing of a service that does not answer', async () => {
    lock.setMode('down')
    await given.setClock((now = new Date('2026-10-13T18:46:00Z')).toISOString())
    await nextRound()
    expect(await round()).toMatchObject({ error: 'access.provider-unavailable' })
    expect(markedOnes()).toHaveLength(2)
    lock.setMode('up')
    expect(await correctionsBy(nextRound)).toEqual(['withdrawn', 'withdrawn'])
    expect(markedOnes()).toHaveLength(0)
    expect(lock.entries()).toHaveLength(strangers)
  })
})

describe('a code that cannot be written again', () => {
  afterEach(close)

  it('is replaced by the next way in, with the reason, where the lock makes its codes', async () => {
    await openWith(lockThatComputes, 1)
    for (const { key } of markedOnes()) lock.drop(key)
    expect(await correctionsBy(nextRound)).toEqual(['replaced'])
    expect(await given.grants(bookings[0] ?? '')).toMatchObject([
      { kind: 'keypad', status: 'revoked', replaced_for: 'code-lost' },
      { kind: 'key-box', status: 'delivered' },
    ])
    expect(await correctionsBy(nextRound)).toEqual([])
  })

  it('is replaced where somebody has taken it meanwhile, and whom to call is said where no way is left', async () => {
    await openWith(driftingLocks.Nuki, 1)
    const [entry] = markedOnes()
    const grant = await standing(bookings[0] ?? '')
    await given.query(`DELETE FROM way_in WHERE kind = 'key-box'`)
    lock.drop(entry?.key ?? '')
    lock.write('Loge', (await codeOf(grant.id)) ?? '', dayBefore, end)
    const before = given.mailbox.list().length
    expect(await correctionsBy(nextRound)).toEqual(['lost'])
    expect(await standing(bookings[0] ?? '')).toMatchObject({ status: 'failed', last_error: 'code-lost' })
    expect(await given.hasSecret(grant.id)).toBe(false)
    const subjects = given.mailbox
      .list()
      .slice(0, -before || undefined)
      .map(({ subject }) => subject)
    expect(subjects.some((line) => line.startsWith('Pour entrer, appelez'))).toBe(true)
  })
})

describe('a lock that loses answers', () => {
  let lost: number
  let withdrawals: number
  const mark = (rank: number) => `ORS-2026-${rank} feed000${rank}`
  beforeEach(async () => {
    withdrawals = 0
    await openWith(async () => {
      const real = await driftingLocks['TTLock with a gateway']()
      const front = await startService((asked) => {
        const isLost = asked.path.endsWith('/keyboardPwd/delete') && (withdrawals += 1) <= lost
        return isLost ? { status: 503 } : handOn(asked, `${real.account.baseUrl}${asked.path}`)
      })
      const stop = () => Promise.all([front.stop(), real.stop()]).then(() => undefined)
      return { ...real, account: { ...real.account, baseUrl: front.url }, stop }
    }, 1)
    for (let rank = 1; rank <= 6; rank += 1) lock.write(mark(rank), `31415${rank}`, new Date(0), dayBefore)
  })
  afterEach(close)

  it('is put right all the same, but for what was lost, which waits for the next time', async () => {
    lost = 2
    expect(await correctionsBy(nextRound)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
    expect(await round()).toMatchObject({ error: 'access.provider-unavailable' })
    expect(await correctionsBy(nextRound)).toEqual(['withdrawn', 'withdrawn'])
    expect(await round()).toMatchObject({ error: null })
  })

  it('is left in peace after three in a row', async () => {
    lost = 100
    expect(await correctionsBy(nextRound)).toEqual([])
    expect(withdrawals).toBe(3)
  })
})

describe('two workers, two owners', () => {
  beforeEach(() => openWith(driftingLocks.Nuki, 1))
  afterEach(close)

  it('compare a lock once in ten minutes', async () => {
    for (const { key } of markedOnes()) lock.drop(key)
    now = new Date(now.getTime() + 11 * 60_000)
    await given.setClock(now.toISOString())
    await Promise.all([1, 2, 3, 4].map(() => reconcileDueLocks(given.deps)))
    const { rows } = await given.query(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'access.reconcile' AND subject_id = $1`,
      [(await standing(bookings[0] ?? '')).id],
    )
    expect(rows[0].count).toBe(1)
  })

  it('leave to another owner the codes that it asked of the lock they share', async () => {
    const { id } = await standing(bookings[0] ?? '')
    const other = await given.query(
      `INSERT INTO establishment SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'code', 'AUTRE', 'uai', null))).*
       FROM establishment e WHERE e.id = $1 RETURNING id`,
      [given.college.id],
    )
    await given.query('UPDATE lock_code SET establishment_id = $2 WHERE grant_id = $1', [id, other.rows[0].id])
    expect(await correctionsBy(nextRound)).toEqual([])
    expect(markedOnes()).toHaveLength(1)
  })
})
