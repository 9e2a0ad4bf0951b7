import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchQuery, type SearchAnswer } from '@salles-ouvertes/contract'
import { givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { loadReference } from '../../load-reference.ts'
import { visitor } from '../../platform/actor.ts'
import { withdrawRoom, publishRoom } from '../catalogue/index.ts'
import { searchRooms } from './search-rooms.ts'

let given: Awaited<ReturnType<typeof givenStock>>
beforeAll(async () => {
  // A Monday of term.
  given = await givenStock({ now: '2026-10-12T08:00:00Z' })
  await loadReference(given.database.migrationDatabaseUrl)
})
afterAll(() => given.close())

const search = (query: Record<string, string | number>): Promise<SearchAnswer> =>
  searchRooms(given.deps, visitor, searchQuery.parse(query))
const names = (answer: SearchAnswer) => answer.items.map((room) => room.name)
const card = (answer: SearchAnswer, name: string) => {
  const found = answer.items.find((room) => room.name === name)
  if (!found) throw new Error(`${name} is not in the answer`)
  return found
}
const hour = (hours: number) => hours * 60
const around = { place: 'Grenoble', radiusKm: 30 }

describe('searchRooms', () => {
  it('lists the rooms around a place, the nearest first, with what they cost', async () => {
    const answer = await search(around)
    expect(answer.place?.label).toBe('Grenoble (38000)')
    expect(names(answer)).toEqual(['Gymnase', 'Salle de réunion', 'Grande salle'])
    expect(card(answer, 'Grande salle').distanceKm).toBeGreaterThan(10)
    expect(card(answer, 'Gymnase')).toMatchObject({
      price: { kind: 'paid', unit: 'hour', amountCents: 1500 },
      availability: { kind: 'not-asked' },
      strip: null,
    })
    expect(answer).toMatchObject({ total: 3, freeCount: 3, nextCursor: null, exits: [] })
  })

  it('looks from the position of the device as well', async () => {
    expect(names(await search({ lat: 45.0565, lon: 5.672, radiusKm: 5 }))).toEqual(['Grande salle'])
  })

  it('says what is free at the wanted hours, with the price of that slot', async () => {
    const answer = await search({ ...around, date: '2026-10-13', from: hour(18), until: hour(20) })
    expect(answer.freeCount).toBe(3)
    expect(card(answer, 'Gymnase')).toMatchObject({
      availability: { kind: 'free', nearest: null },
      price: { kind: 'paid', unit: 'slot', amountCents: 3000 },
    })
    expect(card(answer, 'Salle de réunion').price).toEqual({ kind: 'free', unit: 'slot', amountCents: 0 })
    expect(card(answer, 'Gymnase').strip).toEqual({
      date: '2026-10-13',
      taken: [
        { from: 0, until: hour(18) },
        { from: hour(22), until: hour(24) },
      ],
    })
  })

  it('offers the free part and the nearest hour of a room taken in part', async () => {
    await given.occupy(given.gym.id, '2026-10-15T16:00:00Z', '2026-10-15T17:30:00Z')
    const answer = await search({ ...around, date: '2026-10-15', from: hour(18), until: hour(20), types: 'gymnasium' })
    expect(card(answer, 'Gymnase').availability).toEqual({
      kind: 'partly',
      freeFrom: '2026-10-15T19:30:00+02:00',
      freeUntil: '2026-10-15T22:00:00+02:00',
      nearest: { startsAt: '2026-10-15T19:30:00+02:00', endsAt: '2026-10-15T21:30:00+02:00' },
    })
    expect(answer.freeCount).toBe(0)
    expect(answer.exits).toContainEqual(
      expect.objectContaining({ kind: 'other-hour', from: hour(19.5), until: hour(21.5), count: 1 }),
    )
    expect(answer.exits).toContainEqual(expect.objectContaining({ kind: 'other-day', date: '2026-10-16', count: 1 }))
    expect(answer.exits).toContainEqual(expect.objectContaining({ kind: 'fewer-filters', filter: 'types', count: 2 }))
  })

  it('counts the turnaround of the room asked for against the next use', async () => {
    await given.occupy(given.gym.id, '2026-11-10T19:00:00Z', '2026-11-10T20:00:00Z')
    const until = async (minutes: number) =>
      (await search({ ...around, date: '2026-11-10', from: hour(18), until: minutes, types: 'gymnasium' })).freeCount
    expect(await until(hour(19.5))).toBe(1)
    expect(await until(hour(20))).toBe(0)
  })

  it('closes a collège during school time and opens it in the school holidays', async () => {
    const morning = { ...around, from: hour(10), until: hour(12), types: 'gymnasium' }
    expect(card(await search({ ...morning, date: '2026-10-13' }), 'Gymnase').availability).toMatchObject({
      kind: 'closed',
      nearest: { startsAt: '2026-10-13T18:00:00+02:00' },
    })
    expect(card(await search({ ...morning, date: '2026-10-21' }), 'Gymnase').availability.kind).toBe('free')
    expect(card(await search({ ...morning, date: '2026-11-11' }), 'Gymnase').availability.kind).toBe('closed')
  })

  it.each([
    ['the night of October, which lasts one hour more', '2026-10-24', '2026-10-25T02:00:00+02:00'],
    ['the night of March, which lasts one hour less', '2027-03-27', '2027-03-28T03:00:00+02:00'],
  ])('finds a hall past midnight, %s', async (_, date, nightEnd) => {
    const answer = await search({ ...around, date, from: hour(22), until: hour(26), types: 'village-hall' })
    expect(card(answer, 'Grande salle').availability.kind).toBe('free')
    await given.occupy(given.villageHall.id, nightEnd, new Date(Date.parse(nightEnd) + 3_600_000).toISOString())
    const touching = await search({ ...around, date, from: hour(22), until: hour(26), types: 'village-hall' })
    expect(card(touching, 'Grande salle').availability.kind).toBe('free')
  })

  it('reads an end before the start as the next morning, and the small hours as the night before', async () => {
    const party = await search({ ...around, date: '2026-11-07', from: hour(20), until: hour(1), types: 'village-hall' })
    expect(card(party, 'Grande salle').availability.kind).toBe('free')
    const after = await search({ ...around, date: '2026-11-08', from: 30, until: 90, types: 'village-hall' })
    expect(card(after, 'Grande salle').availability.kind).toBe('free')
    expect(card(party, 'Grande salle').strip?.taken).toEqual([{ from: hour(2), until: hour(8) }])
    await expect(search({ ...around, date: '2026-11-07', from: hour(20), until: hour(19) })).rejects.toMatchObject({
      code: 'availability.invalid-slot',
    })
  })

  it('never offers what the notice or the horizon of the room forbids', async () => {
    const slow = await given.room(given.college, { name: 'Salle lente', minNoticeHours: 72, horizonDays: 30 })
    const on = async (date: string) =>
      card(await search({ ...around, date, from: hour(18), until: hour(20) }), 'Salle lente').availability.kind
    expect(await on('2026-10-13')).toBe('closed')
    expect(await on('2026-10-16')).toBe('free')
    expect(await on('2026-11-16')).toBe('closed')
    await withdrawRoom(given.deps, given.departement.officer, slow.id)
  })

  it('keeps to the radius, and says how many rooms a larger one gives', async () => {
    const answer = await search({ place: 'Grenoble', date: '2026-10-13', from: hour(18), until: hour(20), people: 210 })
    expect(answer).toMatchObject({ total: 0, freeCount: 0 })
    expect(answer.exits).toEqual([
      expect.objectContaining({ kind: 'larger-radius', radiusKm: 15, count: 1 }),
      expect.objectContaining({ kind: 'fewer-filters', filter: 'people', count: 2 }),
    ])
  })

  it('filters by headcount, type, equipment, wheelchair access and price, and counts each choice', async () => {
    expect(names(await search({ ...around, people: 150 }))).toEqual(['Gymnase', 'Grande salle'])
    expect(names(await search({ ...around, types: 'gymnasium,meeting-room' }))).toEqual(['Gymnase', 'Salle de réunion'])
    expect(names(await search({ ...around, equipment: 'showers' }))).toEqual(['Gymnase'])
    expect(names(await search({ ...around, wheelchair: 'true' }))).toEqual(['Gymnase'])
    expect(names(await search({ ...around, freeOfCharge: 'true' }))).toEqual(['Salle de réunion'])
    const { facets } = await search({ ...around, types: 'gymnasium' })
    expect(facets.types).toContainEqual({ value: 'village-hall', count: 1 })
    expect(facets).toMatchObject({ wheelchair: 1, freeOfCharge: 0 })
  })

  it('prices for the profile, and says who may not ask', async () => {
    expect(card(await search({ ...around, profile: 'training-body' }), 'Salle de réunion').price.amountCents).toBe(800)
    const company = await search({ ...around, profile: 'company' })
    expect(card(company, 'Gymnase').price.kind).toBe('not-eligible')
    expect(card(company, 'Grande salle').price.kind).toBe('paid')
  })

  it('gives every room once, page after page, in each order', async () => {
    for (const sort of ['distance', 'price', 'capacity']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: SearchAnswer = await search({ ...around, sort, limit: 1, ...(cursor && { cursor }) })
        seen.push(...names(page))
        cursor = page.nextCursor
      }
      expect(seen.toSorted()).toEqual(['Grande salle', 'Gymnase', 'Salle de réunion'])
      if (sort === 'capacity') expect(seen).toEqual(['Grande salle', 'Gymnase', 'Salle de réunion'])
    }
    await expect(search({ ...around, cursor: 'x' })).rejects.toMatchObject({ code: 'request.invalid' })
  })

  it('puts free rooms first, and can leave the others out', async () => {
    await given.occupy(given.gym.id, '2026-10-16T16:00:00Z', '2026-10-16T20:00:00Z')
    const wish = { ...around, date: '2026-10-16', from: hour(18), until: hour(20) }
    expect(names(await search(wish))).toEqual(['Salle de réunion', 'Grande salle', 'Gymnase'])
    expect(names(await search({ ...wish, onlyFree: 'true' }))).toEqual(['Salle de réunion', 'Grande salle'])
  })

  it('shows a room as soon as it is published, and no longer once it is withdrawn', async () => {
    const { officer } = given.departement
    await withdrawRoom(given.deps, officer, given.meeting.id)
    expect(names(await search(around))).not.toContain('Salle de réunion')
    await publishRoom(given.deps, officer, given.meeting.id)
    expect(names(await search(around))).toContain('Salle de réunion')
  })

  it('says that it does not know a place', async () => {
    await expect(search({ place: 'zzzzqqq' })).rejects.toMatchObject({ code: 'catalogue.place-not-found' })
  })
})
