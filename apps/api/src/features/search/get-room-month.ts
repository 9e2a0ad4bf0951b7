import type { MonthAnswer } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { addDays, eachDate, localDate, toLocal, type LocalDate } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { countCandidates, kindOfDay, openingsOn } from '../availability/index.ts'
import type { RoomDays } from './days-of-rooms.ts'
import { daysOfRoom, getPublishedRoom } from './room-in-time.ts'

type MonthDay = MonthAnswer['days'][number]

/** The grid of a month counts starts of this length: shorter says nothing, longer hides evenings. */
const countedMinutes = 120

/** Each day of a month with its kind and how many two-hour starts are left. @throws catalogue.room-not-found */
export function getRoomMonth(deps: Deps, actor: Actor, input: { roomId: string; month: string }): Promise<MonthAnswer> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, input.roomId)
    const first = localDate(`${input.month}-01`)
    const next = localDate(`${addDays(first, 31).slice(0, 7)}-01`)
    const days = await daysOfRoom(tx, room, first, next)
    const today = toLocal(room.timeZone, await clockNow(tx)).date
    return { month: input.month, days: eachDate(first, next).map((date) => dayOf(room, days, date, today)) }
  })
}

function dayOf(room: BookableRoom, { plan, open, free }: RoomDays, date: LocalDate, today: LocalDate): MonthDay {
  const startsIn = (slots: RoomDays['open']) =>
    countCandidates(room.timeZone, date, slots, countedMinutes, room.gridMinutes)
  const freeSlots = startsIn(free)
  const dayKind = kindOfDay(date, plan.calendar)
  if (date < today) return { date, dayKind, freeSlots: 0, state: 'past' }
  const possible = openingsOn(date, plan).length > 0 ? startsIn(open) : 0
  if (possible === 0) return { date, dayKind, freeSlots: 0, state: 'closed' }
  return { date, dayKind, freeSlots, state: freeSlots === 0 ? 'full' : freeSlots < possible ? 'some' : 'free' }
}
