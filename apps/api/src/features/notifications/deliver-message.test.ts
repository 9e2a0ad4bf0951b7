import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { checkOneTimeCode, findLink } from '../identity/index.ts'
import { advanceDemoClock, getDemoClock } from './demo-clock.ts'
import { deliverMessage } from './deliver-message.ts'
import type { Mail } from './mailer.ts'
import { listDemoMails } from './read-demo-mailbox.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const accountEvent = async (
  type: 'account.registered' | 'account.link-requested',
): Promise<{ accountId: string; email: string }> => {
  const { accountId } = await given.person('Nouvelle')
  await inTransaction(given.deps, systemActor(null, accountId), (tx) =>
    publish(tx, { type, tenantId: null, accountId }),
  )
  await given.drain()
  const { rows } = await given.query('SELECT email FROM account WHERE id = $1', [accountId])
  return { accountId, email: rows[0].email }
}
const lastMailTo = async (email: string, about = ''): Promise<string> => {
  const mail = given.mailbox.list().find(({ to, subject }) => to.includes(email) && subject.startsWith(about))
  return (mail && (await PostalMime.parse(mail.raw)).text) ?? ''
}
/** A message waiting to leave, and the event that will take it. */
async function queued() {
  const { accountId } = await given.person('Attente')
  const id = newId()
  await given.query(
    `INSERT INTO message (id, template, dedupe_key, recipient_account_id, subject_id, params, status, created_at)
     VALUES ($1::uuid, 'sign-in-link', $1::uuid::text, $2, $2, '{}', 'queued', now())`,
    [id, accountId],
  )
  const event = { type: 'message.queued', tenantId: null, messageId: id, accountId } as const
  const row = async () => (await given.query('SELECT * FROM message WHERE id = $1', [id])).rows[0]
  return { event, row }
}
const failing = (facts: object): Deps => {
  const trouble = Object.assign(new Error('454 words of the server, which may quote the mail'), facts)
  const send = async (): Promise<never> => {
    throw trouble
  }
  return { ...given.deps, mailer: { send } }
}

describe('deliverMessage', () => {
  it.each([
    ['account.registered', '/inscription/verifier', 'verify-email'],
    ['account.link-requested', '/connexion/lien', 'sign-in'],
  ] as const)('puts a personal link of its own in the mail of %s, after the #', async (type, path, purpose) => {
    const { accountId, email } = await accountEvent(type)
    const [, token = ''] = new RegExp(`${path}#jeton=([\\w-]+)`).exec(await lastMailTo(email)) ?? []
    const link = await inTransaction(given.deps, visitor, (tx) => findLink(tx, token))
    expect(link).toMatchObject({ purpose, accountId, usedAt: null, revokedAt: null })
  })

  it('sends again after a passing trouble, under the same identifier, and once only', async () => {
    const { event, row } = await queued()
    await expect(deliverMessage(failing({ code: 'ECONNREFUSED' }), event)).rejects.toThrow(
      'mail not sent: ECONNREFUSED',
    )
    expect(await row()).toMatchObject({ status: 'queued', attempts: 1, last_error: 'ECONNREFUSED' })
    const sent: Mail[] = []
    const deps: Deps = { ...given.deps, mailer: { send: async (mail) => void sent.push(mail) } }
    await deliverMessage(deps, event)
    await deliverMessage(deps, event)
    expect(sent.map(({ messageId }) => messageId)).toEqual([`<${event.messageId}@127.0.0.1>`])
    expect(await row()).toMatchObject({ status: 'sent', last_error: null })
  })

  it('gives up when the server refuses for good, and keeps none of its words', async () => {
    const { event, row } = await queued()
    await deliverMessage(failing({ responseCode: 550 }), event)
    expect(await row()).toMatchObject({ status: 'failed', last_error: 'smtp-550' })
    await expect(deliverMessage(failing({ responseCode: 451 }), (await queued()).event)).rejects.toThrow('smtp-451')
  })

  it('gives up after twenty-four tries, for a person to see, rather than in silence', async () => {
    const { event, row } = await queued()
    for (let tries = 1; tries < 24; tries += 1) {
      await expect(deliverMessage(failing({ responseCode: 451 }), event)).rejects.toThrow('smtp-451')
      expect(await row()).toMatchObject({ status: 'queued', attempts: tries })
    }
    await deliverMessage(failing({ responseCode: 451 }), event)
    expect(await row()).toMatchObject({ status: 'failed', last_error: 'smtp-451' })
  })

  it('writes to nobody whose account is closed', async () => {
    const { event, row } = await queued()
    await given.query('UPDATE account SET disabled_at = now() WHERE id = $1', [event.accountId])
    await deliverMessage(failing({}), event)
    expect(await row()).toMatchObject({ status: 'failed', last_error: 'no-longer-relevant' })
  })
})

describe('the code to sign', () => {
  it('reaches the verified address only, is kept as a slow hash, and allows five tries', async () => {
    const { id: bookingId } = await given.approved()
    await given.sign(bookingId)
    const { rows } = await given.query('SELECT id FROM agreement WHERE booking_id = $1', [bookingId])
    const agreementId = rows[0].id as string
    const { accountId } = given.association.member
    const event = {
      type: 'agreement.code-requested',
      tenantId: given.departement.id,
      bookingId,
      agreementId,
      accountId,
    } as const
    const ask = async (): Promise<string> => {
      await inTransaction(given.deps, systemActor(event.tenantId), (tx) => publish(tx, event))
      await given.drain()
      return /Code\s*:\s*(\d{6})/.exec(await lastMailTo(given.applicantEmail, 'Pour signer'))?.[1] ?? ''
    }
    const attempt = (code: string) =>
      inTransaction(given.deps, given.association.member, (tx) =>
        checkOneTimeCode(tx, { purpose: 'signature-code', subjectId: agreementId, accountId, code }),
      )
    const first = await ask()
    expect(first).toMatch(/^\d{6}$/)
    const wrong = first === '000000' ? '111111' : '000000'
    expect(await attempt(wrong)).toBe('wrong')
    expect(await attempt(first)).toBe('right')
    expect(await attempt(first)).toBe('expired')
    const second = await ask()
    for (let tries = 0; tries < 5; tries++) expect(await attempt(wrong === second ? '222222' : wrong)).toBe('wrong')
    expect(await attempt(second)).toBe('expired')
    const [latest] = given.mailbox.list()
    expect(latest?.subject).toContain('Pour signer la convention')
    expect(latest?.subject).not.toContain(second)
    const kept = await given.query('SELECT params::text FROM message UNION ALL SELECT payload::text FROM outbox')
    expect(kept.rows.map((row) => row.params).join()).not.toContain(`"${second}"`)
  })
})

describe('the demonstration', () => {
  it('moves the one clock forward', async () => {
    const before = await getDemoClock(given.deps)
    const moved = await advanceDemoClock(given.deps, visitor, 90)
    expect(moved.offsetMinutes - before.offsetMinutes).toBe(90)
    const outside: Deps = { ...given.deps, config: { ...given.deps.config, DEMO: false } }
    await expect(advanceDemoClock(outside, visitor, 90)).rejects.toMatchObject({ code: 'notifications.not-available' })
    await expect(getDemoClock(outside)).rejects.toMatchObject({ code: 'notifications.not-available' })
  })

  it('pages its mailbox, newest first, for everybody or for one address', async () => {
    const all = await listDemoMails(given.deps, { limit: 100 })
    const first = await listDemoMails(given.deps, { limit: 1 })
    const second = await listDemoMails(given.deps, { limit: 1, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2))
    const own = await listDemoMails(given.deps, { limit: 100, to: given.principal.email.toUpperCase() })
    expect(own.items.every(({ to }) => to === given.principal.email)).toBe(true)
    expect(own.total).toBeLessThan(all.total)
  })
})
