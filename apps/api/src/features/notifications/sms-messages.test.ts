import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canary } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type GivenSms, givenSms } from '../../../../../tests/support/given-sms.ts'
import { cancelBooking } from '../bookings/index.ts'
import { getEntryDelays, setEntryDelays } from '../tenants/index.ts'
import { listFailedMessages, resendMessage } from './failed-messages.ts'

let given: GivenSms
const number = '+33612345678'
beforeAll(async () => {
  given = await givenSms()
  await given.submitted()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  Object.assign(given.network, { mode: 'up', hasCredit: true, receipts: 'prompt', refusedNumbers: ['+33600000000'] })
  await given.query('DELETE FROM mobile_number')
  await given.save({ monthlyParts: 1000 })
  await given.drain()
  given.network.received.length = 0
})

/** The slot of the bookings is 13 October 2026, 18:30 to 20:30 in Grenoble; codes leave 24 hours before. */
const dayBefore = '2026-10-12T16:31:00Z'
const hourBefore = '2026-10-13T15:31:00Z'
const texts = () => given.textsTo(number)
const referenceOf = async (bookingId: string): Promise<string> =>
  (await given.query('SELECT reference FROM booking WHERE id = $1', [bookingId])).rows[0].reference
/** Earlier bookings of these tests have the same hours. */
async function textsAbout(bookingId: string): Promise<string[]> {
  const reference = await referenceOf(bookingId)
  return texts().filter((text) => text.includes(`${reference},`))
}
async function mailsAbout(bookingId: string, about: string): Promise<string[]> {
  const reference = await referenceOf(bookingId)
  const mails = given.mailbox
    .list()
    .filter(({ to, subject }) => to.includes(given.applicantEmail) && subject.startsWith(about))
  const read = await Promise.all(mails.map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''))
  return read.filter((text) => text.includes(reference))
}
async function delivered(at = dayBefore): Promise<string> {
  const bookingId = await given.confirmedWith('fixed-code')
  await given.drain()
  given.network.received.length = 0
  await given.setClock(at)
  await given.work()
  return bookingId
}
const failed = () => listFailedMessages(given.deps, given.officer, given.tenantId)

describe('the code to enter', () => {
  it.each([
    ['both', 1, 1],
    ['sms', 1, 0],
    ['email', 0, 1],
  ] as const)('reaches a person who chose « %s » by %i SMS and %i mail, once', async (channel, sms, mail) => {
    await given.verify(given.member, number, channel)
    const bookingId = await delivered()
    await given.work()
    expect(texts()).toHaveLength(sms)
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(mail)
  })

  it('goes by mail alone to whoever has verified no number, and where no SMS is sent', async () => {
    const bookingId = await delivered()
    expect(texts()).toEqual([])
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(1)
  })

  it('comes with the reference and the hour, without the place nor any name', async () => {
    await given.verify(given.member, number)
    const bookingId = await delivered()
    const [text = ''] = texts()
    const { rows } = await given.query(
      `SELECT b.reference, r.name AS room, e.name AS school, s.address, s.city, g.holder_name, o.name AS club
       FROM booking b JOIN room r ON r.id = b.room_id JOIN establishment e ON e.id = r.establishment_id
       JOIN site s ON s.id = r.site_id JOIN access_grant g ON g.booking_id = b.id
       JOIN organisation o ON o.id = b.organisation_id WHERE b.id = $1`,
      [bookingId],
    )
    const { reference, ...place } = rows[0] as Record<string, string>
    expect(text).toContain(canary)
    expect(text).toContain(reference)
    expect(text).toContain('mar. 13 oct. 18 h 30-20 h 30')
    for (const word of Object.values(place)) expect(text).not.toContain(word)
    expect(text.length).toBeLessThanOrEqual(160)
  })

  it('is said again an hour before, once, to whoever chose SMS', async () => {
    await given.verify(given.member, number, 'sms')
    const bookingId = await delivered()
    await given.setClock(hourBefore)
    await given.work()
    await given.work()
    const [again, first, ...more] = await textsAbout(bookingId)
    expect(again).toContain('bientot')
    expect([again, first]).toEqual([expect.stringContaining(canary), expect.stringContaining(canary)])
    expect(more).toEqual([])
  })

  it('is said again as long before as the tenant chose', async () => {
    const { id: tenantId, officer } = given.departement
    const start = await getEntryDelays(given.deps, officer, tenantId)
    await setEntryDelays(given.deps, officer, { ...start, accessReminderMinutes: 90, tenantId })
    await given.verify(given.member, number, 'sms')
    const bookingId = await delivered()
    await given.setClock('2026-10-13T14:59:00Z')
    await given.work()
    expect(await textsAbout(bookingId)).toHaveLength(1)
    await given.setClock('2026-10-13T15:00:30Z')
    await given.work()
    expect(await textsAbout(bookingId)).toHaveLength(2)
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
  })

  it('is not said again an hour before to whoever chose mails, nor when it was sent just before', async () => {
    await given.verify(given.member, number, 'email')
    await delivered()
    await given.setClock(hourBefore)
    await given.work()
    expect(texts()).toEqual([])
    await given.setClock(givenNow)
    await given.verify(given.member, number, 'sms')
    const bookingId = await delivered('2026-10-13T15:00:00Z')
    await given.setClock(hourBefore)
    await given.work()
    expect(await textsAbout(bookingId)).toHaveLength(1)
  })

  it('waits for the morning when nobody needs it in the night, and leaves when somebody does', async () => {
    await given.verify(given.member, number, 'sms')
    await delivered('2026-10-12T20:00:00Z')
    expect(texts()).toEqual([])
    await given.setClock('2026-10-13T06:00:30Z')
    await given.work()
    expect(texts()).toHaveLength(1)
    await given.save({ quietHours: { fromMinutes: 12 * 60, untilMinutes: 20 * 60 } })
    await given.setClock(givenNow)
    const bookingId = await delivered('2026-10-13T13:00:00Z')
    expect(await textsAbout(bookingId)).toHaveLength(1)
  })

  it('does not leave when the booking is cancelled before the morning', async () => {
    await given.verify(given.member, number, 'sms')
    const bookingId = await delivered('2026-10-12T20:00:00Z')
    await cancelBooking(given.deps, given.member, { bookingId, reason: 'Concert annulé' })
    await given.work()
    await given.setClock('2026-10-13T06:00:30Z')
    await given.work()
    expect((await textsAbout(bookingId)).filter((text) => text.includes(canary))).toEqual([])
  })
})

describe('an SMS that fails', () => {
  it('is refused for good: staff see it, and the mail leaves in its place, once', async () => {
    await given.verify(given.member, number, 'sms')
    given.network.refusedNumbers = [number]
    const bookingId = await delivered()
    await given.work()
    expect(texts()).toEqual([])
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(1)
    const [first] = (await failed()).items
    expect(first).toMatchObject({
      channel: 'sms',
      template: 'access-code',
      reason: 'sms.number-refused',
      isReplaced: true,
    })
    expect(JSON.stringify(await failed())).not.toContain('612345678')
    expect(JSON.stringify(await failed())).not.toContain(canary)
  })

  it('adds no second mail for whoever has both', async () => {
    await given.verify(given.member, number, 'both')
    given.network.hasCredit = false
    const bookingId = await delivered()
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(1)
  })

  it('goes by mail beyond the parts of the month, and those who run the tenant are told once', async () => {
    const { rows } = await given.query(
      `SELECT email FROM account a JOIN role_grant g ON g.account_id = a.id WHERE g.role = 'tenant-officer' AND g.tenant_id = $1`,
      [given.tenantId],
    )
    await given.verify(given.member, number, 'sms')
    await given.save({ monthlyParts: 1 })
    const bookingId = await delivered()
    expect(texts()).toEqual([])
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(1)
    expect(await given.messages('sms-budget-reached')).toHaveLength(rows.length)
  })

  it('never reached its phone: the mail leaves when the network says so', async () => {
    await given.verify(given.member, number, 'sms')
    given.network.receipts = 'lost'
    const bookingId = await delivered()
    expect(await mailsAbout(bookingId, 'Pour entrer')).toEqual([])
    await given.setClock('2026-10-12T16:33:00Z')
    await given.work()
    expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(1)
    const reference = await referenceOf(bookingId)
    expect((await failed()).items.filter((each) => each.reference === reference)).toMatchObject([
      { reason: 'sms.lost', isReplaced: true },
    ])
  })

  it('is tried again while the operator is away, without a word of it anywhere', async () => {
    await given.verify(given.member, number, 'sms')
    given.network.mode = 'down'
    await delivered()
    const { rows } = await given.query(
      `SELECT last_error FROM outbox WHERE reaction = 'notifications.deliverMessage' AND last_error IS NOT NULL`,
    )
    expect(rows.at(-1)).toEqual({ last_error: 'sms not sent: sms.provider-unavailable' })
    given.network.mode = 'up'
    await given.setClock('2026-10-12T17:31:00Z')
    await given.work()
    expect(texts()).toHaveLength(1)
  })

  it('leaves its place to the mail when the operator stays away, and is tried no more', async () => {
    await given.verify(given.member, number, 'sms')
    given.network.mode = 'down'
    const bookingId = await delivered()
    for (let minute = 32; minute <= 45; minute += 1) {
      expect(await mailsAbout(bookingId, 'Pour entrer')).toHaveLength(minute < 39 ? 0 : 1)
      await given.setClock(`2026-10-12T16:${minute}:00Z`)
      await given.work()
      await given.setClock(`2026-10-12T16:${minute}:30Z`)
      await given.work()
    }
    given.network.mode = 'up'
    await given.setClock('2026-10-12T18:00:00Z')
    await given.work()
    expect(texts()).toEqual([])
    const reference = await referenceOf(bookingId)
    expect((await failed()).items.filter((each) => each.reference === reference)).toMatchObject([
      { reason: 'sms.provider-unavailable', isReplaced: true, isTriedAgain: false, allowedActions: ['resend'] },
    ])
  })

  it('is sent again once by those who run the tenant, to the same phone, and by nobody else', async () => {
    await given.verify(given.member, number, 'sms')
    given.network.hasCredit = false
    await delivered()
    given.network.hasCredit = true
    const [first] = (await failed()).items
    const input = { tenantId: given.tenantId, messageId: first?.id ?? '' }
    const bursar = givenStaff('bursar', given.tenantId, given.college.id)
    await expect(resendMessage(given.deps, bursar, input)).rejects.toMatchObject({ code: 'notifications.not-allowed' })
    await expect(resendMessage(given.deps, given.commune.officer, input)).rejects.toMatchObject({
      code: 'tenants.not-found',
    })
    const elsewhere = { ...input, tenantId: given.commune.id }
    await expect(resendMessage(given.deps, given.commune.officer, elsewhere)).rejects.toMatchObject({
      code: 'notifications.message-not-found',
    })
    const asked = await Promise.allSettled([1, 2, 3].map(() => resendMessage(given.deps, given.officer, input)))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await given.drain()
    expect(texts()).toHaveLength(1)
    expect((await failed()).items.map(({ id }) => id)).not.toContain(first?.id)
  })
})

describe('what is kept of an SMS', () => {
  it('is neither a code, a number nor a text, in any table of the machinery', async () => {
    await given.verify(given.member, number, 'both')
    await delivered()
    for (const table of ['message', 'outbox', 'sms_sent', 'audit_entry']) {
      const { rowCount } = await given.query(
        `SELECT FROM ${table} t WHERE t::text LIKE $1 OR t::text LIKE '%612345678%'`,
        [`%${canary}%`],
      )
      expect([table, rowCount]).toEqual([table, 0])
    }
  })
})
