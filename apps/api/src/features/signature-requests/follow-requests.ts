import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, type SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, withoutActor, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { getAgreementFacts, signatureAwaited, type AwaitedSignature } from '../agreements/index.ts'
import { keepSigned } from './keep-signed.ts'
import { accessOf, findProvider } from './provider-account.ts'
import { endRequest, findRequest, isLive, saveRequest, type RequestRow } from './requests.store.ts'
import { failuresBeforeTelling, longestWaitSeconds, secondsAfterFailure, secondsBeforeLook } from './rules/next-try.ts'
import { sendRequest } from './send-request.ts'
import type { RemoteState, SignatureProvider } from './signature-provider.ts'

/** Nobody else speaks to the service about this request meanwhile; a worker that dies gives it back then. */
const turnSeconds = 120

type Due = { tenant_id: string; request_id: string }
export type Turn = { request: RequestRow; provider: SignatureProvider; awaited: AwaitedSignature | null }

/** Due work: speaks to the services about the requests whose turn it is. Each may be done again after a crash. */
export async function followDueRequests(deps: Deps): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<Due>(sql`SELECT tenant_id, request_id FROM due_signature_requests(clock.now())`),
  )
  for (const due of rows) await followRequest(deps, systemActor(due.tenant_id), due.request_id)
}

async function followRequest(deps: Deps, actor: SystemActor, requestId: string): Promise<void> {
  const turn = await inTransaction(deps, actor, (tx) => takeTurn(deps, tx, requestId))
  if (!turn) return
  try {
    await speak(deps, actor, turn)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    deps.log.warn({ requestId, code: error.code }, 'a signature request could not be followed')
    await inTransaction(deps, actor, (tx) => noteFailure(tx, requestId, error.code))
  }
}

/** Counted before anything is said: a request that may have left is never taken for one that did not. */
async function takeTurn(deps: Deps, tx: Tx, requestId: string): Promise<Turn | null> {
  const request = await findRequest(tx, requestId, 'for-update')
  if (!request || request.endedAt || !request.nextTryAt || request.nextTryAt > (await clockNow(tx))) return null
  const account = await findProvider(tx, request.tenantId, 'none')
  if (account?.kind !== request.provider) {
    // A service is not left while something waits there: a hand in the database did it.
    await saveRequest(tx, requestId, { lastError: 'signature-requests.no-provider' }, longestWaitSeconds)
    return null
  }
  await saveRequest(tx, requestId, { attempts: request.attempts + 1 }, turnSeconds)
  const awaited = await signatureAwaited(tx, request.agreementId)
  return { request, provider: deps.signatureProviders.open(accessOf(deps, account)), awaited }
}

async function speak(deps: Deps, actor: SystemActor, turn: Turn): Promise<void> {
  const { request, provider } = turn
  if (request.status === 'to-cancel' || !isStillAwaited(turn)) return takeBack(deps, actor, turn)
  if (request.status === 'to-send') return sendRequest(deps, actor, turn)
  await settle(deps, actor, turn, await provider.stateOf(request.reference ?? ''))
}

/** The party has not signed another way, and the agreement is still to sign, on the same bytes. */
const isStillAwaited = ({ request, awaited }: Turn): boolean =>
  awaited?.party === request.party && awaited.toSignSha256 === request.sentSha256

async function takeBack(deps: Deps, actor: SystemActor, { request, provider }: Turn): Promise<void> {
  const reference = request.reference ?? (await provider.find(request.id))
  const outcome = reference ? await provider.cancel(reference) : 'cancelled'
  const lastError = outcome === 'left' ? 'signature-requests.left-at-provider' : null
  await inTransaction(deps, actor, async (tx) => {
    if (await isLive(tx, request.id)) await endRequest(tx, request.id, 'cancelled', { lastError })
  })
}

async function settle(deps: Deps, actor: SystemActor, turn: Turn, remote: RemoteState): Promise<void> {
  const { request } = turn
  if (remote.state === 'signed') return keepSigned(deps, actor, turn, remote)
  await inTransaction(deps, actor, async (tx) => {
    if (!(await isLive(tx, request.id))) return
    if (remote.state === 'waiting') {
      await saveRequest(tx, request.id, { attempts: 0, lastError: null }, secondsBeforeLook(request.provider))
      return
    }
    await endRequest(tx, request.id, remote.state, remote.state === 'refused' ? { refusal: remote.reason } : {})
    await tell(tx, request, 'signature-request.ended')
  })
}

async function noteFailure(tx: Tx, requestId: string, code: string): Promise<void> {
  const request = await findRequest(tx, requestId, 'for-update')
  if (!request || request.endedAt) return
  const isLong = request.attempts >= failuresBeforeTelling && !request.toldOfDelay
  const changes = { lastError: code, toldOfDelay: request.toldOfDelay || isLong }
  await saveRequest(tx, requestId, changes, secondsAfterFailure(request.attempts))
  if (isLong) await tell(tx, request, 'signature-request.delayed')
}

async function tell(
  tx: Tx,
  { tenantId, agreementId, id: requestId }: RequestRow,
  type: 'signature-request.ended' | 'signature-request.delayed',
): Promise<void> {
  const { row } = await getAgreementFacts(tx, agreementId)
  await publish(tx, { type, tenantId, agreementId, bookingId: row.bookingId, requestId })
}
