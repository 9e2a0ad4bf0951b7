import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmtpMailer } from '../../apps/api/src/adapters/smtp-mailer.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { issueDueAccess, openGrantSecret, reconcileDueLocks } from '../../apps/api/src/features/access/index.ts'
import { setRoomAccess } from '../../apps/api/src/features/catalogue/index.ts'
import { saveLockAccount } from '../../apps/api/src/features/locks/manage-locks.ts'
import { remindEntries } from '../../apps/api/src/features/notifications/index.ts'
import { followDueSms } from '../../apps/api/src/features/sms/index.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { nukiDevice, nukiToken, startNuki, type NukiSimulator } from '../simulators/nuki-server.ts'
import { givenNow } from '../support/given-bookings.ts'
import { givenStaff } from '../support/given-catalogue.ts'
import { givenSms, type GivenSms } from '../support/given-sms.ts'
import { enteredBy } from '../support/given-way-in.ts'
import { readMails } from '../support/read-mails.ts'

const boxCode = 'BOITE-7351'
const phone = '+33612345678'
const dispatch = Date.parse('2026-10-12T16:30:00Z')
const inside = new Date('2026-10-13T17:00:00Z')
const end = Date.parse('2026-10-13T18:45:00Z')
const minute = 60_000

let given: GivenSms
let nuki: NukiSimulator
/** Nobody listens there: the mail server is away. */
let withoutMail: Deps

beforeAll(async () => {
  ;[given, nuki] = await Promise.all([givenSms(), startNuki()])
  nuki.lateLooks = 0
  const head = givenStaff('establishment-head', given.departement.id, given.college.id)
  await saveLockAccount(given.deps, head, {
    establishmentId: given.college.id,
    account: { kind: 'nuki', baseUrl: nuki.url, apiToken: nukiToken },
    ...{ toleranceMinutes: 30, codeFor: 'session', version: 0 },
  })
  // Whoever has asked for a room may receive SMS of its tenant.
  await given.confirmedWith('person')
  await given.verify(given.member, phone)
  const mailer = createSmtpMailer({ url: 'smtp://127.0.0.1:9', from: given.deps.config.MAIL_FROM })
  withoutMail = { ...given.deps, mailer }
})
afterAll(async () => {
  await nuki.stop()
  await given.close()
})

/** An evening behind the keypad, then behind these ways; its code is due at `dispatch`, or so many hours later. */
async function evening({ hasBox, hoursLater = 0 }: { hasBox: boolean; hoursLater?: number }): Promise<string> {
  await given.setClock(givenNow)
  // Each story begins on the same day: the comparisons of the one before are in its future.
  await given.query('DELETE FROM lock_round')
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { ways, ...form } = enteredBy('keypad', { deviceReference: nukiDevice })
  const box = hasBox ? enteredBy('key-box', { secret: boxCode }).ways : []
  await setRoomAccess(given.deps, given.owner, { ...form, leadHours: 24 - hoursLater, roomId, ways: [...ways, ...box] })
  const { id } = await given.confirmed({ roomId })
  await given.work()
  return id
}
/** What the worker does from one instant to another, round after round. */
async function live(deps: Deps, from: number, until: number, step = 10 * minute): Promise<void> {
  for (let now = from; now <= until; now += step) {
    await given.setClock(new Date(now).toISOString())
    await given.drain(deps)
    await reconcileDueLocks(deps)
    await issueDueAccess(deps)
    await given.drain(deps)
    await remindEntries(deps)
    await followDueSms(deps)
    await given.drain(deps)
  }
}
const standing = async (bookingId: string) =>
  (await given.grants(bookingId)).find(({ status }) => !['revoking', 'revoked'].includes(status))
const codeOf = (grantId: string): Promise<string | null> =>
  inTransaction(given.deps, systemActor(given.departement.id), (tx) => openGrantSecret(tx, given.deps, grantId))
const referenceOf = async (bookingId: string): Promise<string> =>
  (await given.query('SELECT reference FROM booking WHERE id = $1', [bookingId])).rows[0].reference as string
const mailsAbout = async (bookingId: string) => {
  const reference = await referenceOf(bookingId)
  return (await readMails(given.mailbox)).filter(({ text }) => text.includes(reference))
}

describe('lock, mail and SMS away for six hours across the hour at which the codes leave', () => {
  let withBox: string
  let alone: string
  let late: string
  beforeAll(async () => {
    withBox = await evening({ hasBox: true })
    alone = await evening({ hasBox: false })
    late = await evening({ hasBox: false, hoursLater: 6 })
    nuki.mode = given.network.mode = 'down'
    await live(withoutMail, dispatch, dispatch + 6 * 60 * minute)
  })

  it('has replaced what it could not give, and told nobody anything that is not so', async () => {
    expect(await standing(withBox)).toMatchObject({ kind: 'key-box', status: 'delivered' })
    expect(await standing(alone)).toMatchObject({ status: 'failed', last_error: 'access.provider-unavailable' })
    expect(await standing(late)).toMatchObject({ status: 'planned' })
    expect(given.network.received).toEqual([])
  })

  it('delivers all of it once they are back: the other way in, the alert, whom to call, and the code that came late', async () => {
    nuki.mode = given.network.mode = 'up'
    await live(given.deps, dispatch + 370 * minute, dispatch + 8 * 60 * minute)
    expect((await mailsAbout(withBox)).some(({ text }) => text.includes(boxCode))).toBe(true)
    const about = await mailsAbout(alone)
    expect(about.some(({ subject }) => subject.startsWith('Code impossible'))).toBe(true)
    expect(about.some(({ subject }) => subject.startsWith('Pour entrer, appelez'))).toBe(true)
    const grant = await standing(late)
    expect(grant).toMatchObject({ kind: 'keypad', status: 'delivered' })
    const code = (await codeOf(grant?.id ?? '')) ?? ''
    expect(nuki.opens(nukiDevice, code, inside)).toBe(true)
    expect((await mailsAbout(late)).some(({ text }) => text.includes(code))).toBe(true)
    // An SMS waits for the morning, or has left its place to one of these mails.
    const { rows } = await given.query(
      `SELECT template, status, last_error FROM message WHERE channel = 'email' AND status <> 'sent'
        AND last_error IS DISTINCT FROM 'no-longer-relevant'`,
    )
    expect(rows).toEqual([])
    const { rows: dead } = await given.query('SELECT reaction FROM outbox WHERE dead_at IS NOT NULL')
    expect(dead).toEqual([])
  })

  it('leaves in the lock no code but those that were told', () => {
    expect(nuki.codes).toHaveLength(1)
  })
})

describe('a mail server that comes back after the evening', () => {
  it('sends no code any more, and no code is left in the lock', async () => {
    const bookingId = await evening({ hasBox: false })
    const grantId = (await standing(bookingId))?.id ?? ''
    given.network.mode = 'down'
    await live(withoutMail, dispatch, dispatch + 30 * minute)
    const code = (await codeOf(grantId)) ?? ''
    expect(nuki.opens(nukiDevice, code, inside)).toBe(true)
    await live(withoutMail, dispatch + 60 * minute, end + 30 * minute, 60 * minute)
    given.network.mode = 'up'
    await live(given.deps, end + 40 * minute, end + 5 * 60 * minute, 30 * minute)
    expect((await mailsAbout(bookingId)).filter(({ text }) => text.includes(code))).toEqual([])
    expect(given.network.received.filter(({ text }) => text.includes(code))).toEqual([])
    expect(nuki.codes).toEqual([])
  })
})

describe.each([
  ['twenty minutes behind', -20],
  ['twenty minutes ahead of', 20],
])('a lock whose clock is %s ours', (_, minutes) => {
  const asTheLockReads = (instant: number) => new Date(instant + minutes * minute)

  it('is given the window of the evening, found without a difference, and empty ten minutes after the end', async () => {
    const bookingId = await evening({ hasBox: false })
    await live(given.deps, dispatch, dispatch + 30 * minute)
    const grant = await standing(bookingId)
    const code = (await codeOf(grant?.id ?? '')) ?? ''
    expect(nuki.codes).toMatchObject([
      { allowedFromDate: '2026-10-13T16:15:00.000Z', allowedUntilDate: '2026-10-13T18:45:00.000Z' },
    ])
    const { rows } = await given.query(
      `SELECT details FROM audit_entry WHERE action = 'access.reconcile' AND subject_id = $1`,
      [grant?.id],
    )
    expect(rows).toEqual([])
    expect(nuki.opens(nukiDevice, code, asTheLockReads(+inside))).toBe(true)
    await live(given.deps, end, end + 11 * minute, 11 * minute)
    expect(nuki.opens(nukiDevice, code, asTheLockReads(end + 11 * minute))).toBe(false)
    expect(nuki.codes).toEqual([])
  })
})
