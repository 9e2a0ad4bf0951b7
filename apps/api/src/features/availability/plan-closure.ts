import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { closureInput } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import { occupancyGridMinutes } from './occupy-slots.ts'
import { assertPlans, checkClosurePeriod } from './rules/closing.ts'
import { roundOutward } from './rules/slots.ts'

export type CloseRooms = z.infer<typeof closureInput> & { establishmentId: string }
export type PlannedClosure = {
  tenantId: string
  roomIds: string[]
  spaceNos: number[]
  /** Rounded outward to the grid of occupancies. */
  period: Slot
}

/**
 * What closing these rooms would take, when the actor may: nothing is written.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export async function planClosure(tx: Tx, actor: Actor, input: CloseRooms): Promise<PlannedClosure> {
  const tenantId = await tenantOfPlanned(tx, actor, input.establishmentId)
  const slot = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  checkClosurePeriod(slot, await clockNow(tx))
  const roomIds = [...new Set(input.roomIds)]
  const { rows } = await tx.execute<{ id: string; space_nos: number[] }>(sql`
    SELECT r.id, array_agg(rs.space_no) AS space_nos FROM room r JOIN room_space rs ON rs.room_id = r.id
    WHERE r.establishment_id = ${input.establishmentId} AND r.id = ANY (${sql.param(roomIds)}::uuid[]) GROUP BY r.id`)
  if (rows.length !== roomIds.length) fail('catalogue.room-not-found')
  return {
    tenantId,
    roomIds,
    spaceNos: [...new Set(rows.flatMap((row) => row.space_nos))],
    period: roundOutward('UTC', slot, occupancyGridMinutes),
  }
}

/**
 * Tenant of an establishment whose week the actor keeps.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export async function tenantOfPlanned(tx: Tx, actor: Actor, establishmentId: string): Promise<string> {
  const { rows } = await tx.execute<{ tenant_id: string }>(
    sql`SELECT tenant_id FROM establishment WHERE id = ${establishmentId}`,
  )
  const tenantId = rows[0]?.tenant_id ?? fail('catalogue.establishment-not-found')
  assertPlans(actor, { tenantId, establishmentId })
  return tenantId
}
