import type pg from 'pg'
import type { GivenSpaces } from '../support/given-spaces.ts'
import type { Occupy } from './contest.ts'

export const dropConstraint = (given: GivenSpaces): Promise<unknown> =>
  given.superuser.query('alter table occupancy drop constraint no_two_occupancies_on_one_space')

/**
 * Makes the row locks of a table do nothing, with the product's code as it is: PostgreSQL has no row to lock behind a
 * view of a function.
 */
export async function dropRowLocks(
  superuser: pg.Pool,
  table: 'space' | 'building' | 'deposit' | 'charge' | 'bank_movement' | 'condition_dispute',
): Promise<void> {
  await superuser.query(`
    alter table ${table} rename to ${table}_kept;
    create function every_${table}() returns setof ${table}_kept language plpgsql security definer
      as $$ begin return query select * from public.${table}_kept; end $$;
    create view ${table} as select * from every_${table}();
    grant select, update on ${table} to salles_app`)
}

export const dropSpaceLocks = (given: GivenSpaces): Promise<void> => dropRowLocks(given.superuser, 'space')

/** Makes advisory locks do nothing, for the connections opened from now on. */
export async function dropAdvisoryLocks(superuser: pg.Pool): Promise<void> {
  await superuser.query(`
    create function public.pg_advisory_xact_lock(bigint) returns void language sql as $$ select $$;
    do $$ begin
      execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`)
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
