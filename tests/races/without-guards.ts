import type pg from 'pg'
import type { GivenSpaces } from '../support/given-spaces.ts'
import type { Occupy } from './contest.ts'

export const dropConstraint = (given: GivenSpaces): Promise<unknown> =>
  given.superuser.query('alter table occupancy drop constraint no_two_occupancies_on_one_space')

/**
 * Makes the row locks of spaces do nothing, with the product's code as it is: PostgreSQL has no row to lock behind a
 * view of a function.
 */
export async function dropSpaceLocks(given: GivenSpaces): Promise<void> {
  await given.superuser.query(`
    alter table space rename to space_kept;
    create function every_space() returns setof space_kept language plpgsql security definer
      as $$ begin return query select * from public.space_kept; end $$;
    create view space as select * from every_space();
    grant select, update on space to salles_app`)
}

/** What remains for those who believe that looking before writing is enough. */
export function occupyByLooking(pool: pg.Pool): Occupy {
  return async ({ room, startsAt, endsAt, occurrenceId }) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query(
        'select from occupancy where space_no = any ($1) and live and blocked_from < $3 and blocked_until > $2',
        [room.spaceNos, startsAt, endsAt],
      )
      if (rowCount === 0) {
        const use = { tenantId: room.tenantId, startsAt, endsAt, occurrenceId }
        for (const spaceNo of room.spaceNos) await insertBarely(client, { ...use, spaceNo })
      }
      await client.query('commit')
    } finally {
      client.release()
    }
  }
}

export type BareRow = { tenantId: string; spaceNo: number; startsAt: Date; endsAt: Date; occurrenceId: string }

/** A plain insert: no lock, no order, no ON CONFLICT. */
export const insertBarely = (client: pg.PoolClient, row: BareRow): Promise<unknown> =>
  client.query(
    `insert into occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, occurrence_id, created_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'booking', $5, now())`,
    [row.tenantId, row.spaceNo, row.startsAt, row.endsAt, row.occurrenceId],
  )
