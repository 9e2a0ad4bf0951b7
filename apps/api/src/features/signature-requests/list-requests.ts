import { partyRole, type SignatureRequestsOfAgreementDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { getAgreementFor, signatureAwaited } from '../agreements/index.ts'
import { mayAsk } from './agreement-of-desk.ts'
import { presentRequest } from './present-request.ts'
import { findProvider } from './provider-account.ts'
import { requestsOf, type RequestRow } from './requests.store.ts'

/** What was asked of a service for an agreement, to its readers. @throws agreements.not-found */
export function listRequests(deps: Deps, actor: Actor, agreementId: string): Promise<SignatureRequestsOfAgreementDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { row, scope } = await getAgreementFor(tx, actor, agreementId, 'none')
    const rows = await requestsOf(tx, agreementId)
    const latest = partyRole.options.flatMap((party) => rows.find((each) => each.party === party) ?? [])
    return {
      items: latest.map(presentRequest),
      allowedActions: mayAsk(actor, scope) ? await actionsOf(tx, row.tenantId, agreementId, rows) : [],
    }
  })
}

async function actionsOf(
  tx: Tx,
  tenantId: string,
  agreementId: string,
  rows: readonly RequestRow[],
): Promise<SignatureRequestsOfAgreementDto['allowedActions']> {
  const live = rows.find(({ endedAt }) => endedAt === null)
  if (live) return live.status === 'to-cancel' ? [] : ['withdraw']
  const provider = await findProvider(tx, tenantId, 'none')
  const awaited = provider && (await signatureAwaited(tx, agreementId))
  return awaited && provider.parties.includes(awaited.party) && awaited.signers.length > 0 ? ['ask'] : []
}
