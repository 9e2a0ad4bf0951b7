import type { PartyRole } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { signatureAwaited, type AwaitedSignature } from '../agreements/index.ts'
import * as audit from '../audit/index.ts'
import { getAgreementOfDesk } from './agreement-of-desk.ts'
import { findProvider, type ProviderRow } from './provider-account.ts'
import { insertRequest, liveRequestsOfBooking, saveRequest } from './requests.store.ts'

type Followed =
  | 'agreement.to-sign'
  | 'agreement.party-signed'
  | 'agreement.signed'
  | 'agreement.amended'
  | 'booking.cancelled'
  | 'booking.expired'

/**
 * Something happened to an agreement: what its service still holds is looked at at once, and the signature that it now
 * waits for is asked, when it goes through the service of the tenant. May run twice.
 */
export function reviewRequests(deps: Deps, event: EventOf<Followed>): Promise<void> {
  const { tenantId, bookingId } = event
  const actor = systemActor(tenantId)
  return inTransaction(deps, actor, async (tx) => {
    for (const { id } of await liveRequestsOfBooking(tx, bookingId)) await saveRequest(tx, id, {}, 0)
    if (event.type !== 'agreement.to-sign' && event.type !== 'agreement.party-signed') return
    const provider = await findProvider(tx, tenantId, 'none')
    const awaited = await signatureAwaited(tx, event.agreementId)
    if (!provider || !awaited || !provider.parties.includes(awaited.party) || awaited.signers.length === 0) return
    const live = (await liveRequestsOfBooking(tx, bookingId)).some(
      ({ agreementId, party }) => agreementId === awaited.agreementId && party === awaited.party,
    )
    if (!live) await ask(tx, actor, provider, awaited)
  })
}

/**
 * The desk, or a signatory, asks the service again: after a refusal, a term gone by, a right given to somebody.
 * @throws agreements.not-found, agreements.not-allowed, signature-requests.no-provider, agreements.wrong-status,
 * agreements.not-your-turn, signature-requests.nobody-to-sign, signature-requests.already-asked
 */
export function askSignature(
  deps: Deps,
  actor: Actor,
  { agreementId, party }: { agreementId: string; party: PartyRole },
): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    const row = await getAgreementOfDesk(tx, actor, agreementId)
    const provider = await findProvider(tx, row.tenantId, 'none')
    if (!provider?.parties.includes(party)) fail('signature-requests.no-provider')
    const awaited = await signatureAwaited(tx, agreementId)
    if (!awaited) fail('agreements.wrong-status', { status: row.status })
    if (awaited.party !== party) fail('agreements.not-your-turn', { nextParty: awaited.party })
    if (awaited.signers.length === 0) fail('signature-requests.nobody-to-sign')
    await ask(tx, actor, provider, awaited)
  })
}

/** Not before the act of the party is executory: the request then waits here. */
async function ask(tx: Tx, actor: Actor, provider: ProviderRow, awaited: AwaitedSignature): Promise<void> {
  const [signer] = awaited.signers
  if (!signer) throw new Error('nobody to ask')
  const { agreementId, tenantId, organisationId, party, toSignSha256, signableFrom } = awaited
  const now = await clockNow(tx)
  const id = newId()
  await onConstraint(
    insertRequest(tx, {
      id,
      tenantId,
      organisationId,
      agreementId,
      party,
      provider: provider.kind,
      signerAccountId: signer.accountId,
      status: 'to-send',
      sentSha256: toSignSha256,
      askedAt: now,
      nextTryAt: signableFrom && signableFrom > now ? signableFrom : now,
    }),
    { one_live_request_per_party: 'signature-requests.already-asked' },
  )
  const details = { party, provider: provider.kind, request: id, sha256: toSignSha256 }
  await audit.record(tx, actor, {
    action: 'agreement.ask-signature',
    subjectId: agreementId,
    tenantId,
    organisationId,
    details,
  })
}
