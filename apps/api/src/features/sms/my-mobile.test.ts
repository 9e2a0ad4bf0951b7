import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { type GivenSms, givenSms } from '../../../../../tests/support/given-sms.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { findReachable } from './mobile-numbers.store.ts'
import { askMobileCode, chooseChannel, confirmMobile, forgetMobile, readMyMobile } from './my-mobile.ts'

let given: GivenSms
let member: AccountActor
const number = '+33612345678'
const quietHours = { fromMinutes: 21 * 60, untilMinutes: 8 * 60 }
beforeAll(async () => {
  given = await givenSms()
  member = given.member
  await given.submitted()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.query('DELETE FROM sign_in_attempt')
  await given.query('DELETE FROM mobile_number')
  given.network.received.length = 0
})

const ask = (typed: string, by = member) => askMobileCode(given.deps, by, { number: typed })
const confirm = (code: string, by = member) => confirmMobile(given.deps, by, { code })
const lastCode = async (to = number): Promise<string> => {
  await given.drain()
  return given.codeIn(given.textsTo(to)[0])
}
const other = (code: string): string => (code === '000000' ? '111111' : '000000')
const reachable = async () => {
  const { rows } = await given.query('SELECT email FROM account WHERE id = $1', [member.accountId])
  return inReadOnly(given.deps, systemActor(null), (tx) => findReachable(tx, { email: rows[0].email }))
}

describe('a mobile number', () => {
  it('is verified by the code that it receives, and by nothing else, before an SMS may reach it', async () => {
    expect(await ask('06 12 34 56 78')).toMatchObject({ number: null, pending: number, isServed: true })
    expect(await reachable()).toBeNull()
    const code = await lastCode()
    await expect(confirm(other(code))).rejects.toMatchObject({ code: 'sms.code-wrong' })
    expect(await reachable()).toBeNull()
    expect(await confirm(code)).toEqual({ number, channel: 'both', pending: null, isServed: true, quietHours })
    expect(await reachable()).toEqual({ number, channel: 'both' })
    await expect(confirm(code)).rejects.toMatchObject({ code: 'sms.code-expired' })
  })

  it('is not verified by a code sent to another number', async () => {
    await ask('06 11 11 11 11')
    const code = await lastCode('+33611111111')
    await ask('06 12 34 56 78')
    await expect(confirm(code)).rejects.toMatchObject({ code: 'sms.code-expired' })
    expect(await reachable()).toBeNull()
  })

  it('is not reached by a code that was asked for the number before', async () => {
    await ask('06 11 11 11 11')
    await ask('06 12 34 56 78')
    await given.drain()
    expect(given.network.received.map(({ to }) => to)).toEqual([number])
  })

  it('stays verified until another one is', async () => {
    await given.verify(member, number)
    await ask('06 11 11 11 11')
    expect(await readMyMobile(given.deps, member)).toMatchObject({ number, pending: '+33611111111' })
    expect(await reachable()).toMatchObject({ number })
    await confirm(await lastCode('+33611111111'))
    expect(await reachable()).toMatchObject({ number: '+33611111111' })
  })

  it('allows five tries, for ten minutes', async () => {
    await ask('06 12 34 56 78')
    const code = await lastCode()
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(confirm(other(code))).rejects.toMatchObject({ code: 'sms.code-wrong' })
    }
    await expect(confirm(code)).rejects.toMatchObject({ code: 'sms.code-expired' })
    await ask('06 12 34 56 78')
    const second = await lastCode()
    await given.setClock('2026-10-05T08:11:00Z')
    await expect(confirm(second)).rejects.toMatchObject({ code: 'sms.code-expired' })
  })

  it('receives three codes an hour, whoever asks, and an account asks for three, however many ask at once', async () => {
    const burst = await Promise.allSettled(Array.from({ length: 12 }, () => ask('06 12 34 56 78')))
    expect(burst.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const refused = burst.filter((each) => each.status === 'rejected').map(({ reason }) => reason.code)
    expect(new Set(refused)).toEqual(new Set(['identity.too-many-attempts']))
    const colleague = await given.person('Collègue')
    await given.query(
      `INSERT INTO membership (organisation_id, account_id, membership, created_at) VALUES ($1, $2, 'member', now())`,
      [given.association.id, colleague.accountId],
    )
    await expect(ask('06 12 34 56 78', colleague)).rejects.toMatchObject({ code: 'identity.too-many-attempts' })
    await expect(ask('06 22 22 22 22')).rejects.toMatchObject({ code: 'identity.too-many-attempts' })
    await given.drain()
    expect(given.network.received.length).toBeLessThanOrEqual(3)
  })

  it.each(['04 76 00 00 00', '+371 81 234 567', '0899 12 34 56'])('is never %s', async (typed) => {
    await expect(ask(typed)).rejects.toMatchObject({ code: 'sms.not-a-mobile' })
  })

  it('is not asked for where nobody near the person sends SMS', async () => {
    const stranger = await given.person('Inconnue')
    await expect(ask('06 12 34 56 78', stranger)).rejects.toMatchObject({ code: 'sms.not-served' })
    expect(await readMyMobile(given.deps, stranger)).toMatchObject({ isServed: false })
  })

  it('chooses its channel once verified, and is forgotten at once', async () => {
    await expect(chooseChannel(given.deps, member, { channel: 'sms' })).rejects.toMatchObject({ code: 'sms.no-number' })
    await given.verify(member, number, 'sms')
    expect(await reachable()).toEqual({ number, channel: 'sms' })
    expect(await forgetMobile(given.deps, member)).toMatchObject({ number: null, channel: 'email', pending: null })
    expect(await reachable()).toBeNull()
  })

  it('is out of reach of the application itself once written, and of every other account', async () => {
    await given.verify(member, number)
    const update = given.deps.db.pool.query(`UPDATE mobile_number SET number = '+33699999999'`)
    await expect(update).rejects.toMatchObject({ code: '42501' })
    const { rowCount } = await given.deps.db.pool.query('SELECT FROM mobile_number')
    expect(rowCount).toBe(0)
  })

  it('leaves its code nowhere: neither in the rows of messages, of events, of links, nor in the journal', async () => {
    await ask('06 12 34 56 78')
    const code = await lastCode()
    for (const table of ['message', 'outbox', 'link_token', 'audit_entry', 'sms_sent', 'mobile_number']) {
      const { rows } = await given.query(`SELECT t::text AS row FROM ${table} t WHERE t::text LIKE $1`, [`%${code}%`])
      expect(
        rows.map(({ row }) => row).filter((row) => new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`).test(row)),
      ).toEqual([])
    }
    for (const table of ['message', 'outbox', 'audit_entry', 'sms_sent']) {
      const { rowCount } = await given.query(`SELECT FROM ${table} t WHERE t::text LIKE '%612345678%'`)
      expect([table, rowCount]).toEqual([table, 0])
    }
  })
})
