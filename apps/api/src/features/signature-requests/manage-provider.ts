import { eq } from 'drizzle-orm'
import type { SignatureProviderDto, SignatureProviderInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { assertStaff, mayEditTemplate } from '../agreements/index.ts'
import * as audit from '../audit/index.ts'
import { presentRequest } from './present-request.ts'
import { accessOf, findProvider, keepAccount, type ProviderRow } from './provider-account.ts'
import { waitingRequests } from './requests.store.ts'
import { signatureProviderTable } from './signature-requests.tables.ts'

const mostExchanges = 50

/** How the tenant has its agreements signed, without its secrets. @throws tenants.not-found to strangers */
export function readProvider(deps: Deps, actor: Actor, tenantId: string): Promise<SignatureProviderDto> {
  return inReadOnly(deps, actor, (tx) => {
    assertStaff(actor, tenantId)
    return present(deps, tx, actor, tenantId)
  })
}

/**
 * Those who write the articles of the tenant say which service signs, and for whom. Another service is not named while
 * something waits in the one before.
 * @throws tenants.not-found, agreements.not-allowed, signature-requests.provider-changed (somebody else wrote
 * meanwhile), signature-requests.requests-waiting, signature-requests.secret-missing, signature-requests.simulator-refused in production,
 * signature-requests.party-not-served
 */
export function saveProvider(
  deps: Deps,
  actor: Actor,
  { tenantId, account, parties, version }: SignatureProviderInput & { tenantId: string },
): Promise<SignatureProviderDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    if (
      deps.config.NODE_ENV === 'production' &&
      isSimulatorAddress(account.baseUrl, deps.config.SIGNATURE_PRIVATE_HOSTS)
    ) {
      fail('signature-requests.simulator-refused')
    }
    // The circuit of a parapheur is that of the public side: no organiser has a desk there.
    if (account.kind === 'i-parapheur' && parties.includes('organiser')) fail('signature-requests.party-not-served')
    const known = await findProvider(tx, tenantId, 'for-update')
    if ((known?.version ?? 0) !== version) fail('signature-requests.provider-changed')
    if (known && known.kind !== account.kind) await assertNothingWaits(tx, tenantId)
    const kept = keepAccount(deps, tenantId, account, known) ?? fail('signature-requests.secret-missing')
    const row = {
      ...kept,
      tenantId,
      kind: account.kind,
      parties: [...new Set(parties)],
      version: version + 1,
      testedAt: null,
      testError: null,
      updatedAt: await clockNow(tx),
    }
    await tx
      .insert(signatureProviderTable)
      .values(row)
      .onConflictDoUpdate({ target: signatureProviderTable.tenantId, set: row })
    await recordLine(tx, actor, tenantId, 'save', {
      kind: account.kind,
      baseUrl: account.baseUrl,
      parties: row.parties,
    })
    return present(deps, tx, actor, tenantId)
  })
}

/**
 * Agreements are signed here again; the sealed secrets are gone. Not while something waits there: nobody could ask the
 * service about it any more.
 * @throws as `saveProvider`, and signature-requests.requests-waiting
 */
export function removeProvider(
  deps: Deps,
  actor: Actor,
  { tenantId, version }: { tenantId: string; version: number },
): Promise<SignatureProviderDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    const known = await findProvider(tx, tenantId, 'for-update')
    if (known?.version !== version) fail('signature-requests.provider-changed')
    await assertNothingWaits(tx, tenantId)
    await tx.delete(signatureProviderTable).where(eq(signatureProviderTable.tenantId, tenantId))
    await recordLine(tx, actor, tenantId, 'remove', { kind: known.kind })
    return present(deps, tx, actor, tenantId)
  })
}

/** « Tester la connexion »: address, key and circuit, nothing sent; what the service says is kept and shown. */
export async function testProvider(deps: Deps, actor: Actor, tenantId: string): Promise<SignatureProviderDto> {
  const row = await inReadOnly(deps, actor, (tx) => {
    assertEditor(actor, tenantId)
    return findProvider(tx, tenantId, 'none')
  })
  if (!row) fail('signature-requests.no-provider')
  const testError = await deps.signatureProviders
    .open(accessOf(deps, row))
    .test()
    .then(
      () => null,
      (error: unknown) => codeOf(error),
    )
  return inTransaction(deps, actor, async (tx) => {
    const current = await findProvider(tx, tenantId, 'for-update')
    if (current?.version !== row.version) fail('signature-requests.provider-changed')
    await tx
      .update(signatureProviderTable)
      .set({ testedAt: await clockNow(tx), testError })
      .where(eq(signatureProviderTable.tenantId, tenantId))
    await recordLine(tx, actor, tenantId, 'test', { kind: row.kind, error: testError })
    return present(deps, tx, actor, tenantId)
  })
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code
  throw error
}

async function assertNothingWaits(tx: Tx, tenantId: string): Promise<void> {
  const waiting = await waitingRequests(tx, tenantId, mostExchanges)
  if (waiting.length > 0) fail('signature-requests.requests-waiting', { count: waiting.length })
}

function assertEditor(actor: Actor, tenantId: string): void {
  assertStaff(actor, tenantId)
  if (!mayEditTemplate(actor, tenantId)) fail('agreements.not-allowed')
}

const recordLine = (tx: Tx, actor: Actor, tenantId: string, verb: string, details: Record<string, unknown>) =>
  audit.record(tx, actor, { action: `signature-provider.${verb}`, subjectId: tenantId, tenantId, details })

async function present(deps: Deps, tx: Tx, actor: Actor, tenantId: string): Promise<SignatureProviderDto> {
  const row = await findProvider(tx, tenantId, 'none')
  const exchanges = await waitingRequests(tx, tenantId, mostExchanges)
  return {
    version: row?.version ?? 0,
    account: row?.account ?? null,
    parties: row?.parties ?? [],
    callAddress: row?.kind === 'yousign' ? `${deps.config.PUBLIC_URL}/api/v1/signature-calls/${tenantId}` : null,
    lastTest: lastTestOf(row),
    exchanges: exchanges.map(({ row: request, agreementNumber, bookingId }) => ({
      ...presentRequest(request),
      agreementId: request.agreementId,
      agreementNumber,
      bookingId,
    })),
    allowedActions: mayEditTemplate(actor, tenantId) ? ['edit'] : [],
  }
}

const lastTestOf = (row: ProviderRow | null): SignatureProviderDto['lastTest'] =>
  row?.testedAt ? { at: row.testedAt.toISOString(), error: row.testError } : null
