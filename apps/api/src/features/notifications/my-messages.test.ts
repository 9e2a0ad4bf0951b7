import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChooseMessages, messageName } from '@salles-ouvertes/contract'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { meetAtLock } from '../../../../../tests/races/meet-at-write.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { type AccountActor, visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { actorOfAccount } from '../identity/index.ts'
import { listFailedMessages } from './failed-messages.ts'
import { chooseMessages, readMyMessages } from './my-messages.ts'
import { notificationPlan } from './notification-plan.ts'
import { sendDailySummaries } from './send-daily-summaries.ts'

let given: GivenAccess
let principal: AccountActor
let bursar: AccountActor
let seen = 0
beforeAll(async () => {
  given = await givenAccess()
  const actor = (accountId: string) => inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, accountId))
  principal = await actor(given.principal.accountId)
  bursar = await actor(given.bursar.accountId)
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.drain()
  await given.query('DELETE FROM message_choice')
  await given.query(`DELETE FROM message WHERE status IN ('held', 'declined')`)
  seen = given.mailbox.list().length
})

const choose = (choice: ChooseMessages, actor = principal) => chooseMessages(given.deps, actor, choice)
const topicsOf = async (actor: AccountActor) => (await readMyMessages(given.deps, actor)).topics
const namesOf = async (actor: AccountActor) =>
  (await topicsOf(actor)).flatMap(({ messages }) => messages.map(({ name }) => name))
const submit = async () => {
  await given.submitted()
  await given.drain()
}
const received = () => given.mailbox.list().slice(0, given.mailbox.list().length - seen)
const toPrincipal = () => received().filter(({ to }) => to[0] === given.principal.email)
const textOf = async (mail: { raw: Buffer } | undefined): Promise<string> =>
  (await PostalMime.parse(mail?.raw ?? '')).text?.replace(/\u00a0/g, ' ') ?? ''
const statuses = async (template: string): Promise<string[]> =>
  (await given.query('SELECT status FROM message WHERE template = $1 ORDER BY status', [template])).rows.map(
    ({ status }) => status,
  )
const otherDecider = async (): Promise<AccountActor> => {
  const { accountId } = await given.person('Adjointe')
  await given.query(
    `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
     VALUES (gen_random_uuid(), $1, 'decider', $2, $3, '2026-01-01', now())`,
    [accountId, given.departement.id, given.college.id],
  )
  return inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, accountId))
}
const leaves = ({ accountId }: AccountActor) =>
  given.query('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', [accountId])

describe('readMyMessages', () => {
  it('shows each person the messages of the plan that may reach them, and no others', async () => {
    expect(await namesOf(principal)).toEqual(expect.arrayContaining(['new-request', 'access-failed', 'sign-in-link']))
    expect(await namesOf(principal)).not.toContain('request-received')
    expect(await namesOf(given.association.member)).toEqual(expect.arrayContaining(['request-received', 'access-code']))
    expect(await namesOf(given.association.member)).not.toContain('new-request')
    expect(await namesOf(bursar)).toContain('charge-due')
  })

  it('offers a choice only where a message may be left out', async () => {
    const offered = async (actor: AccountActor) =>
      (await topicsOf(actor)).filter((topic) => topic.offered.length > 0).map(({ topic }) => topic)
    expect(await offered(principal)).toEqual(['requests', 'changes', 'conversation', 'access', 'keys'])
    expect(await offered(given.association.member)).toEqual(['money'])
  })

  it('knows every message of the contract from the plan', () => {
    const planned = new Set<string>(
      Object.values(notificationPlan).flatMap((lines) => lines.map((line) => line.template)),
    )
    expect(messageName.options.filter((name) => !planned.has(name))).toEqual(['daily-summary'])
  })
})

describe('chooseMessages', () => {
  it('keeps the choice and writes it in the journal', async () => {
    const other = await otherDecider()
    const { topics } = await choose({ topic: 'requests', rhythm: 'daily' })
    expect(topics.find(({ topic }) => topic === 'requests')?.rhythm).toBe('daily')
    expect(await choose({ topic: 'requests', rhythm: 'never' })).toEqual(await readMyMessages(given.deps, principal))
    const { rows } = await given.query(
      `SELECT details FROM audit_entry WHERE action = 'message-choice.set' ORDER BY at`,
    )
    expect(rows.map(({ details }) => details.rhythm)).toEqual(['daily', 'never'])
    await leaves(other)
  })

  it('refuses a topic whose messages always leave', async () => {
    for (const topic of ['account', 'signature', 'pieces'] as const)
      await expect(choose({ topic, rhythm: 'never' })).rejects.toThrow('notifications.rhythm-not-offered')
    await expect(choose({ topic: 'requests', rhythm: 'never' }, given.association.member)).rejects.toThrow(
      'notifications.rhythm-not-offered',
    )
  })

  it('refuses « never » to whoever is the only one told at a place, and changes nothing', async () => {
    await choose({ topic: 'requests', rhythm: 'daily' })
    await expect(choose({ topic: 'requests', rhythm: 'never' })).rejects.toThrow('notifications.nobody-else-told')
    expect((await topicsOf(principal)).find(({ topic }) => topic === 'requests')?.rhythm).toBe('daily')
    const other = await otherDecider()
    await choose({ topic: 'requests', rhythm: 'never' })
    await expect(choose({ topic: 'requests', rhythm: 'never' }, other)).rejects.toThrow(
      'notifications.nobody-else-told',
    )
    await leaves(other)
  })
})

describe('a message that its reader leaves out', () => {
  it('is kept back and noted, while somebody else of the place is told', async () => {
    const other = await otherDecider()
    await choose({ topic: 'requests', rhythm: 'never' })
    await submit()
    expect(toPrincipal()).toEqual([])
    expect(await statuses('new-request')).toEqual(expect.arrayContaining(['declined', 'sent']))
    const seenByOfficer = await listFailedMessages(given.deps, given.owner, given.departement.id)
    expect(seenByOfficer).toEqual({ items: [], leftOut: 1 })
    await leaves(other)
  })

  it('leaves all the same once the others of the place have gone', async () => {
    const other = await otherDecider()
    await choose({ topic: 'requests', rhythm: 'never' })
    await leaves(other)
    await submit()
    expect(toPrincipal().map(({ subject }) => subject.slice(0, 9))).toEqual(['À traiter'])
  })

  it('says at its foot where one chooses, and no other mail does', async () => {
    await submit()
    const page = `${given.deps.config.PUBLIC_URL}/mon-compte/messages`
    expect(await textOf(toPrincipal()[0])).toContain(`Choisir mes messages : ${page}`)
    const acknowledged = received().find(({ to }) => to[0] === given.applicantEmail)
    expect(await textOf(acknowledged)).not.toContain(page)
  })
})

describe('sendDailySummaries', () => {
  const summariesAt = async (instant: string) => {
    await given.setClock(instant)
    await Promise.all([sendDailySummaries(given.deps), sendDailySummaries(given.deps)])
    await given.drain()
    return toPrincipal()
  }
  beforeEach(() => choose({ topic: 'requests', rhythm: 'daily' }))

  it('sends in one mail, at seven of the next morning, what waited since the day before', async () => {
    await submit()
    await submit()
    expect(toPrincipal()).toEqual([])
    expect(await summariesAt('2026-10-06T04:59:00Z')).toEqual([])
    const mails = await summariesAt('2026-10-06T05:00:00Z')
    expect(mails.map(({ subject }) => subject.replace(/\s/g, ' '))).toEqual(['Résumé du jour : 2 messages'])
    const text = await textOf(mails[0])
    expect(text.match(/À traiter : Salle/g)).toHaveLength(2)
    expect(text.match(/\/gestion\/demandes\//g)).toHaveLength(2)
    expect(await summariesAt('2026-10-07T05:00:00Z')).toHaveLength(1)
  })

  it('is one mail when two servers gather at once, held up in the middle of what they gather', async () => {
    await submit()
    await submit()
    await given.setClock('2026-10-06T05:00:00Z')
    const lastHeld = `SELECT id FROM message WHERE status = 'held' ORDER BY created_at DESC, id DESC LIMIT 1`
    const bySummary = () => sendDailySummaries(given.deps)
    await meetAtLock(given.superuser, `SELECT FROM message WHERE id = (${lastHeld}) FOR UPDATE`, [bySummary, bySummary])
    await given.drain()
    expect(toPrincipal().map(({ subject }) => subject.replace(/\s/g, ' '))).toEqual(['Résumé du jour : 2 messages'])
  })

  it('leaves for the next day what comes after seven', async () => {
    await given.setClock('2026-10-06T05:30:00Z')
    await submit()
    expect(await summariesAt('2026-10-06T06:00:00Z')).toEqual([])
    expect(await summariesAt('2026-10-07T05:00:00Z')).toHaveLength(1)
  })
})
