import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/**
 * The outcomes of `clients`, none of whom may write to `table` before each of them waits for a lock or has ended: all
 * have then read what was there before the first of them wrote, whatever the speed of the machine.
 */
export function meetAtWrite<T>(
  superuser: pg.Pool,
  table: string,
  clients: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  return meetAtLock(superuser, `lock table ${table} in share mode`, clients)
}

/** The same where `lock` stops them: a statement whose locks are held until each of them waits for one, or has ended. */
export async function meetAtLock<T>(
  superuser: pg.Pool,
  lock: string,
  clients: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = await superuser.connect()
  await holder.query(`begin; ${lock}`)
  let ended = 0
  const outcomes = Promise.allSettled(clients.map((client) => client().finally(() => (ended += 1))))
  try {
    while (ended + (await waiting(superuser)) < clients.length) await pause(20)
  } finally {
    await holder.query('commit')
    holder.release()
  }
  return outcomes
}

async function waiting(superuser: pg.Pool): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.count ?? Number.NaN
}
