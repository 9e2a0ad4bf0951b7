import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailCatcher, type MailCatcher } from '../../apps/api/src/adapters/mail-catcher.ts'
import { createSmtpMailer } from '../../apps/api/src/adapters/smtp-mailer.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { issueDueAccess, openGrantSecret, reconcileDueLocks } from '../../apps/api/src/features/access/index.ts'
import { cancelBooking } from '../../apps/api/src/features/bookings/index.ts'
import { setRoomAccess } from '../../apps/api/src/features/catalogue/index.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { startTtlock, ttlockAccount, ttlockDevice, type TtlockSimulator } from '../simulators/ttlock-server.ts'
import { startUnreliable, type UnreliableService } from '../simulators/unreliable-service.ts'
import { givenLocks, type GivenLocks } from '../support/given-locks.ts'
import { enteredBy } from '../support/given-way-in.ts'
import { startThenKill } from '../support/running-server.ts'
import { randomFrom } from './random-from.ts'

const kills = process.env['PROOFS'] === 'full' ? 200 : 15
const longestLifeMs = 3000
/** A server that has nothing to ask of the lock dies too. */
const mostPatienceMs = 15_000
const slot = { startsAt: '2026-10-09T18:30:00+02:00', endsAt: '2026-10-09T20:30:00+02:00' }
const inside = new Date('2026-10-09T17:00:00Z')
const start = Date.parse('2026-10-05T08:00:00Z')

let given: GivenLocks
let ttlock: TtlockSimulator
let vendor: UnreliableService
let catcher: MailCatcher
let deps: Deps
/** The processes read the time while the test moves it between two of them only. */
let minutes = 0
const sent = new Map<string, string>()
const confirmed = new Set<string>()
const cancelled = new Set<string>()
/** Reactions and requests of codes that a death left half done, and rights that were given before the drain. */
const found = { cut: 0, givenMeanwhile: 0 }

const random = randomFrom(20_261_130)

beforeAll(async () => {
  ;[given, ttlock, catcher] = await Promise.all([givenLocks(), startTtlock(), startMailCatcher({ NODE_ENV: 'test' })])
  vendor = await startUnreliable(ttlock.url, random)
  await given.useAccount({ kind: 'ttlock', baseUrl: vendor.url, codes: 'online', ...ttlockAccount })
  deps = { ...given.deps, mailer: createSmtpMailer({ url: catcher.url, from: given.deps.config.MAIL_FROM }) }
})
afterAll(async () => {
  await Promise.all([vendor.stop(), ttlock.stop(), catcher.stop()])
  await given.close()
})

const env = (): Record<string, string> => {
  const { SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR } = given.deps.config
  return { SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR, SMTP_URL: catcher.url }
}
const later = (by: number) => given.setClock(new Date(start + (minutes += by) * 60_000).toISOString())
/** The catcher forgets all but the last five hundred. */
function gatherMails(): void {
  for (const { id, raw } of catcher.mailbox.list()) sent.set(id, raw.toString('utf8'))
}
/** One time in three, any instant of its first seconds; otherwise, while or just after it speaks to the lock. */
async function randomPoint(): Promise<void> {
  if (random() < 0.33) return pause(random() * longestLifeMs)
  const enough = vendor.calls + 1 + Math.floor(random() * 8)
  const dies = performance.now() + mostPatienceMs
  while (vendor.calls < enough && performance.now() < dies) await pause(2)
  await pause(random() * 60)
}
/** A confirmed evening behind the keypad, whose code is due at once; the agreement is not what is tried. */
async function confirmOne(): Promise<void> {
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { ways, ...form } = enteredBy('keypad', { deviceReference: ttlockDevice })
  const [box] = enteredBy('key-box', { secret: 'boite-7351' }).ways
  const access = { ...form, leadHours: 168, roomId, ways: [...ways, ...(box ? [box] : [])] }
  await setRoomAccess(given.deps, given.owner, access)
  const { id } = await given.confirmed({ roomId, ...slot })
  await given.query(`DELETE FROM outbox WHERE reaction ~ '^(agreements|signatureRequests)\\.'`)
  confirmed.add(id)
}
async function cancelOne(): Promise<void> {
  const [bookingId] = [...confirmed].slice(Math.floor(random() * confirmed.size))
  if (!bookingId) return
  await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })
  confirmed.delete(bookingId)
  cancelled.add(bookingId)
}

/** What a server left alone would do: what is due, until nothing is any more; leases of the dead end by themselves. */
async function drain(): Promise<void> {
  await given.query('UPDATE outbox SET leased_until = NULL')
  for (let turn = 0; turn < 12; turn += 1) {
    await later(11)
    await given.drain(deps)
    await reconcileDueLocks(deps)
    await issueDueAccess(deps)
    await given.drain(deps)
    gatherMails()
    await given.query(`UPDATE outbox SET run_at = clock.now() WHERE done_at IS NULL AND dead_at IS NULL`)
  }
}
const count = async (query: string): Promise<number> => (await given.query(query)).rows[0].count as number
const codeOf = (grantId: string): Promise<string | null> =>
  inTransaction(deps, systemActor(given.departement.id), (tx) => openGrantSecret(tx, deps, grantId))

describe(`a server killed ${kills} times at random, whose lock refuses one call in twenty and loses another answer`, () => {
  beforeAll(async () => {
    await later(0)
    for (let kill = 0; kill < kills; kill += 1) {
      await confirmOne()
      if (kill % 4 === 3) await cancelOne()
      await startThenKill(env(), randomPoint)
      gatherMails()
      found.cut += await count(`SELECT count(*)::int FROM outbox WHERE leased_until > clock_timestamp()`)
      found.cut += await count(`SELECT count(*)::int FROM access_grant WHERE status = 'issuing'`)
      await later(random() < 0.5 ? 3 : 0)
    }
    found.givenMeanwhile = await count(`SELECT count(*)::int FROM access_grant WHERE status = 'delivered'`)
    await drain()
  }, kills * 60_000)

  it('was cut in the middle of its work, by a lock that was in trouble', () => {
    expect(vendor.refused + vendor.lost).toBeGreaterThan(0)
    expect(found.cut).toBeGreaterThan(0)
    expect(found.givenMeanwhile).toBeGreaterThan(kills / 4)
  })

  it('leaves no confirmed evening without a way in that opens', async () => {
    expect(confirmed.size).toBeGreaterThan(kills / 2)
    for (const bookingId of confirmed) {
      const standing = (await given.grants(bookingId)).filter(({ status }) => status === 'delivered')
      expect({ bookingId, standing: standing.length }).toEqual({ bookingId, standing: 1 })
      const [grant] = standing
      if (grant?.kind !== 'keypad') continue
      expect(ttlock.opens(ttlockDevice, (await codeOf(grant.id)) ?? '', inside)).toBe(true)
    }
  })

  it('leaves in the lock one code for each evening, no two alike, and none of a cancelled one', async () => {
    const { rows } = await given.query(
      `SELECT booking_id FROM access_grant WHERE kind = 'keypad' AND status = 'delivered'`,
    )
    expect(rows.every(({ booking_id: id }) => confirmed.has(id))).toBe(true)
    expect(ttlock.codes).toHaveLength(rows.length)
    expect(new Set(ttlock.codes.map(({ keyboardPwd }) => keyboardPwd)).size).toBe(rows.length)
    expect(new Set(ttlock.codes.map(({ keyboardPwdName }) => keyboardPwdName)).size).toBe(rows.length)
    for (const bookingId of cancelled) {
      const left = (await given.grants(bookingId)).filter(({ status }) => status !== 'revoked')
      expect({ bookingId, left }).toEqual({ bookingId, left: [] })
    }
  })

  it('has sent every message at least once, and hardly any twice', async () => {
    const { rows } = await given.query(
      `SELECT id, status FROM message WHERE channel = 'email' AND last_error IS DISTINCT FROM 'no-longer-relevant'`,
    )
    const mails = [...sent.values()]
    expect(rows.length).toBeGreaterThan(confirmed.size)
    for (const { id, status } of rows) {
      expect({ id, status }).toEqual({ id, status: 'sent' })
      expect(mails.some((mail) => mail.includes(id))).toBe(true)
    }
    const twice = mails.length - rows.length
    expect(twice).toBeLessThanOrEqual(2 * kills)
    for (const bookingId of confirmed) {
      const [grant] = (await given.grants(bookingId)).filter(({ status }) => status === 'delivered')
      const code = grant && (await codeOf(grant.id))
      expect(mails.some((mail) => code && mail.includes(code))).toBe(true)
    }
  })
  it('leaves nothing of ours in the lock once the evenings are over', async () => {
    minutes = (Date.parse(slot.endsAt) - start) / 60_000 + 16
    await drain()
    expect(ttlock.codes).toEqual([])
  })
})
