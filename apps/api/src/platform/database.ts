import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { ErrorCode } from '@salles-ouvertes/contract'
import { type Actor, isPlatformAdmin, organisationsOf, tenantsOf } from './actor.ts'
import { noteWork } from './claimed-key.ts'
import { Failure, fail } from './errors.ts'
import { PlannedClient } from './planned-client.ts'

export type Db = { pool: pg.Pool; orm: NodePgDatabase }
/** A transaction that runs: what commands and queries read and write with. */
export type Tx = Omit<NodePgDatabase, 'transaction'>

const lostConnections = new WeakSet<pg.PoolClient>()

/** Opens the pool. Times are read as instants; a lost idle connection is logged, never fatal. */
export function openDatabase(url: string, options: { max?: number; onIdleError?: (error: Error) => void } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    Client: PlannedClient,
    pipeline: true,
    options:
      '-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=20000 ' +
      '-c plan_cache_mode=force_generic_plan',
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  // pg emits the loss of a connection on the connection too, and an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => lostConnections.add(client)))
  return { pool, orm: drizzle(pool) }
}

/** What a command read before its locks is no longer so: the command is played again, on what is true now. */
export class Stale extends Error {}

const maxAttempts = 5
/** Deadlock, serialisation failure, lock timeout: the same work may be tried again. */
const retried = new Set(['40P01', '40001', '55P03'])

/**
 * Runs a command in the only transaction it may open, with the row-level settings of its actor. Retries what the
 * database asks to retry, what a lost connection undid and what became stale; `work` must therefore do nothing outside the database.
 * @throws request.busy when the locks stay taken, the database is away, or the answer to the commit was lost.
 */
export function inTransaction<T>(deps: { db: Db }, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return retrying(() => runOnce(deps.db, actor, work, 'read write'))
}

/** As `inTransaction`, for queries: the database refuses any write. */
export function inReadOnly<T>(deps: { db: Db }, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return retrying(() => runOnce(deps.db, actor, work, 'read only'))
}

class LostConnection extends Error {
  constructor(
    readonly mayHaveCommitted: boolean,
    cause: unknown,
  ) {
    super('the connection to the database was lost', { cause })
  }
}

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (error instanceof LostConnection && error.mayHaveCommitted) fail('request.busy')
      const mayTryAgain = error instanceof LostConnection || error instanceof Stale
      if (!mayTryAgain && !retried.has(sqlStateOf(error) ?? '')) throw error
      if (attempt === maxAttempts) fail('request.busy')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt))
    }
  }
}

const connect = (db: Db): Promise<pg.PoolClient> =>
  db.pool.connect().catch((error: unknown) => {
    throw new LostConnection(false, error)
  })

/** A server that stops says so to the running statement before it closes the connection. */
const isLoss = (error: unknown): boolean => /^(08|57P0)/.test(sqlStateOf(error) ?? '')

/** The connection is ours, not drizzle's: drizzle never gives back one that breaks at `begin`, and the pool runs dry. */
async function runOnce<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>, mode: Mode): Promise<T> {
  const client = await connect(db)
  let isCommitting = false
  try {
    const { tx, begun } = begin(client, actor, mode)
    // A write waits to know that its transaction stands; a read goes on in the same message and is checked at the end.
    if (mode === 'read write') await begun
    const result = await work(tx)
    await begun
    if (mode === 'read write') await noteWork(client)
    isCommitting = mode === 'read write'
    await client.query('COMMIT')
    return result
  } catch (error) {
    if (isLoss(error)) lostConnections.add(client)
    else await client.query('ROLLBACK').catch(() => lostConnections.add(client))
    throw lostConnections.has(client) ? new LostConnection(isCommitting, error) : error
  } finally {
    client.release(lostConnections.has(client))
  }
}

type Mode = 'read only' | 'read write'

const beginnings = new WeakMap<Tx, Promise<Date>>()

/** When a query began, by the database's clock; null for a command, which waits for locks while time goes on. */
export const beginningOf = (tx: Tx): Promise<Date> | null => beginnings.get(tx) ?? null

const settingNames = ['app.account', 'app.tenants', 'app.organisations', 'app.platform', 'app.visited_tenant']
const beginAs = `SELECT clock.now()::timestamptz(3) AS now, ${settingNames
  .map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  .join()}`

/** Sent in one go with what comes next: a request is made of many short statements, and each turn costs. */
function begin(client: pg.PoolClient, actor: Actor, mode: Mode): { tx: Tx; begun: Promise<Date> } {
  const account = actor.kind === 'account' || actor.kind === 'system' ? (actor.accountId ?? '') : ''
  const platform = isPlatformAdmin(actor) ? 'on' : ''
  const values = [account, tenantsOf(actor).join(), organisationsOf(actor).join(), platform, '']
  const begun = Promise.all([
    client.query(`BEGIN ${mode}`),
    client.query<{ now: Date }>({ text: beginAs }, values),
  ]).then(([, { rows }]) => {
    const [row] = rows
    if (!row) throw new Error('clock.now() gave no row')
    return row.now
  })
  // Awaited by `runOnce`; a statement that fails meanwhile must not leave this one without a listener.
  begun.catch(() => undefined)
  const tx = drizzle(client)
  if (mode === 'read only') beginnings.set(tx, begun)
  return { tx, begun }
}

/**
 * Runs a statement that acts for nobody and is its own transaction: it calls a function of the database that looks up, or
 * settles, whoever asks (owner `system_reader`). It may run twice when its answer was lost.
 * @throws request.busy when the database is away.
 */
export function withoutActor<T>(deps: { db: Db }, work: (db: Tx) => Promise<T>): Promise<T> {
  return retrying(async () => {
    const client = await connect(deps.db)
    try {
      return await work(drizzle(client))
    } catch (error) {
      if (isLoss(error)) lostConnections.add(client)
      throw lostConnections.has(client) ? new LostConnection(false, error) : error
    } finally {
      client.release(lostConnections.has(client))
    }
  })
}

/**
 * Runs `work` while nobody else holds the lock of that name, here or in a transaction (`pg_advisory_xact_lock` on
 * `hashtextextended(name, 0)`). The lock belongs to a connection of its own, outside any transaction, so that `work` may
 * wait for the network: an idle transaction would be ended, and its lock with it. `work` may run again.
 * @throws request.busy when the lock stays taken or the database is away.
 */
export function withLock<T>(deps: { db: Db }, name: string, work: () => Promise<T>): Promise<T> {
  return retrying(async () => {
    const client = await connect(deps.db)
    try {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name])
      return await work()
    } catch (error) {
      throw lostConnections.has(client) ? new LostConnection(false, error) : error
    } finally {
      // A connection that cannot give the lock back is closed: the server lets go of it then.
      await client
        .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
        .catch(() => lostConnections.add(client))
      client.release(lostConnections.has(client))
    }
  })
}

/** Lets an applicant's transaction meet the availability rows of the tenant whose room is asked for. */
export async function visitTenant(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`SELECT set_config('app.visited_tenant', ${tenantId}, true)`)
}

/** Adds an organisation just created to those the transaction may write for. */
export async function actForOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(
    sql`SELECT set_config('app.organisations', concat_ws(',', nullif(current_setting('app.organisations'), ''), ${organisationId}::text), true)`,
  )
}

/** Adds a tenant just opened to those the transaction may write for. */
export async function actForTenant(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(
    sql`SELECT set_config('app.tenants', concat_ws(',', nullif(current_setting('app.tenants'), ''), ${tenantId}::text), true)`,
  )
}

/** Names the account of a transaction that began without one: sign-up, sign-in, an opened link. */
export async function actAsAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`SELECT set_config('app.account', ${accountId}, true)`)
}

/** SQLSTATE of an error of the driver, also when drizzle wrapped it. */
export function sqlStateOf(error: unknown): string | undefined {
  const cause = databaseErrorOf(error)
  return cause?.code
}

/** Translates a broken constraint into a refusal of the contract; anything else goes on as it is. */
export async function onConstraint<T>(work: Promise<T>, constraints: Record<string, ErrorCode>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = constraints[databaseErrorOf(error)?.constraint ?? '']
    if (code) throw new Failure(code)
    throw error
  }
}

function databaseErrorOf(error: unknown): { code?: string; constraint?: string } | undefined {
  if (error instanceof pg.DatabaseError) return error
  return error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : undefined
}
