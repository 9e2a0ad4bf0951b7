import { sql, type SQL } from 'drizzle-orm'
import { visitTenant, type Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { Crowd, CrowdLimit } from './rules/crowd.ts'

type Premises = Pick<BookableRoom, 'tenantId' | 'spaceNos'>

/**
 * Locks the buildings that count people in the rooms, in one order for everybody, before any space: who is counted under
 * this lock stays so until commit. A building without a limit costs one look and no lock.
 */
export async function lockCrowd(tx: Tx, places: readonly { room: Premises }[]): Promise<void> {
  const tenants = sql.param([...new Set(places.map(({ room }) => room.tenantId))])
  const spaceNos = places.flatMap(({ room }) => room.spaceNos)
  await tx.execute(sql`
    SELECT b.id FROM building b WHERE b.tenant_id = ANY (${tenants}::uuid[]) AND b.id IN (${buildingsOf({ spaceNos })})
      AND (b.max_people IS NOT NULL OR EXISTS (SELECT FROM floor f WHERE f.building_id = b.id AND f.max_people IS NOT NULL))
    ORDER BY b.id FOR NO KEY UPDATE`)
}

/** A booking that is not counted, but for the sessions that it keeps. */
type LeftOut = { exceptBookingId: string; kept?: readonly { id: string }[] }

/** Limits of the floors and buildings of the room, with the people of other bookings there during the slots. */
export async function crowdOf(
  tx: Tx,
  room: Premises,
  slots: readonly Slot[],
  { exceptBookingId, kept = [] }: LeftOut,
): Promise<Crowd> {
  const limits = await limitsOf(tx, room)
  if (limits.length === 0 || slots.length === 0) return { limits, uses: [] }
  await visitTenant(tx, room.tenantId)
  const from = new Date(Math.min(...slots.map(({ startsAt }) => startsAt.getTime())))
  const until = new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime())))
  const { rows } = await tx.execute<{ place_ids: string[]; starts_at: string; ends_at: string; people: number }>(sql`
    SELECT * FROM people_in(ARRAY(${buildingsOf(room)}), ${from.toISOString()}, ${until.toISOString()}, ${exceptBookingId},
      ${sql.param(kept.map(({ id }) => id))}::uuid[])`)
  const uses = rows.map((row) => ({
    placeIds: row.place_ids,
    startsAt: new Date(row.starts_at),
    endsAt: new Date(row.ends_at),
    people: row.people,
  }))
  return { limits, uses }
}

async function limitsOf(tx: Tx, room: Premises): Promise<CrowdLimit[]> {
  const { rows } = await tx.execute<CrowdLimit>(sql`
    SELECT b.id AS "placeId", b.name, b.max_people AS "maxPeople" FROM building b
    WHERE b.id IN (${buildingsOf(room)}) AND b.max_people IS NOT NULL
    UNION ALL
    SELECT f.id, f.name, f.max_people FROM floor f
    WHERE f.max_people IS NOT NULL AND f.id IN (SELECT floor_id FROM space WHERE space_no = ANY (${spaces(room)}))`)
  return rows
}

const spaces = ({ spaceNos }: Pick<BookableRoom, 'spaceNos'>): SQL => sql`${sql.param(spaceNos)}::int[]`
const buildingsOf = (room: Pick<BookableRoom, 'spaceNos'>): SQL =>
  sql`SELECT building_id FROM space WHERE space_no = ANY (${spaces(room)})`
