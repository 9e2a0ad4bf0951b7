import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { ErrorCode } from '@salles-ouvertes/contract'
import { type Actor, isPlatformAdmin, organisationsOf, tenantsOf } from './actor.ts'
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

/** The connection is ours, not drizzle's: drizzle never gives back one that breaks at `begin`, and the pool runs dry. */
async function runOnce<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>, mode: Mode): Promise<T> {
  const client = await db.pool.connect().catch((error: unknown) => {
    throw new LostConnection(false, error)
  })
  let isCommitting = false
  try {
    const tx = await begin(client, actor, mode)
    const result = await work(tx)
    isCommitting = mode === 'read write'
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A server that stops says so to the running statement before it closes the connection.
    if (/^(08|57P0)/.test(sqlStateOf(error) ?? '')) lostConnections.add(client)
    else await client.query('ROLLBACK').catch(() => lostConnections.add(client))
    throw lostConnections.has(client) ? new LostConnection(isCommitting, error) : error
  } finally {
    client.release(lostConnections.has(client))
  }
}

type Mode = 'read only' | 'read write'

const beginnings = new WeakMap<Tx, Date>()

/** When a query began, by the database's clock; null for a command, which waits for locks while time goes on. */
export const beginningOf = (tx: Tx): Date | null => beginnings.get(tx) ?? null

/** One message to the server, not three: a request is made of many short statements, and each message costs a turn. */
async function begin(client: pg.PoolClient, actor: Actor, mode: Mode): Promise<Tx> {
  const account = actor.kind === 'account' || actor.kind === 'system' ? (actor.accountId ?? '') : ''
  const settings = {
    'app.account': account,
    'app.tenants': tenantsOf(actor).join(),
    'app.organisations': organisationsOf(actor).join(),
    'app.platform': isPlatformAdmin(actor) ? 'on' : '',
    'app.visited_tenant': '',
  }
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`,
  )
  const begun: unknown = await client.query(
    `BEGIN ${mode}; SELECT ${set.join()}${mode === 'read only' ? '; SELECT clock.now()::timestamptz(3) AS now' : ''}`,
  )
  const tx = drizzle(client)
  if (mode === 'read only') beginnings.set(tx, nowOf(begun))
  return tx
}

function nowOf(results: unknown): Date {
  const last = Array.isArray(results) ? (results as pg.QueryResult<{ now: Date }>[]).at(-1) : undefined
  const now = last?.rows[0]?.now
  if (!now) throw new Error('clock.now() gave no row')
  return now
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
