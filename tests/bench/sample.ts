import type pg from 'pg'
import { addDays, addMinutes, localDate, localSlot, type LocalDate } from '../../apps/api/src/platform/time.ts'
import type { Seeded } from './stock/seeded.ts'

/** What the scenarios are about, drawn from the stock: the same in every run on one volume. */
export type Sample = {
  points: { latitude: number; longitude: number }[]
  rooms: { id: string }[]
  colleges: { id: string; accountId: string }[]
  halls: { id: string }[]
  organisations: { id: string; accountId: string }[]
}

export const paris = 'Europe/Paris'
/** A Tuesday of classes, a week after the day of the measures. */
export const wantedDay = localDate('2026-11-24')
export const wantedHours = { from: 18 * 60 + 30, until: 20 * 60 + 30 }
const firstBookedDay = localDate('2026-11-30')

/** Draws places, rooms and people; points are those of rooms, hence mostly of towns. */
export async function drawSample(client: pg.Client, random: Seeded, people: number): Promise<Sample> {
  const many = 400
  const draw = async <T extends object>(text: string, count: number): Promise<T[]> => {
    const { rows } = await client.query<T & { id: string }>(text)
    return rows.toSorted((a, b) => random.number(a.id) - random.number(b.id)).slice(0, count)
  }
  return {
    points: await draw('SELECT r.id, s.latitude, s.longitude FROM room r JOIN site s ON s.id = r.site_id', many),
    rooms: await draw('SELECT id FROM room', many),
    colleges: await draw(
      `SELECT e.id, g.account_id AS "accountId" FROM establishment e
       JOIN role_grant g ON g.establishment_id = e.id AND g.role = 'establishment-head' WHERE e.kind = 'college'`,
      people,
    ),
    halls: await draw(
      `SELECT r.id FROM room r JOIN establishment e ON e.id = r.establishment_id JOIN site s ON s.id = r.site_id
       WHERE e.kind = 'municipal-hall' AND s.time_zone = 'Europe/Paris'`,
      many,
    ),
    organisations: await draw(
      'SELECT organisation_id AS id, account_id AS "accountId" FROM membership WHERE ended_at IS NULL',
      people,
    ),
  }
}

/** The `n`-th element, round and round. */
export function turn<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('nothing was drawn')
  return item
}

const startMinuteOf = (n: number): number => 8 * 60 + 90 * (n % 6)

/**
 * A free hour of a working day in a hall, another one for each `n`: halls open all day, and the bookings of the stock
 * are in the evening and at the week-end. Tuesdays are left to `freeWeekly`.
 */
export function freeUse(halls: Sample['halls'], n: number): { roomId: string; date: LocalDate; startMinute: number } {
  const lap = Math.floor(n / halls.length)
  const week = Math.floor(lap / 3) % 26
  const startMinute = startMinuteOf(Math.floor(lap / 78))
  // Monday, Thursday, Friday.
  const date = addDays(firstBookedDay, week * 7 + turn([0, 3, 4], lap))
  return { roomId: turn(halls, n).id, date, startMinute }
}

/** An hour of forty Tuesdays in a hall, another one for each `n`. */
export function freeWeekly(
  halls: Sample['halls'],
  n: number,
): { roomId: string; dates: LocalDate[]; startMinute: number } {
  const dates = Array.from({ length: 40 }, (_, week) => addDays(firstBookedDay, week * 7 + 1))
  return { roomId: turn(halls, n).id, dates, startMinute: startMinuteOf(Math.floor(n / halls.length)) }
}

/** Instants of an hour of a day in Paris. */
export function hourOf(date: LocalDate, startMinute: number): { startsAt: Date; endsAt: Date } {
  const slot = localSlot(paris, date, { from: startMinute, until: startMinute + 60 })
  if (!slot) throw new Error(`no such hour on ${date}`)
  return { startsAt: slot.startsAt, endsAt: addMinutes(slot.startsAt, 60) }
}
