import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { buildTestApp } from '../../../../../tests/support/app.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { type AccountActor, visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import type { Api } from '../../platform/routes.ts'
import { actorOfAccount } from '../identity/index.ts'
import { readMessageStop, stopMessages } from './message-stop.ts'
import { chooseMessages, readMyMessages } from './my-messages.ts'

let given: GivenAccess
let app: Api
let principal: AccountActor
let deputy: AccountActor
let seen = 0
beforeAll(async () => {
  given = await givenAccess()
  app = await buildTestApp(given.deps)
  const actor = (accountId: string) => inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, accountId))
  const { accountId } = await given.person('Adjointe')
  await given.query(
    `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
     VALUES (gen_random_uuid(), $1, 'establishment-head', $2, $3, '2026-01-01', now())`,
    [accountId, given.departement.id, given.college.id],
  )
  principal = await actor(given.principal.accountId)
  deputy = await actor(accountId)
})
afterAll(async () => {
  await app.close()
  await given.close()
})
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.drain()
  await given.query('DELETE FROM message_choice')
  seen = given.mailbox.list().length
})

const received = () => given.mailbox.list().slice(0, given.mailbox.list().length - seen)
const mailTo = async (address: string) => {
  const mail = received().find(({ to }) => to[0] === address)
  return PostalMime.parse(mail?.raw ?? '')
}
type Received = Awaited<ReturnType<typeof mailTo>>
const header = ({ headers }: Received, name: string) => headers.find(({ key }) => key === name)?.value
const submit = async () => {
  await given.submitted()
  await given.drain()
}
/** Of a request that the principal has just been told of. */
const tokenOfMail = async (): Promise<string> => {
  await submit()
  const address = header(await mailTo(given.principal.email), 'list-unsubscribe') ?? ''
  return /\/api\/v1\/message-stops\/([\w-]{22,64})>$/.exec(address)?.[1] ?? 'none'
}
const rhythmOf = async (actor: AccountActor) =>
  (await readMyMessages(given.deps, actor)).topics.find(({ topic }) => topic === 'requests')?.rhythm
const oneClick = (token: string, payload = 'List-Unsubscribe=One-Click', type = 'application/x-www-form-urlencoded') =>
  app.inject({ method: 'POST', url: `/api/v1/message-stops/${token}`, headers: { 'content-type': type }, payload })

describe('a mail that its reader may leave out', () => {
  it('carries both headers, and says the same at its foot', async () => {
    const token = await tokenOfMail()
    const mail = await mailTo(given.principal.email)
    const { PUBLIC_URL } = given.deps.config
    expect(header(mail, 'list-unsubscribe')).toBe(`<${PUBLIC_URL}/api/v1/message-stops/${token}>`)
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const page = `${PUBLIC_URL}/mon-compte/messages/arreter#jeton=${token}`
    expect(mail.text).toContain(`Ne plus recevoir ces messages\u00a0: ${page}`)
    expect(mail.html).toContain(`href="${page}"`)
  })

  it('is told apart from one that always leaves, which carries none', async () => {
    await submit()
    const mail = await mailTo(given.applicantEmail)
    expect(mail.subject).toContain('reçue')
    expect(header(mail, 'list-unsubscribe')).toBeUndefined()
    expect(header(mail, 'list-unsubscribe-post')).toBeUndefined()
    expect(mail.text).not.toContain('Ne plus recevoir')
  })

  it('keeps its token under a hash alone', async () => {
    const token = await tokenOfMail()
    const { rows } = await given.query(
      `SELECT to_jsonb(l)::text AS row FROM link_token l WHERE purpose = 'message-stop'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })
})

describe('readMessageStop', () => {
  it('says what would stop, and stops nothing', async () => {
    const stop = await readMessageStop(given.deps, await tokenOfMail())
    expect(stop).toMatchObject({ topic: 'requests', isStopped: false, aloneAt: [] })
    expect(stop.messages).toContain('new-request')
    expect(stop.messages).not.toContain('request-received')
    expect(await rhythmOf(principal)).toBe('at-once')
  })

  it('names the place that would have nobody left to tell', async () => {
    const token = await tokenOfMail()
    await chooseMessages(given.deps, deputy, { topic: 'requests', rhythm: 'never' })
    const { rows } = await given.query('SELECT name FROM establishment WHERE id = $1', [given.college.id])
    expect((await readMessageStop(given.deps, token)).aloneAt).toEqual([rows[0].name])
  })
})

describe('stopMessages', () => {
  it('stops them for its reader alone, once, and the journal says by what', async () => {
    const token = await tokenOfMail()
    expect(await stopMessages(given.deps, token)).toMatchObject({ isStopped: true, aloneAt: [] })
    expect(await stopMessages(given.deps, token)).toMatchObject({ isStopped: true })
    expect([await rhythmOf(principal), await rhythmOf(deputy)]).toEqual(['never', 'at-once'])
    const { rows } = await given.query(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'message-choice.set' ORDER BY at DESC`,
    )
    expect(rows.filter(({ details }) => details.by === 'link')).toEqual([
      { actor_id: principal.accountId, details: { topic: 'requests', rhythm: 'never', by: 'link' } },
    ])
    seen = given.mailbox.list().length
    await submit()
    expect(received().filter(({ to }) => to[0] === given.principal.email)).toEqual([])
  })

  it('refuses while nobody else of the place would be told', async () => {
    const token = await tokenOfMail()
    await chooseMessages(given.deps, deputy, { topic: 'requests', rhythm: 'never' })
    await expect(stopMessages(given.deps, token)).rejects.toThrow('notifications.nobody-else-told')
    expect(await rhythmOf(principal)).toBe('at-once')
  })

  it('refuses a person whose rights no longer bring these messages', async () => {
    const token = await tokenOfMail()
    await given.query('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', [principal.accountId])
    await expect(stopMessages(given.deps, token)).rejects.toThrow('notifications.rhythm-not-offered')
    await given.query('UPDATE role_grant SET revoked_at = NULL WHERE account_id = $1', [principal.accountId])
  })

  it('refuses an unknown link, one of another purpose, one of a closed account, and one too old', async () => {
    const token = await tokenOfMail()
    const refusal = (reason: string) => expect(stopMessages(given.deps, token)).rejects.toThrow(reason)
    await expect(stopMessages(given.deps, 'A'.repeat(22))).rejects.toThrow('identity.link-invalid')
    await given.query(`UPDATE link_token SET purpose = 'sign-in' WHERE purpose = 'message-stop'`)
    await refusal('identity.link-invalid')
    await given.query(`UPDATE link_token SET purpose = 'message-stop' WHERE purpose = 'sign-in'`)
    await given.query('UPDATE account SET disabled_at = now() WHERE id = $1', [principal.accountId])
    await refusal('identity.link-invalid')
    await given.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [principal.accountId])
    await given.setClock('2027-01-20T08:00:00Z')
    await refusal('identity.link-expired')
    expect(await rhythmOf(principal)).toBe('at-once')
  })
})

describe('the address of the header', () => {
  it('leads a browser, or a scanner of mail, to the page, and changes nothing', async () => {
    const token = await tokenOfMail()
    const url = `/api/v1/message-stops/${token}`
    const { statusCode, headers } = await app.inject({ method: 'GET', url })
    expect(statusCode).toBe(303)
    expect(headers.location).toBe(`${given.deps.config.PUBLIC_URL}/mon-compte/messages/arreter#jeton=${token}`)
    expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(303)
    expect(await rhythmOf(principal)).toBe('at-once')
  })

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('stops at the one click of a mail program: %s', async (type, body) => {
    const { statusCode } = await oneClick(await tokenOfMail(), body, type)
    expect(statusCode).toBe(200)
    expect(await rhythmOf(principal)).toBe('never')
  })

  it('stops nothing for a POST that is not this click, nor for the last person told', async () => {
    const token = await tokenOfMail()
    expect((await oneClick(token, '')).json()).toMatchObject({ code: 'request.invalid' })
    await chooseMessages(given.deps, deputy, { topic: 'requests', rhythm: 'never' })
    const refused = await oneClick(token)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'notifications.nobody-else-told'])
    expect(await rhythmOf(principal)).toBe('at-once')
  })
})
