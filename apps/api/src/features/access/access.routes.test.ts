import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import PostalMime from 'postal-mime'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { buildApp } from '../../app.ts'
import type { Api } from '../../platform/routes.ts'
import { createCaretakerLink, listCaretakerLinks } from './caretaker-links.ts'

let given: GivenAccess
let app: Api
beforeAll(async () => {
  given = await givenAccess()
  app = await buildApp(given.deps)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

const base = '/api/v1'
const tokenIn = (words: string): string => /#jeton=([\w-]+)/.exec(words)?.[1] ?? ''
/** The cookie of an opened link, as a browser sends it back. */
async function open(path: string, token: string): Promise<Record<string, string>> {
  const answer = await app.inject({ method: 'POST', url: base + path, payload: { token } })
  expect(answer.statusCode).toBe(200)
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

describe('the page of the holder', () => {
  it('opens from the mail, shows the code without an account, and is never cached', async () => {
    await given.setClock(givenNow)
    await given.confirmedWith('fixed-code', { facts: { responsibleEmail: 'responsable@essai.example' } })
    await given.drain()
    await given.setClock('2026-10-12T16:31:00Z')
    await given.work()
    const mail = given.mailbox.list().find(({ to }) => to.includes('responsable@essai.example'))
    const cookies = await open('/holder/sessions', tokenIn((mail && (await PostalMime.parse(mail.raw)).text) ?? ''))
    const answer = await app.inject({ url: `${base}/holder/access`, cookies })
    expect(answer.json()).toMatchObject({ secret: canary, waitingFor: null, kind: 'fixed-code' })
    expect(answer.headers['cache-control']).toBe('no-store')
    const other = await app.inject({ url: `${base}/caretaker/day`, cookies })
    expect(other.json()).toMatchObject({ code: 'access.not-found' })
  })

  it.each(['/holder/access', '/caretaker/day', '/bookings/0198c0de-0000-7000-8000-000000000000/access'])(
    '%s asks who you are',
    async (path) => {
      expect((await app.inject({ url: base + path })).statusCode).toBe(401)
    },
  )
})

describe('the page of the caretaker', () => {
  it('opens from the personal address, and stops for a token of another purpose', async () => {
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    const { url } = await createCaretakerLink(given.deps, head, { establishmentId: given.college.id, label: 'Loge' })
    const cookies = await open('/caretaker/sessions', tokenIn(url))
    const day = await app.inject({ url: `${base}/caretaker/day?date=2026-10-13`, cookies })
    expect(day.json().visits).toHaveLength(1)
    const links = await listCaretakerLinks(given.deps, head, given.college.id)
    expect(links.items[0]?.lastUsedAt).not.toBeNull()
    expect(day.body).not.toContain(canary)
    const payload = { pressId: randomUUID(), kind: 'cleaning', text: 'Sol mouillé.' }
    expect((await app.inject({ method: 'POST', url: `${base}/caretaker/problems`, cookies, payload })).statusCode).toBe(
      200,
    )
    const wrong = await app.inject({ method: 'POST', url: `${base}/holder/sessions`, payload: { token: tokenIn(url) } })
    expect(wrong.json()).toMatchObject({ code: 'identity.link-invalid' })
  })
})

describe('the demonstration', () => {
  it('shows its mailbox and its clock to everybody', async () => {
    const list = await app.inject({ url: `${base}/demo/mailbox?limit=2` })
    expect(list.statusCode).toBe(200)
    const [mail] = list.json().items
    const shown = await app.inject({ url: `${base}/demo/mailbox/${mail.id}` })
    expect(shown.json()).toMatchObject({ id: mail.id, subject: mail.subject })
    expect((await app.inject({ url: `${base}/demo/mailbox/unknown` })).statusCode).toBe(404)
    const moved = await app.inject({ method: 'POST', url: `${base}/demo/advance-clock`, payload: { minutes: 5 } })
    expect(moved.statusCode).toBe(200)
    const clock = await app.inject({ url: `${base}/demo/clock` })
    expect(clock.json().offsetMinutes).toBe(moved.json().offsetMinutes)
  })
})
