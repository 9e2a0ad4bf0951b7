import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recurrence } from '@salles-ouvertes/contract'
import { seriesPreviewInput, whyNotQuery } from '@salles-ouvertes/contract'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { loadReference } from '../../load-reference.ts'
import { visitor, type Actor } from '../../platform/actor.ts'
import { closeRooms } from '../availability/index.ts'
import { draftBooking } from '../bookings/index.ts'
import { previewSeries } from './preview-series.ts'
import { whyNot } from './why-not.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
  await loadReference(given.database.migrationDatabaseUrl)
})
afterAll(() => given.close())

const tuesdays: Recurrence = {
  ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-10-06', lastDate: '2026-12-15' },
  ...{ from: 18 * 60 + 30, until: 20 * 60 + 30, inSchoolHolidays: false, onPublicHolidays: false },
}
const evening = (date: string) => ({ startsAt: `${date}T18:30:00+01:00`, endsAt: `${date}T20:30:00+01:00` })
const look = (roomId: string, change: Partial<Recurrence> = {}, other: object = {}, actor: Actor = visitor) =>
  previewSeries(given.deps, actor, {
    roomId,
    ...seriesPreviewInput.parse({ recurrence: { ...tuesdays, ...change }, ...other }),
  })

describe('previewSeries', () => {
  it('tells each date to anybody: free, holiday by its name, taken by what kind of neighbour, too late', async () => {
    const roomId = await given.collegeRoom({ minNoticeHours: 48 })
    await given.occupy(roomId, evening('2026-11-03').startsAt, evening('2026-11-03').endsAt)
    await closeRooms(given.deps, given.decider, {
      establishmentId: given.college.id,
      ...{ roomIds: [roomId], kind: 'establishment-use', reason: 'Conseil de classe de Mme Secret', label: null },
      ...evening('2026-11-10'),
    })
    await given.draft({ roomId, ...evening('2026-11-17') })
    const preview = await look(roomId)
    const outcomes = Object.fromEntries(preview.dates.map(({ date, outcome, takenBy }) => [date, takenBy ?? outcome]))
    expect(outcomes).toMatchObject({
      '2026-10-06': 'too-late',
      '2026-10-13': 'free',
      '2026-10-20': 'school-holiday',
      '2026-11-10': 'establishment-use',
      '2026-11-17': 'hold',
    })
    expect(preview.dates.find(({ date }) => date === '2026-10-20')).toMatchObject({
      ...{ slot: null, label: 'Vacances de la Toussaint' },
    })
    expect(preview.counts).toEqual({ sessions: 9, free: 5, taken: 3, skipped: 2 })
    expect(preview).toMatchObject({ minutes: 600, quote: { totalCents: 5 * 3000 } })
    expect(JSON.stringify(preview)).not.toContain('Secret')
  })

  it('offers the nearest hours of the same day and rooms that are free and large enough', async () => {
    const roomId = await given.collegeRoom({ capacity: 40 })
    const { id: small } = await given.room(given.college, { name: 'Petite', capacity: 10 })
    await given.occupy(roomId, evening('2026-11-24').startsAt, '2026-11-24T19:00:00+01:00')
    const preview = await look(roomId, {}, { people: 30 })
    const taken = preview.dates.find(({ date }) => date === '2026-11-24')
    expect(taken?.otherHours.length).toBeGreaterThan(0)
    for (const { startsAt, endsAt } of taken?.otherHours ?? []) {
      expect(startsAt.slice(0, 10)).toBe('2026-11-24')
      expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(2 * 3_600_000)
    }
    expect(taken?.otherRooms.length).toBeGreaterThan(0)
    expect(taken?.otherRooms.map(({ id }) => id)).not.toContain(small)
    expect(taken?.otherRooms.every(({ capacity }) => capacity >= 30)).toBe(true)
  })

  it('says why the room is closed, and that a length is not for it', async () => {
    const roomId = await given.collegeRoom()
    const morning = await look(roomId, { from: 9 * 60, until: 11 * 60, firstDate: '2026-11-03' })
    expect(morning.dates[0]).toMatchObject({ outcome: 'closed', closedBecause: 'school-time' })
    expect(morning.quote).toBeNull()
    expect((await look(roomId, { until: 18 * 60 + 40 })).dates.at(-1)?.outcome).toBe('too-short')
  })

  it('does not count what one’s own draft holds; a draft of others is nobody’s', async () => {
    const roomId = await given.collegeRoom()
    const { id: bookingId } = await draftBooking(given.deps, given.association.member, {
      ...{ roomId, organisationId: given.association.id },
      series: { recurrence: { ...tuesdays, firstDate: '2026-10-13' }, choices: [] },
    })
    const change = { firstDate: '2026-10-13' }
    expect((await look(roomId, change)).counts.taken).toBe(8)
    const own = await look(roomId, change, { bookingId }, given.association.member)
    expect(own.counts).toMatchObject({ free: 8, taken: 0 })
    const stranger = await given.organisation()
    await expect(look(roomId, change, { bookingId }, stranger.member)).rejects.toThrow('bookings.not-found')
  })

  it('refuses an endless rhythm, one without a date, and a room that nobody sees', async () => {
    const roomId = await given.collegeRoom()
    const every = { weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-07-01', inSchoolHolidays: true }
    await expect(look(roomId, every)).rejects.toThrow('availability.too-many-sessions')
    await expect(look(roomId, { firstDate: '2026-10-20', lastDate: '2026-10-27' })).rejects.toThrow('no-session')
    await expect(look(given.college.id)).rejects.toThrow('catalogue.room-not-found')
    for (const bad of [
      { lastDate: '2126-06-30' },
      { lastDate: '2026-09-01' },
      { weekdays: [] },
      { weekdays: [2, 2] },
      { until: 18 * 60 },
      { everyWeeks: 0 },
    ]) {
      expect(seriesPreviewInput.safeParse({ recurrence: { ...tuesdays, ...bad } }).success).toBe(false)
    }
  })
})

describe('whyNot', () => {
  const ask = (roomId: string, date: string, from = 18 * 60 + 30, minutes = 120) =>
    whyNot(given.deps, visitor, { roomId, date, from, minutes })

  it('names the rule or the kind of neighbour, and the nearest change', async () => {
    const roomId = await given.collegeRoom({ minNoticeHours: 48 })
    await given.occupy(roomId, evening('2026-11-03').startsAt, '2026-11-03T19:00:00+01:00')
    const taken = await ask(roomId, '2026-11-03')
    expect(taken).toMatchObject({ slot: evening('2026-11-03'), outcome: 'taken', closedBecause: null })
    expect(taken.takenBy).not.toBeNull()
    expect(taken.nearest?.startsAt.slice(0, 10)).toBe('2026-11-03')
    expect(taken.otherRooms.length).toBeGreaterThan(0)
    const closed = await ask(roomId, '2026-11-03', 9 * 60)
    expect(closed).toMatchObject({ outcome: 'closed', closedBecause: 'school-time', takenBy: null, otherRooms: [] })
    expect(await ask(roomId, '2026-11-24')).toMatchObject({ outcome: 'free', nearest: evening('2026-11-24') })
    expect((await ask(roomId, '2026-11-24', 1110, 15)).outcome).toBe('too-short')
    const late = await ask(roomId, '2026-10-05')
    expect(late.outcome).toBe('too-late')
    expect(Date.parse(late.nearest?.startsAt ?? '')).toBeGreaterThanOrEqual(Date.parse(late.limits.earliest))
  })

  it('answers for a wish that runs far into the next day', async () => {
    const roomId = await given.collegeRoom()
    expect((await ask(roomId, '2026-11-03', 1110, 720)).slot.endsAt).toBe('2026-11-04T06:30:00+01:00')
    expect((await ask(roomId, '2026-11-03', 1439, 2880)).outcome).not.toBe('free')
  })

  it('knows the hours that the clock jumps over', async () => {
    const roomId = await given.collegeRoom()
    expect((await ask(roomId, '2027-03-28', 2 * 60, 60)).outcome).toBe('no-such-hour')
  })

  it('refuses a wish without length or endless, and a room that nobody sees', async () => {
    const wish = { date: '2026-11-03', from: 1110 }
    expect(whyNotQuery.safeParse({ ...wish, minutes: 0 }).success).toBe(false)
    expect(whyNotQuery.safeParse({ ...wish, minutes: 5000 }).success).toBe(false)
    await expect(ask(given.college.id, '2026-11-03')).rejects.toThrow('catalogue.room-not-found')
  })
})
