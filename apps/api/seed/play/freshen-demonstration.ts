import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Deps } from '../../src/deps.ts'
import { bookingTable, occurrenceTable } from '../../src/features/bookings/bookings.tables.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { clockNow } from '../../src/platform/clock.ts'
import { inReadOnly } from '../../src/platform/database.ts'
import { demoBookings } from '../data/demo-bookings.ts'
import { findWorld } from './find-world.ts'
import { playBookings } from './play-bookings.ts'
import type { World } from './world.ts'

const weekMs = 7 * 86_400_000

/**
 * A demonstration that has less than a week of future left gets the bookings to come of the plan again, dated from
 * today. Slots that somebody took meanwhile stay theirs: what no longer fits is left out.
 */
export async function freshenDemonstration(deps: Deps, today: string, say: (line: string) => void): Promise<boolean> {
  const world = await findWorld(deps, today)
  if (await hasFuture(deps, world)) return false
  say('moins d’une semaine de réservations à venir : de nouvelles demandes sont jouées')
  await playBookings(deps, world, say, {
    bookings: demoBookings.filter(({ day }) => day > 0),
    onRefusal: (key) => say(`« ${key} » n’a plus sa place et n’est pas rejouée`),
  })
  return true
}

/** Weekly series last a school year: they say nothing of the evenings that a visitor can still look at. */
async function hasFuture(deps: Deps, world: World): Promise<boolean> {
  return inReadOnly(deps, systemActor(world.tenants.isere.id), async (tx) => {
    const now = await clockNow(tx)
    const [row] = await tx
      .select({ last: sql<string | null>`max(${occurrenceTable.startsAt})` })
      .from(occurrenceTable)
      .innerJoin(bookingTable, eq(bookingTable.id, occurrenceTable.bookingId))
      .where(and(isNull(bookingTable.recurrence), inArray(occurrenceTable.status, ['requested', 'held', 'accepted'])))
    return row?.last != null && new Date(row.last).getTime() > now.getTime() + weekMs
  })
}
