import type { SearchAnswer, SearchQuery, WeeklyAnswerDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { decodeKeyCursor, encodeKeyCursor } from '../../platform/key-cursor.ts'
import { addDays, localDate } from '../../platform/time.ts'
import { photosOf, resolvePlace } from '../catalogue/index.ts'
import { daysOfRooms } from './days-of-rooms.ts'
import { findExits } from './find-exits.ts'
import { findWeeklyExits } from './find-weekly-exits.ts'
import { findWeeklyRooms, type WeeklyWish } from './find-weekly-rooms.ts'
import { areaOf, freeAmong, pricedRooms, slotFor, type PricedCandidate, type SearchContext } from './matching-rooms.ts'
import { presentCard } from './present-card.ts'
import { facetsOf, passes } from './rules/filters.ts'
import { compareKeys, orderKeys } from './rules/order.ts'
import { wantedTime } from './rules/wanted-hours.ts'

/** Fewer answers than this, and the ways out are worth counting. */
const thinAnswer = 3

/**
 * Published rooms near a place, with the price for a profile and, when a day or a weekly rhythm is given, what is free
 * then. `freeCount` counts rooms free at the wanted hours (at every date of a rhythm), or all of them when no hours are
 * wanted. Ways out of a rhythm are counted when no room is free at all its dates.
 * @throws availability.too-many-sessions, catalogue.place-not-found, availability.invalid-slot, request.invalid on a foreign cursor
 */
export function searchRooms(deps: Deps, actor: Actor, query: SearchQuery): Promise<SearchAnswer> {
  return inReadOnly(deps, actor, async (tx) => {
    const now = await clockNow(tx)
    const time = query.weekly
      ? null
      : wantedTime({ ...query, date: query.date === undefined ? undefined : localDate(query.date) })
    const place = query.place ? await resolvePlace(tx, query.place) : null
    const context: SearchContext = { query, area: areaOf(query, place), time, now }

    const nearby = await pricedRooms(tx, context, context.area)
    const matching = nearby.filter((room) => passes(room, query))
    const wish = query.weekly && { rhythm: query.weekly, isSchoolYear: query.schoolYear !== undefined }
    const weekly = wish ? await findWeeklyRooms(tx, matching, wish, now) : null
    const free = weekly ? wholeSeasons(weekly) : await freeAmong(tx, context, matching)
    const listed = matching
      .filter((room) => !query.onlyFree || free.has(room.id))
      .map((room) => ({ room, keys: orderKeys({ ...room, isFree: free.has(room.id) }, query.sort) }))
      .sort((a, b) => compareKeys(a.keys, b.keys))
    const after = query.cursor ? decodeKeyCursor(query.cursor, 4) : null
    const rest = after ? listed.filter(({ keys }) => compareKeys(keys, after) > 0) : listed
    const page = rest.slice(0, query.limit)
    const last = page.at(-1)

    return {
      items: await cardsOf(
        tx,
        context,
        page.map(({ room }) => room),
        weekly,
      ),
      total: listed.length,
      nextCursor: last && rest.length > page.length ? encodeKeyCursor(last.keys) : null,
      place,
      freeCount: free.size,
      facets: facetsOf(nearby, query),
      exits: await exitsOf(tx, { context, nearby, matching, wish, weekly, free }),
    }
  })
}

type Found = {
  context: SearchContext
  nearby: readonly PricedCandidate[]
  matching: readonly PricedCandidate[]
  wish: WeeklyWish | null
  weekly: ReadonlyMap<string, WeeklyAnswerDto> | null
  free: ReadonlySet<string>
}

/** Of a thin answer, or of a season that no room has whole. */
async function exitsOf(
  tx: Tx,
  { context, nearby, matching, wish, weekly, free }: Found,
): Promise<SearchAnswer['exits']> {
  if (!wish || !weekly) return free.size < thinAnswer ? findExits(tx, context, nearby, free.size) : []
  if (free.size > 0) return []
  const { now, query } = context
  return findWeeklyExits(tx, matching, wish, weekly, { now, onlyFree: query.onlyFree ?? false })
}

/** Rooms free at every date of the rhythm. */
const wholeSeasons = (weekly: ReadonlyMap<string, WeeklyAnswerDto>): Set<string> =>
  new Set([...weekly].flatMap(([id, { sessions, free }]) => (sessions > 0 && free === sessions ? [id] : [])))

async function cardsOf(
  tx: Tx,
  { time, now }: SearchContext,
  rooms: readonly PricedCandidate[],
  weekly: ReadonlyMap<string, WeeklyAnswerDto> | null,
): Promise<SearchAnswer['items']> {
  const photos = await photosOf(
    tx,
    rooms.map((room) => room.id),
  )
  const days = time ? await daysOfRooms(tx, rooms, time.date, addDays(time.date, 1), now) : new Map()
  return rooms.map((room) => {
    const [photo] = photos.get(room.id) ?? []
    const own = days.get(room.id)
    const season = weekly?.get(room.id) ?? null
    if (!time || !own) return { ...presentCard(room, room.price, photo, null), weekly: season }
    const wanted = time.hours ? (slotFor(room, time) ?? 'no-such-hour') : 'no-hours'
    return presentCard(room, room.price, photo, { date: time.date, wanted, days: own })
  })
}
