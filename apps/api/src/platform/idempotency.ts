import type { FastifyRequest } from 'fastify'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AccountActor } from './actor.ts'
import { underKey } from './claimed-key.ts'
import { inTransaction, type Db, type Tx } from './database.ts'
import { fail } from './errors.ts'
import { newId, sha256 } from './ids.ts'
import { idempotencyTable } from './platform.tables.ts'
import type { Api } from './routes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Row of the key that this request has claimed and must settle. */
    claimedKey: string | null
  }
}

type Keyed = { actor: AccountActor; key: string; requestHash: string }
type KnownAnswer = { status: number; body: unknown }
type Claim = { rowId: string } | { answer: KnownAnswer }

const keptHours = 24
/** No command lives so long (`statement_timeout`): a claim without work then was left by a process that died. */
const abandonedAfterSeconds = 60

/**
 * POSTs that carry an `Idempotency-Key` do their work once: the answer of a success is kept 24 hours and given again to
 * the same person, key and body. A refusal wrote nothing, so its key is free again. Work that was committed while its answer
 * was lost is never done twice, and said to be done. Call once per application.
 * @throws request.idempotency-mismatch, request.in-progress, request.answer-lost
 */
export function keepFirstAnswers(app: Api, deps: { db: Db }): void {
  if (app.hasRequestDecorator('claimedKey')) return
  app.decorateRequest('claimedKey', null)
  app.addHook('preHandler', async (request, reply) => {
    const keyed = keyedRequest(request)
    if (!keyed) return
    const claim = await inTransaction(deps, keyed.actor, (tx) => claimKey(tx, keyed))
    if ('rowId' in claim) {
      request.claimedKey = claim.rowId
      return
    }
    await reply
      .code(claim.answer.status)
      .header('idempotency-replayed', 'true')
      .type('application/json; charset=utf-8')
      .serializer((body: unknown) => JSON.stringify(body))
      .send(claim.answer.body)
  })
  app.addHook('preHandler', (request, _reply, done) => underKey(request.claimedKey, done))
  app.addHook('onSend', async (request, reply, payload) => {
    const { claimedKey, actor } = request
    if (!claimedKey) return
    request.claimedKey = null
    const { statusCode } = reply
    const isKept = statusCode < 300 && (!payload || String(reply.getHeader('content-type')).includes('json'))
    const settle = (tx: Tx) =>
      isKept ? keepAnswer(tx, claimedKey, statusCode, payload) : forgetClaim(tx, claimedKey, statusCode)
    await underKey(null, () => inTransaction(deps, actor, settle))
  })
}

function keyedRequest(request: FastifyRequest): Keyed | null {
  const key = request.headers['idempotency-key']
  const { actor } = request
  if (request.method !== 'POST' || typeof key !== 'string' || actor.kind !== 'account') return null
  if (key.length < 8 || key.length > 200) {
    fail('request.invalid', { fields: [{ path: 'Idempotency-Key', code: 'length', message: '8 to 200 characters' }] })
  }
  return { actor, key, requestHash: sha256(`${request.url}\n${JSON.stringify(request.body ?? null)}`) }
}

async function claimKey(tx: Tx, { actor, key, requestHash }: Keyed): Promise<Claim> {
  const now = sql`clock.now()`
  const rowId = newId()
  const { rowCount } = await tx
    .insert(idempotencyTable)
    .values({ id: rowId, accountId: actor.accountId, key, requestHash, createdAt: now })
    .onConflictDoUpdate({
      target: [idempotencyTable.accountId, idempotencyTable.key],
      set: { id: rowId, requestHash, status: null, body: null, workedAt: null, createdAt: now },
      setWhere: sql`${idempotencyTable.createdAt} < ${secondsAgo(keptHours * 3600)}
        OR (${idempotencyTable.status} IS NULL AND ${idempotencyTable.workedAt} IS NULL
          AND ${idempotencyTable.requestHash} = ${requestHash}
          AND ${idempotencyTable.createdAt} < ${secondsAgo(abandonedAfterSeconds)})`,
    })
  if (rowCount === 1) return { rowId }
  const [known] = await tx
    .select()
    .from(idempotencyTable)
    .where(and(eq(idempotencyTable.accountId, actor.accountId), eq(idempotencyTable.key, key)))
  if (!known) fail('request.in-progress')
  if (known.requestHash !== requestHash) fail('request.idempotency-mismatch')
  if (known.status === null) fail(known.workedAt === null ? 'request.in-progress' : 'request.answer-lost')
  return { answer: { status: known.status, body: known.body } }
}

async function keepAnswer(tx: Tx, rowId: string, status: number, payload: unknown): Promise<void> {
  const body: unknown = typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : null
  await tx.update(idempotencyTable).set({ status, body }).where(eq(idempotencyTable.id, rowId))
}

/** After a failure of ours, what was committed stays known: the answer to a commit may be what was lost. */
async function forgetClaim(tx: Tx, rowId: string, refusal: number): Promise<void> {
  const isUndone = refusal < 500 ? undefined : isNull(idempotencyTable.workedAt)
  await tx.delete(idempotencyTable).where(and(eq(idempotencyTable.id, rowId), isUndone))
}

const secondsAgo = (seconds: number): SQL => sql`clock.now() - make_interval(secs => ${seconds})`
