import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { type GivenSms, givenSms } from '../../../../../tests/support/given-sms.ts'
import { followDueSms } from './follow-sms.ts'
import { readSms } from './manage-sms.ts'
import { sendSms } from './send-sms.ts'

let given: GivenSms
beforeAll(async () => {
  given = await givenSms()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.query('DELETE FROM sms_sent')
  await given.save({ monthlyParts: 1000 })
  Object.assign(given.network, { mode: 'up', hasCredit: true, receipts: 'prompt', lostAnswers: 0 })
  given.network.received.length = 0
})

const to = '+33612345678'
const order = (changed = {}) => ({ tenantId: given.tenantId, messageId: randomUUID(), to, text: 'Essai', ...changed })
const send = (changed = {}) => sendSms(given.deps, order(changed))
const used = async () => (await readSms(given.deps, given.officer, given.tenantId)).usedParts
const sent = async (messageId: string) =>
  (await given.query('SELECT * FROM sms_sent WHERE message_id = $1', [messageId])).rows[0]
const budgetEvents = async () =>
  (await given.query(`SELECT FROM outbox WHERE event_type = 'sms.budget-reached'`)).rowCount

describe('sendSms', () => {
  it('writes the text with the signs of GSM-7, under the name of the tenant', async () => {
    await send({ text: 'Fête à l’école' })
    expect(given.network.received).toMatchObject([{ to, text: "Fete à l'école", sender: 'Isere' }])
    expect(await used()).toBe(1)
  })

  it('sends a message once, however many times it is asked for', async () => {
    const same = order()
    for (const _ of [1, 2, 3]) await sendSms(given.deps, same)
    expect(given.network.received).toHaveLength(1)
    expect(await used()).toBe(1)
  })

  it('sends once, and counts once, when the answer is lost', async () => {
    given.network.lostAnswers = 1
    const same = order()
    await expect(sendSms(given.deps, same)).rejects.toMatchObject({ code: 'sms.provider-unavailable' })
    await sendSms(given.deps, same)
    expect(given.network.received).toHaveLength(1)
    expect(await used()).toBe(1)
  })

  it('writes again a text that is new each time, rather than finding the one before', async () => {
    given.network.lostAnswers = 1
    const same = order({ text: 'Code 111111', isNewEachTime: true })
    await expect(sendSms(given.deps, same)).rejects.toMatchObject({ code: 'sms.provider-unavailable' })
    await sendSms(given.deps, { ...same, text: 'Code 222222' })
    expect(given.textsTo(to)).toEqual(['Code 222222', 'Code 111111'])
  })

  it('never passes the parts of the month, even when many leave at once, and says so once', async () => {
    await given.save({ monthlyParts: 7 })
    const before = await budgetEvents()
    const burst = await Promise.allSettled(Array.from({ length: 40 }, () => send({ text: 'a'.repeat(161) })))
    expect(burst.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const refused = burst.filter((each) => each.status === 'rejected').map(({ reason }) => reason.code)
    expect(new Set(refused)).toEqual(new Set(['sms.budget-reached']))
    expect(given.network.received).toHaveLength(3)
    expect(Number(await budgetEvents()) - Number(before)).toBe(1)
    await expect(send({ text: 'a'.repeat(161) })).rejects.toMatchObject({ code: 'sms.budget-reached' })
    expect(Number(await budgetEvents()) - Number(before)).toBe(1)
    await send()
    await given.setClock('2026-10-31T22:59:00Z')
    await expect(send()).rejects.toMatchObject({ code: 'sms.budget-reached' })
    // Midnight of November in Grenoble.
    await given.setClock('2026-10-31T23:00:00Z')
    await send()
    expect(await used()).toBe(1)
  })

  it('gives back the parts of what the operator refuses', async () => {
    await expect(send({ to: '+33600000000' })).rejects.toMatchObject({ code: 'sms.number-refused' })
    given.network.hasCredit = false
    await expect(send()).rejects.toMatchObject({ code: 'sms.no-credit' })
    expect(await used()).toBe(0)
  })

  it('has nobody to send through without an account', async () => {
    await expect(send({ tenantId: given.commune.id })).rejects.toMatchObject({ code: 'sms.no-account' })
  })
})

describe('followDueSms', () => {
  it('asks what became of an SMS, less and less often, until it is known', async () => {
    given.network.receipts = 'late'
    const { messageId } = await (async (one) => (await sendSms(given.deps, one), one))(order())
    await followDueSms(given.deps)
    expect(await sent(messageId)).toMatchObject({ status: 'waiting', looks: 0 })
    for (const minutes of ['01', '06', '22']) {
      await given.setClock(`2026-10-05T08:${minutes}:30Z`)
      await followDueSms(given.deps)
      await followDueSms(given.deps)
    }
    expect(await sent(messageId)).toMatchObject({ status: 'waiting', looks: 3 })
    await given.setClock('2026-10-05T09:23:00Z')
    await followDueSms(given.deps)
    expect(await sent(messageId)).toMatchObject({ status: 'delivered', next_look_at: null })
  })

  it('says once that an SMS is lost, and goes on when the operator is away', async () => {
    given.network.receipts = 'lost'
    const one = order()
    await sendSms(given.deps, one)
    given.network.mode = 'down'
    await given.setClock('2026-10-05T08:02:00Z')
    await followDueSms(given.deps)
    expect(await sent(one.messageId)).toMatchObject({ status: 'waiting', looks: 1 })
    given.network.mode = 'up'
    await given.setClock('2026-10-05T08:07:00Z')
    await Promise.all([followDueSms(given.deps), followDueSms(given.deps), followDueSms(given.deps)])
    expect(await sent(one.messageId)).toMatchObject({ status: 'lost', next_look_at: null })
    const { rowCount } = await given.query(
      `SELECT FROM outbox WHERE event_type = 'sms.lost' AND payload ->> 'messageId' = $1`,
      [one.messageId],
    )
    expect(rowCount).toBe(1)
  })
})
