import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchQuery, type SearchAnswer } from '@salles-ouvertes/contract'
import { givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { loadReference } from '../../load-reference.ts'
import { visitor } from '../../platform/actor.ts'
import { searchRooms } from './search-rooms.ts'

let given: Awaited<ReturnType<typeof givenStock>>
beforeAll(async () => {
  // A Monday of term; the autumn holidays of zone A begin five days later.
  given = await givenStock({ now: '2026-10-12T08:00:00Z' })
  await loadReference(given.database.migrationDatabaseUrl)
})
afterAll(() => given.close())

type Query = Record<string, string | number>
const search = (query: Query): Promise<SearchAnswer> => searchRooms(given.deps, visitor, searchQuery.parse(query))
const names = (answer: SearchAnswer) => answer.items.map((room) => room.name)
const weeklyOf = (answer: SearchAnswer, name: string) => answer.items.find((room) => room.name === name)?.weekly
const hour = (hours: number) => hours * 60
const around = { place: 'Grenoble', radiusKm: 30 }
const tuesdays = { ...around, weekdays: '2', from: hour(19), until: hour(21) }
const autumn = { ...tuesdays, firstDate: '2026-10-13', lastDate: '2026-11-24' }

describe('searchRooms for a weekly rhythm', () => {
  it('counts the dates of each place: a collège skips the holidays of its zone, a hall does not', async () => {
    const answer = await search(autumn)
    const season = { firstDate: '2026-10-13', lastDate: '2026-11-24', unavailable: [] }
    const skipped = ['2026-10-20', '2026-10-27']
    expect(weeklyOf(answer, 'Gymnase')).toEqual({ ...season, sessions: 5, free: 5, skipped })
    expect(weeklyOf(answer, 'Grande salle')).toEqual({ ...season, sessions: 7, free: 7, skipped: [] })
    expect(answer).toMatchObject({ total: 3, freeCount: 3, exits: [] })
    expect(answer.items[0]).toMatchObject({ strip: null, availability: { kind: 'not-asked' } })
  })

  it('gives no weekly answer to a search without rhythm', async () => {
    expect(weeklyOf(await search(around), 'Gymnase')).toBeNull()
  })

  it('names the dates taken and closed, and puts rooms free at every date first', async () => {
    await given.occupy(given.gym.id, '2026-11-10T19:00:00Z', '2026-11-10T21:00:00Z')
    const late = { ...autumn, from: hour(20), until: hour(22) }
    expect(weeklyOf(await search(late), 'Gymnase')).toMatchObject({
      sessions: 5,
      free: 4,
      unavailable: [{ date: '2026-11-10', reason: 'taken' }],
    })
    expect(names(await search(late))).toEqual(['Salle de réunion', 'Grande salle', 'Gymnase'])
    expect(names(await search({ ...late, onlyFree: 'true' }))).toEqual(['Salle de réunion', 'Grande salle'])
    const holidays = await search({ ...autumn, from: hour(20), until: hour(22), inSchoolHolidays: 'true' })
    expect(weeklyOf(holidays, 'Salle de réunion')?.unavailable).toEqual([
      { date: '2026-10-20', reason: 'closed' },
      { date: '2026-10-27', reason: 'closed' },
    ])
  })

  it('counts the turnaround of the room, and a closure that began long before', async () => {
    // The gymnasium needs half an hour: 19:00–21:00 meets a use at 21:15.
    await given.occupy(given.gym.id, '2026-11-17T20:15:00Z', '2026-11-17T21:00:00Z')
    expect(weeklyOf(await search(autumn), 'Gymnase')?.unavailable).toContainEqual({
      date: '2026-11-17',
      reason: 'taken',
    })
    await given.occupy(given.villageHall.id, '2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z')
    const winter = { ...tuesdays, firstDate: '2027-01-05', lastDate: '2027-02-16' }
    expect(weeklyOf(await search(winter), 'Grande salle')).toMatchObject({ sessions: 7, free: 3 })
  })

  it('agrees, date by date, with the search of one date', async () => {
    const wish = { ...around, weekdays: '2,4', everyWeeks: 2, from: hour(18), until: hour(20) }
    const answer = await search({ ...wish, firstDate: '2026-11-02', lastDate: '2026-12-18' })
    const dates = ['2026-11-03', '2026-11-05', '2026-11-17', '2026-11-19']
    dates.push('2026-12-01', '2026-12-03', '2026-12-15', '2026-12-17')
    for (const room of answer.items) {
      const free: string[] = []
      for (const date of dates) {
        const day = await search({ ...around, date, from: hour(18), until: hour(20) })
        const card = day.items.find(({ id }) => id === room.id)
        if (card?.availability.kind === 'free') free.push(date)
      }
      const refused = room.weekly?.unavailable.map(({ date }) => date) ?? []
      expect(room.weekly).toMatchObject({ sessions: dates.length, free: free.length })
      expect([...free, ...refused].toSorted()).toEqual(dates)
    }
  })

  it('reads of a school year what may still be asked for, up to the eve of its summer', async () => {
    const answer = await search({ ...tuesdays, schoolYear: '2026-2027' })
    const gym = weeklyOf(answer, 'Gymnase')
    const hall = weeklyOf(answer, 'Grande salle')
    expect(gym?.firstDate && gym.firstDate > '2026-10-12').toBe(true)
    expect(gym?.lastDate).toBe('2027-07-02')
    expect(gym?.unavailable.every(({ reason }) => reason === 'taken')).toBe(true)
    expect(gym?.sessions).toBeLessThan(hall?.sessions ?? 0)
    expect(gym?.skipped).toContain('2026-12-22')
    expect(gym?.skipped.every((date) => date <= '2027-07-02')).toBe(true)
    expect(hall?.skipped).toEqual([])
  })

  it('finds no session in a school year that is over', async () => {
    const answer = await search({ ...tuesdays, schoolYear: '2024-2025' })
    expect(weeklyOf(answer, 'Gymnase')).toMatchObject({ sessions: 0, free: 0, unavailable: [], skipped: [] })
    expect(answer.freeCount).toBe(0)
  })

  describe('without a room for the whole season', () => {
    const monday = { ...around, weekdays: '1', from: hour(18) + 30, until: hour(20) + 30 }
    const wish = { ...monday, firstDate: '2027-03-01', lastDate: '2027-05-31', types: 'gymnasium' }
    const exitsOf = async (query: Query) => (await search(query)).exits
    const kinds = async (query: Query) => (await exitsOf(query)).map(({ kind }) => kind)

    it('counts the nearest day, the nearest hours and the longest part that are free', async () => {
      expect(await exitsOf(wish)).toEqual([])
      await given.occupy(given.gym.id, '2027-03-15T17:00:00Z', '2027-03-15T19:00:00Z')
      await given.occupy(given.gym.id, '2027-05-03T16:00:00Z', '2027-05-03T17:00:00Z')
      const [day, hours, shorter, ...others] = await exitsOf(wish)
      expect(day).toMatchObject({ kind: 'other-weekdays', weekdays: [2], count: 1 })
      expect(hours).toMatchObject({ kind: 'other-hour', from: hour(20), count: 1 })
      expect(shorter).toMatchObject({ kind: 'shorter-season', firstDate: '2027-03-16', count: 1 })
      expect(others).toEqual([])
    })

    it.each(['other-weekdays', 'other-hour', 'shorter-season'] as const)(
      'gives rooms for each change: %s',
      async (kind) => {
        const exit = (await exitsOf(wish)).find((found) => found.kind === kind)
        const { count, weekdays, from, until, firstDate, lastDate } = exit ?? {}
        const change: Record<string, string | number | null | undefined> = { from, until, firstDate, lastDate }
        const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null)) as Query
        const days = weekdays ? { weekdays: weekdays.join(',') } : {}
        expect(count).toBeGreaterThan(0)
        expect((await search({ ...wish, ...said, ...days })).freeCount).toBe(count)
      },
    )

    it('says how many sessions the best rooms have, when only free rooms are listed', async () => {
      const only = await search({ ...wish, onlyFree: 'true' })
      const listed = weeklyOf(await search(wish), 'Gymnase')
      expect(only.items).toEqual([])
      expect(only.exits.at(-1)).toMatchObject({
        ...{ kind: 'most-sessions', count: 1 },
        sessions: { free: listed?.free, asked: listed?.sessions },
      })
      expect(await kinds(wish)).not.toContain('most-sessions')
    })

    it('offers nothing when no room matches, or where nothing nearer is free', async () => {
      expect(await exitsOf({ ...wish, people: 9000 })).toEqual([])
      expect(await kinds({ ...monday, schoolYear: '2024-2025' })).toEqual([])
    })
  })

  it('pages like the search of one date', async () => {
    const first = await search({ ...autumn, limit: 2 })
    const second = await search({ ...autumn, limit: 2, cursor: first.nextCursor ?? '' })
    expect([...names(first), ...names(second)].toSorted()).toEqual(['Grande salle', 'Gymnase', 'Salle de réunion'])
  })

  it.each<[string, Query, string]>([
    ['reversed dates', { lastDate: '2026-10-01' }, 'lastDate'],
    ['a century', { lastDate: '2126-10-13' }, 'lastDate'],
    ['no hours', { from: '' }, 'from'],
    ['a day twice', { weekdays: '2,2' }, 'weekdays'],
    ['an eighth day', { weekdays: '8' }, 'weekdays'],
    ['a date as well', { date: '2026-10-13' }, 'date'],
    ['a school year as well', { schoolYear: '2026-2027' }, 'schoolYear'],
    ['a rhythm of no week', { everyWeeks: 0 }, 'everyWeeks'],
  ])('refuses %s', (_, change, path) => {
    const wish: Query = { ...autumn, ...change }
    if (wish['from'] === '') delete wish['from']
    const refused = searchQuery.safeParse(wish)
    expect(refused.success).toBe(false)
    expect(refused.error?.issues.map((issue) => issue.path[0])).toContain(path)
  })

  it('refuses weekly fields without days, and more sessions than a series may have', async () => {
    expect(searchQuery.safeParse({ ...around, firstDate: '2026-10-13' }).success).toBe(false)
    const daily = { ...tuesdays, weekdays: '1,2,3,4,5', firstDate: '2026-11-02', lastDate: '2027-06-30' }
    await expect(search(daily)).rejects.toMatchObject({ code: 'availability.too-many-sessions' })
  })
})
