import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { closureInput, repeatedClosureInput } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, localDate, type Slot, type TimeZone } from '../../platform/time.ts'
import { loadCalendar } from '../catalogue/index.ts'
import { occupancyGridMinutes } from './occupy-slots.ts'
import { assertPlans, checkClosurePeriod } from './rules/closing.ts'
import { expandRecurrence, type PlannedDate } from './rules/recurrence.ts'
import { roundOutward } from './rules/slots.ts'

export type CloseRooms = z.infer<typeof closureInput> & { establishmentId: string }
export type RepeatClosure = z.infer<typeof repeatedClosureInput> & { establishmentId: string }
export type PlannedRooms = { tenantId: string; roomIds: string[]; spaceNos: number[] }
export type PlannedEstablishmentRow = {
  tenantId: string
  /** Zone of its first site. */
  timeZone: TimeZone
  schoolZone: string
  holidayTerritory: string
}

/**
 * What closing these rooms would take, when the actor may: nothing is written. The period is rounded outward to the grid.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export async function planClosure(
  tx: Tx,
  actor: Actor,
  input: CloseRooms,
): Promise<PlannedRooms & { periods: [Slot] }> {
  const { tenantId } = await getPlannedEstablishment(tx, actor, input.establishmentId)
  const slot = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  checkClosurePeriod(slot, await clockNow(tx))
  return { ...(await planRooms(tx, tenantId, input)), periods: [onGrid(slot)] }
}

/**
 * As `planClosure`, for every date of a weekly rhythm that is not over yet; the skipped dates say why.
 * @throws as planClosure, and availability.no-session, availability.too-many-sessions
 */
export async function planRepeatedClosure(
  tx: Tx,
  actor: Actor,
  input: RepeatClosure,
): Promise<PlannedRooms & { periods: Slot[]; dates: PlannedDate[] }> {
  const place = await getPlannedEstablishment(tx, actor, input.establishmentId)
  const { rhythm } = input
  const until = addDays(localDate(rhythm.lastDate), 1)
  const calendar = await loadCalendar(tx, place, localDate(rhythm.firstDate), until)
  const dates = expandRecurrence(place.timeZone, rhythm, calendar)
  const now = await clockNow(tx)
  const periods = dates.flatMap(({ slot }) => (slot && slot.endsAt > now ? [onGrid(slot)] : []))
  if (periods.length === 0) fail('availability.no-session')
  for (const period of periods) checkClosurePeriod(period, now)
  return { ...(await planRooms(tx, place.tenantId, input)), periods, dates }
}

/** The smallest period of the grid of occupancies around this one. */
export const onGrid = (slot: Slot): Slot => roundOutward('UTC', slot, occupancyGridMinutes)

async function planRooms(
  tx: Tx,
  tenantId: string,
  input: { establishmentId: string; roomIds: readonly string[] },
): Promise<PlannedRooms> {
  const roomIds = [...new Set(input.roomIds)]
  const spaces = await spacesOfRooms(tx, input.establishmentId, roomIds)
  if (spaces.size !== roomIds.length) fail('catalogue.room-not-found')
  return { tenantId, roomIds, spaceNos: [...new Set([...spaces.values()].flat())] }
}

/** Spaces of each of these rooms that is one of the establishment. */
export async function spacesOfRooms(
  tx: Tx,
  establishmentId: string,
  roomIds: readonly string[],
): Promise<Map<string, number[]>> {
  const { rows } = await tx.execute<{ id: string; space_nos: number[] }>(sql`
    SELECT r.id, array_agg(rs.space_no) AS space_nos FROM room r JOIN room_space rs ON rs.room_id = r.id
    WHERE r.establishment_id = ${establishmentId} AND r.id = ANY (${sql.param([...roomIds])}::uuid[]) GROUP BY r.id`)
  return new Map(rows.map((row) => [row.id, row.space_nos]))
}

/**
 * An establishment whose week the actor keeps, or that due work visits, with its zone and calendar.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export async function getPlannedEstablishment(
  tx: Tx,
  actor: Actor,
  establishmentId: string,
): Promise<PlannedEstablishmentRow> {
  const { rows } = await tx.execute<{
    tenant_id: string
    time_zone: string
    school_zone: string
    holiday_territory: string
  }>(sql`
    SELECT e.tenant_id, e.school_zone, e.holiday_territory,
      coalesce((SELECT min(s.time_zone) FROM site_establishment se JOIN site s ON s.id = se.site_id
                WHERE se.establishment_id = e.id), t.time_zone) AS time_zone
    FROM establishment e JOIN tenant t ON t.id = e.tenant_id WHERE e.id = ${establishmentId}`)
  const row = rows[0] ?? fail('catalogue.establishment-not-found')
  if (actor.kind !== 'system') assertPlans(actor, { tenantId: row.tenant_id, establishmentId })
  return {
    tenantId: row.tenant_id,
    timeZone: row.time_zone,
    schoolZone: row.school_zone,
    holidayTerritory: row.holiday_territory,
  }
}
