import { newToken } from '../../apps/api/src/platform/ids.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import { linkTokenTable } from '../../apps/api/src/features/identity/index.ts'
import type { BookingDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Answer, type TestApp } from '../support/app.ts'
import { playBookings, type Play } from '../support/play-booking.ts'
import { linesOf, readWithIcalJs, readWithNodeIcal, type ReadEvent } from '../support/read-calendar.ts'

type Person = { accountId: string }
type Made = { id: string; url: string; name: string | null }

let test: TestApp
let play: Play
beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
})
afterAll(() => test.close())

const follow = (person: Person, kind: string, subjectId: string): Promise<Made> =>
  play.must(person, 'POST', '/calendar-feeds', { kind, subjectId })
const read = ({ url }: { url: string }, headers: Record<string, string> = {}): Promise<Answer> =>
  test.ask('GET', new URL(url).pathname, { headers })
const textOf = async (feed: { url: string }): Promise<string> => {
  const answer = await read(feed)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.body
}
/** Both parsers must have understood the same. */
function eventsIn(file: string): ReadEvent[] {
  const events = readWithIcalJs(file)
  expect(readWithNodeIcal(file)).toEqual(events)
  return events
}
const eventsOf = async (feed: { url: string }): Promise<ReadEvent[]> => eventsIn(await textOf(feed))
const slotOf = ({ occurrences }: BookingDto): { startsAt: string; endsAt: string } => {
  const instant = (text: string | undefined) => new Date(text ?? '').toISOString()
  return { startsAt: instant(occurrences[0]?.startsAt), endsAt: instant(occurrences[0]?.endsAt) }
}
const evening = (date: string, offset: string) => ({
  startsAt: `${date}T18:30:00${offset}`,
  endsAt: `${date}T20:30:00${offset}`,
})

describe('the calendar of an organisation', () => {
  it('holds its bookings at their hour on both sides of both clock changes, one of them cancelled', async () => {
    const { association, rival } = test.given
    const [autumn, winter, spring] = [
      await play.confirmed({ slot: evening('2026-10-13', '+02:00') }),
      await play.submitted({ slot: evening('2026-11-10', '+01:00') }),
      await play.submitted({ slot: evening('2027-03-30', '+02:00') }),
    ]
    await play.submitted({ by: rival, roomId: test.given.villageHall.id, slot: evening('2026-11-12', '+01:00') })
    const feed = await follow(association.member, 'organisation', association.id)
    expect(feed.name).toBe(association.name)
    const before = await eventsOf(feed)
    expect(before).toMatchObject([
      { ...slotOf(autumn), status: 'CONFIRMED' },
      { ...slotOf(winter), status: 'TENTATIVE' },
      { ...slotOf(spring), status: 'TENTATIVE' },
    ])
    expect(before[0]?.uid).toBe(`${autumn.occurrences[0]?.id}@salles-ouvertes`)

    await test.given.superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 60000')
    await play.must(association.member, 'POST', `/bookings/${winter.id}/withdraw`, {})
    const after = await eventsOf(feed)
    expect([after[0], after[2]]).toEqual([before[0], before[2]])
    expect(after[1]).toMatchObject({ uid: before[1]?.uid, ...slotOf(winter), status: 'CANCELLED' })
    expect(after[1]?.sequence).toBeGreaterThan(before[1]?.sequence ?? Infinity)
    expect(Date.parse(after[1]?.stampedAt ?? '')).toBeGreaterThan(Date.parse(before[1]?.stampedAt ?? ''))
  })

  it('moves an event in place when another slot is accepted', async () => {
    const { association, staff } = test.given
    const feed = await follow(association.member, 'organisation', association.id)
    const { id, occurrences } = await play.submitted({ slot: evening('2026-11-17', '+01:00') })
    const uid = `${occurrences[0]?.id}@salles-ouvertes`
    const find = async () => (await eventsOf(feed)).find((event) => event.uid === uid)
    const before = await find()
    await play.must(staff.head, 'POST', `/bookings/${id}/counter-propose`, evening('2026-11-19', '+01:00'))
    await play.must(association.member, 'POST', `/bookings/${id}/accept-proposal`, {})
    const after = await find()
    expect(after?.startsAt).toBe('2026-11-19T17:30:00.000Z')
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
  })

  it('answers 304 until something changes', async () => {
    const { association } = test.given
    const feed = await follow(association.member, 'organisation', association.id)
    const first = await read(feed)
    const etag = String(first.headers.etag)
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    })
    expect(await read(feed, { 'if-none-match': etag })).toMatchObject({ statusCode: 304, body: '' })
    await play.submitted({ slot: evening('2026-11-24', '+01:00') })
    expect((await read(feed, { 'if-none-match': etag })).statusCode).toBe(200)
  })

  it('is closed to whoever leaves the organisation, and stays listed as lost', async () => {
    const { association, superuser } = test.given
    const colleague = await test.given.person('Collègue')
    await superuser.query(
      `INSERT INTO membership (organisation_id, account_id, membership, created_at) VALUES ($1, $2, 'member', now())`,
      [association.id, colleague.accountId],
    )
    const feed = await follow(colleague, 'organisation', association.id)
    expect((await read(feed)).statusCode).toBe(200)
    await superuser.query('UPDATE membership SET ended_at = now() WHERE account_id = $1', [colleague.accountId])
    expect((await read(feed)).statusCode).toBe(404)
    const { items } = await play.must<{ items: Made[] }>(colleague, 'GET', '/calendar-feeds')
    expect(items).toMatchObject([{ id: feed.id, name: null }])
  })
})

describe('the calendar of staff', () => {
  it('tells who comes to whom may read it, and closures to whom keeps the week', async () => {
    const { staff, college, association } = test.given
    const roomId = await test.given.collegeRoom()
    await play.submitted({ roomId, slot: evening('2026-11-26', '+01:00') })
    const closing = { startsAt: '2026-12-01T08:00:00+01:00', endsAt: '2026-12-01T12:00:00+01:00' }
    const closure = { roomIds: [roomId], kind: 'closure', reason: 'Travaux', ...closing }
    const { id } = await play.must<{ id: string }>(
      staff.head,
      'POST',
      `/establishments/${college.id}/closures`,
      closure,
    )
    const ofHead = await follow(staff.head, 'establishment', college.id)
    const ofRoom = await follow(staff.head, 'room', roomId)
    const ofBursar = await follow(staff.bursar, 'establishment', college.id)
    const mine = await follow(staff.head, 'account', staff.head.accountId)
    const titles = async (feed: Made) => (await eventsOf(feed)).map(({ summary }) => summary)
    const asked = expect.stringContaining(association.name) as string
    expect(await titles(ofRoom)).toEqual([asked, 'Fermé\u00a0: Travaux'])
    for (const feed of [ofHead, mine])
      expect(await titles(feed)).toEqual(expect.arrayContaining([asked, 'Fermé\u00a0: Travaux']))
    expect(await titles(ofBursar)).toEqual(expect.arrayContaining([asked]))
    expect((await titles(ofBursar)).join()).not.toContain('Travaux')

    await play.must(staff.head, 'DELETE', `/closures/${id}`)
    expect((await eventsOf(ofRoom)).find(({ uid }) => uid.startsWith(id))).toMatchObject({
      ...{ status: 'CANCELLED', sequence: 1 },
    })
  })

  it('has, in the calendar of a room, the only date that a series borrows it for, under its name', async () => {
    const { staff } = test.given
    const [own, lent] = [await test.given.collegeRoom(), await test.given.collegeRoom()]
    const borrowed = { ...evening('2026-12-10', '+01:00'), roomId: lent }
    await test.given.submittedSeries({ roomId: own, slots: [evening('2026-12-08', '+01:00'), borrowed] })
    const { rows } = await test.given.superuser.query<{ name: string }>('SELECT name FROM room WHERE id = $1', [lent])
    const events = await eventsOf(await follow(staff.head, 'room', lent))
    expect(events).toMatchObject([{ startsAt: '2026-12-10T17:30:00.000Z' }])
    expect(events[0]?.summary).toContain(rows[0]!.name)
  })

  it('stops when the right is taken away', async () => {
    const { superuser, college, departement } = test.given
    const person = await test.given.person('Adjointe')
    await superuser.query(
      `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
       VALUES (gen_random_uuid(), $1, 'bursar', $2, $3, '2026-01-01', now())`,
      [person.accountId, departement.id, college.id],
    )
    const feed = await follow(person, 'establishment', college.id)
    const own = await follow(person, 'account', person.accountId)
    expect((await eventsOf(own)).length).toBeGreaterThan(0)
    await superuser.query('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', [person.accountId])
    expect((await read(feed)).statusCode).toBe(404)
    expect(await eventsOf(own)).toEqual([])
  })

  it('is refused to the staff of another tenant, to a caretaker and to an organisation', async () => {
    const { staff, association, college, rival, otherCollege } = test.given
    const roomId = await test.given.collegeRoom()
    const refused: [Person, string, string][] = [
      [staff.clerk, 'establishment', college.id],
      [staff.clerk, 'room', roomId],
      [staff.head, 'establishment', otherCollege.id],
      [staff.caretaker, 'establishment', college.id],
      [association.member, 'establishment', college.id],
      [association.member, 'organisation', rival.id],
      [association.member, 'account', rival.member.accountId],
    ]
    for (const [person, kind, subjectId] of refused) {
      const answer = await play.as(person, 'POST', '/calendar-feeds', { kind, subjectId })
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'calendar-feeds.not-found'])
    }
  })
})

describe('the address of a calendar', () => {
  it('stops answering once withdrawn, by its owner alone, and for a disabled account', async () => {
    const { association, rival, superuser } = test.given
    const feed = await follow(association.member, 'account', association.member.accountId)
    expect((await play.as(rival.member, 'DELETE', `/calendar-feeds/${feed.id}`)).statusCode).toBe(404)
    expect((await read(feed)).statusCode).toBe(200)
    await play.must(association.member, 'DELETE', `/calendar-feeds/${feed.id}`)
    expect((await read(feed)).statusCode).toBe(404)

    const person = await test.given.person('Partie')
    const other = await follow(person, 'account', person.accountId)
    expect(linesOf(await textOf(other))).toContain('NAME:Salles ouvertes')
    await superuser.query('UPDATE account SET disabled_at = now() WHERE id = $1', [person.accountId])
    expect((await read(other)).statusCode).toBe(404)
  })

  it('is shown once, and stored nowhere; the rows of one account are hidden from the others', async () => {
    const { association, rival, superuser } = test.given
    const feed = await follow(association.member, 'account', association.member.accountId)
    const token = /calendars\/([^/]+)\//.exec(feed.url)?.[1] ?? 'none'
    expect(token).toMatch(/^[\w-]{22}$/)
    const { body } = await play.as(association.member, 'GET', '/calendar-feeds')
    expect(body).toContain(feed.id)
    expect(body).not.toContain(token)
    const { rows } = await superuser.query('SELECT FROM link_token l WHERE l::text LIKE $1', [`%${token}%`])
    expect(rows).toEqual([])
    const seenBy = (person: typeof rival.member) => inReadOnly(test.deps, person, (tx) => tx.$count(linkTokenTable))
    expect(await seenBy(association.member)).toBeGreaterThan(0)
    expect(await seenBy(rival.member)).toBeLessThan(2)
  })

  it('cannot be guessed: random ones find nothing, and a scan is slowed down', async () => {
    const codes = new Map<number, number>()
    for (let count = 0; count < 700; count += 1) {
      const { statusCode } = await test.app.inject({
        url: `/api/v1/calendars/${newToken()}/agenda.ics`,
        remoteAddress: '192.0.2.7',
      })
      codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1)
    }
    expect([...codes.keys()].toSorted()).toEqual([404, 429])
    expect(codes.get(429)).toBe(100)
  })

  it('is read sixty times an hour at most, wherever from', async () => {
    const person = await test.given.person('Pressée')
    const feed = await follow(person, 'account', person.accountId)
    for (let count = 0; count < 60; count += 1) expect((await read(feed)).statusCode).toBe(200)
    const refused = await read(feed)
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60)
    expect((await read(await follow(person, 'account', person.accountId))).statusCode).toBe(200)
  })

  it('is one of twenty at most', async () => {
    const person = await test.given.person('Collectionneuse')
    const body = { kind: 'account', subjectId: person.accountId }
    const answers = await Promise.all(
      Array.from({ length: 22 }, () => play.as(person, 'POST', '/calendar-feeds', body)),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...Array(20).fill(200), 409, 409])
  })
})

describe('the public calendar of a room', () => {
  it('says when it is taken, and nothing of by whom', async () => {
    const { association, staff } = test.given
    const roomId = await test.given.collegeRoom({ turnaroundMinutes: 30 })
    const booking = await play.submitted({ roomId, slot: evening('2026-11-05', '+01:00') })
    const path = `/rooms/${roomId}/busy.ics`
    const answer = await test.ask('GET', path)
    expect(answer.headers['cache-control']).toBe('public, no-cache')
    const { startsAt } = slotOf(booking)
    expect(eventsIn(answer.body)).toMatchObject([{ summary: 'Occupé', startsAt, endsAt: '2026-11-05T20:00:00.000Z' }])
    for (const word of [association.name, booking.reference ?? '', booking.id, booking.occurrences[0]?.id ?? '']) {
      expect(answer.body).not.toContain(word)
    }
    const etag = String(answer.headers.etag)
    expect((await test.ask('GET', path, { headers: { 'if-none-match': etag } })).statusCode).toBe(304)

    await play.must(staff.head, 'POST', `/bookings/${booking.id}/refuse`, { reason: 'other', text: 'Conseil.' })
    expect(eventsIn((await test.ask('GET', path)).body)).toEqual([])
    await play.must(test.given.staff.officer, 'POST', `/rooms/${roomId}/withdraw`)
    expect((await test.ask('GET', path)).statusCode).toBe(404)
  })
})

describe('what was cancelled long ago', () => {
  it('leaves the calendar after two months', async () => {
    const { association } = test.given
    const { id, occurrences } = await play.submitted({ slot: evening('2027-03-23', '+01:00') })
    const uid = `${occurrences[0]?.id}@salles-ouvertes`
    await play.must(association.member, 'POST', `/bookings/${id}/withdraw`, {})
    const feed = await follow(association.member, 'organisation', association.id)
    const isTold = async () => (await eventsOf(feed)).some((event) => event.uid === uid)
    expect(await isTold()).toBe(true)
    await play.at('2026-12-12T08:00:00Z')
    expect(await isTold()).toBe(false)
  })
})
