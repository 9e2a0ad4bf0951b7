import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { createHttpsCalendarSource } from '../../adapters/https-calendar-source.ts'
import { openLog } from '../../platform/log.ts'
import { inTransaction } from '../../platform/database.ts'
import { addTimetable, removeTimetable } from './keep-timetable.ts'
import { listTimetables } from './list-timetables.ts'
import { occupySlots } from './occupy-slots.ts'
import { applyTimetable, previewTimetable } from './preview-timetable.ts'
import { previewAddress, readDueAddresses } from './read-address.ts'

let given: GivenSpaces
let room: GivenRoom
let roomName: string
let server: http.Server
/** What the school's server says now. */
let published: { status: number; body: string }
beforeAll(async () => {
  given = await givenSpaces()
  await setClock('2026-10-05T08:00:00Z')
  server = http.createServer((_, response) => response.writeHead(published.status).end(published.body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await given.close()
})

const setClock = (instant: string) =>
  given.superuser.query(
    `UPDATE clock_offset SET offset_ms = round(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)`,
    [instant],
  )
const principal = () => givenStaff('establishment-head', given.tenantId, given.establishmentId)
const deps = () => ({
  db: given.db,
  sealer: given.sealer,
  log: openLog({ LOG_LEVEL: 'silent' }),
  calendars: createHttpsCalendarSource({
    open: (_, answer) => http.get({ port: (server.address() as AddressInfo).port, agent: false }, answer),
  }),
})
const add = (form: { kind: 'ical-url' | 'ical-file' | 'csv-file'; url?: string; roomId?: string }) =>
  addTimetable(given, principal(), {
    establishmentId: given.establishmentId,
    ...{ name: 'Emploi du temps', url: null, roomId: null },
    ...form,
  }).then(({ id }) => id)
async function newRoom(): Promise<void> {
  room = await given.room()
  const { rows } = await given.superuser.query<{ name: string }>('SELECT name FROM room WHERE id = $1', [room.id])
  roomName = rows[0]!.name
}
type Lesson = { uid: string; day: string; title?: string; place?: string }
const calendarOf = (...lessons: Lesson[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...lessons.flatMap(({ uid, day, title = 'EPS', place = roomName }) => [
      ...['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, `LOCATION:${place}`],
      ...[`DTSTART:202610${day}T070200Z`, `DTEND:202610${day}T085800Z`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ].join('\r\n')
const preview = (timetableId: string, text: string) =>
  previewTimetable(given, principal(), { timetableId, fileName: 'agenda.ics', bytes: Buffer.from(text) }).then(
    (answer) => answer.preview,
  )
async function read(timetableId: string, text: string) {
  const { id: readingId } = await preview(timetableId, text)
  return applyTimetable(given, principal(), { timetableId, readingId })
}
async function placesOf(): Promise<string[]> {
  const { rows } = await given.superuser.query<{ place: string }>(
    `SELECT kind || to_char(blocked_from AT TIME ZONE 'UTC', ' DD HH24:MI-') || to_char(blocked_until AT TIME ZONE 'UTC', 'HH24:MI')
       AS place FROM occupancy WHERE live AND space_no = ANY ($1) ORDER BY blocked_from`,
    [room.spaceNos],
  )
  return rows.map(({ place }) => place)
}

describe('reading a timetable', () => {
  it('writes nothing before it is applied, then rounds outward, and twice adds nothing', async () => {
    await newRoom()
    const id = await add({ kind: 'ical-file' })
    const text = calendarOf(
      { uid: 'a', day: '13' },
      { uid: 'b', day: '14' },
      { uid: 'c', day: '14', place: 'Salle 12' },
    )
    const first = await preview(id, text)
    expect(first).toMatchObject({ counts: { new: 2, ignored: 1 }, datesAdded: 2, datesLifted: 0 })
    expect(first.lines.find(({ outcome }) => outcome === 'ignored')).toMatchObject({
      note: 'unknown-room',
      place: 'Salle 12',
    })
    expect(await placesOf()).toEqual([])
    await read(id, text)
    expect(await placesOf()).toEqual(['establishment-use 13 07:00-09:00', 'establishment-use 14 07:00-09:00'])
    const { rows } = await given.superuser.query('SELECT id, starts_at FROM closure ORDER BY id')
    expect(await read(id, text)).toMatchObject({ counts: { unchanged: 2, new: 0 }, datesAdded: 0, datesLifted: 0 })
    expect((await given.superuser.query('SELECT id, starts_at FROM closure ORDER BY id')).rows).toEqual(rows)
  })

  it('follows what changed and what is gone, and leaves what it could not read this time', async () => {
    await newRoom()
    const id = await add({ kind: 'ical-file' })
    await read(id, calendarOf({ uid: 'a', day: '13' }, { uid: 'b', day: '14' }, { uid: 'c', day: '15' }))
    const later = calendarOf({ uid: 'a', day: '20' }, { uid: 'c', day: '99' })
    expect(await read(id, later)).toMatchObject({
      counts: { changed: 1, gone: 1, wrong: 1 },
      datesAdded: 1,
      datesLifted: 2,
    })
    expect(await placesOf()).toEqual(['establishment-use 15 07:00-09:00', 'establishment-use 20 07:00-09:00'])
    await removeTimetable(given, principal(), { timetableId: id })
    expect(await placesOf()).toEqual([])
    await expect(preview(id, later)).rejects.toMatchObject({ code: 'availability.timetable-not-found' })
  })

  it('makes a case of the booking it meets, which stays', async () => {
    await newRoom()
    const slot = { startsAt: new Date('2026-10-13T08:00:00Z'), endsAt: new Date('2026-10-13T10:00:00Z') }
    const occurrenceId = await given.occurrence(room, slot)
    await inTransaction(given, given.actor, (tx) =>
      occupySlots(tx, { room, kind: 'booking', expiresAt: null, uses: [{ ...slot, occurrenceId }] }),
    )
    await read(await add({ kind: 'ical-file', roomId: room.id }), calendarOf({ uid: 'a', day: '13', place: '' }))
    expect(await placesOf()).toEqual(['establishment-use 13 07:00-08:00', 'booking 13 08:00-10:00'])
    const { rows } = await given.superuser.query('SELECT resolved_at FROM conflict WHERE occurrence_id = $1', [
      occurrenceId,
    ])
    expect(rows).toEqual([{ resolved_at: null }])
  })

  it('refuses a preview already applied or made before another, a file that is none, and strangers', async () => {
    await newRoom()
    const id = await add({ kind: 'ical-file' })
    const old = await preview(id, calendarOf({ uid: 'a', day: '13' }))
    await read(id, calendarOf({ uid: 'a', day: '14' }))
    const outdated = { code: 'availability.timetable-outdated' }
    const applied = { timetableId: id, readingId: old.id }
    await expect(applyTimetable(given, principal(), applied)).rejects.toMatchObject(outdated)
    await expect(preview(id, 'Bonjour')).rejects.toMatchObject({ code: 'availability.timetable-unreadable' })
    expect(await placesOf()).toEqual(['establishment-use 14 07:00-09:00'])
    const unknown = { code: 'availability.timetable-not-found' }
    await expect(applyTimetable(given, principal(), { ...applied, readingId: randomUUID() })).rejects.toMatchObject(
      unknown,
    )
    const stranger = givenStaff('establishment-head', randomUUID())
    await expect(removeTimetable(given, stranger, { timetableId: id })).rejects.toMatchObject(unknown)
    const bursar = givenStaff('bursar', given.tenantId)
    await expect(removeTimetable(given, bursar, { timetableId: id })).rejects.toMatchObject({
      code: 'availability.not-allowed',
    })
    await expect(add({ kind: 'csv-file', roomId: randomUUID() })).rejects.toMatchObject({
      code: 'catalogue.room-not-found',
    })
  })
})

describe('an address', () => {
  const stateOf = async (id: string) => {
    const { items } = await listTimetables(given, principal(), { establishmentId: given.establishmentId })
    return items.find((item) => item.id === id)
  }

  it('is read again each night; a bad night keeps the last good copy and says why', async () => {
    await newRoom()
    const id = await add({ kind: 'ical-url', url: 'https://agenda.example/secret/ecole.ics' })
    published = { status: 200, body: calendarOf({ uid: 'a', day: '13' }) }
    const { preview: first } = await previewAddress(deps(), principal(), { timetableId: id })
    await applyTimetable(given, principal(), { timetableId: id, readingId: first.id })
    const { rows } = await given.superuser.query<Record<string, string>>('SELECT * FROM timetable WHERE id = $1', [id])
    expect(Object.values(rows[0]!).filter((value) => String(value).includes('secret'))).toEqual([])
    expect(await stateOf(id)).toMatchObject({
      ...{ host: 'agenda.example', lastError: null, dates: 1 },
      nextReadAt: '2026-10-06T03:00:00+02:00',
    })

    published = { status: 200, body: calendarOf({ uid: 'a', day: '14' }) }
    await readDueAddresses(deps())
    expect(await placesOf()).toEqual(['establishment-use 13 07:00-09:00'])
    await setClock('2026-10-06T01:30:00Z')
    await readDueAddresses(deps())
    expect(await placesOf()).toEqual(['establishment-use 14 07:00-09:00'])

    for (const [night, bad, code] of [
      ['2026-10-07', { status: 404, body: '' }, 'availability.timetable-unreachable'],
      ['2026-10-08', { status: 200, body: '<html>Connexion' }, 'availability.timetable-unreadable'],
    ] as const) {
      published = bad
      await setClock(`${night}T01:30:00Z`)
      await readDueAddresses(deps())
      expect(await stateOf(id)).toMatchObject({ lastError: code, dates: 1 })
      expect(await placesOf()).toEqual(['establishment-use 14 07:00-09:00'])
    }
    published = { status: 200, body: calendarOf() }
    await setClock('2026-10-09T01:30:00Z')
    await Promise.all([readDueAddresses(deps()), readDueAddresses(deps())])
    expect(await stateOf(id)).toMatchObject({ lastError: null, dates: 0 })
  })

  it('is no place to send a file to, nor a file an address', async () => {
    const id = await add({ kind: 'csv-file' })
    await expect(previewAddress(deps(), principal(), { timetableId: id })).rejects.toMatchObject({
      code: 'availability.timetable-unreadable',
    })
  })
})
