import type { PartyRole } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getAgreementOfDesk } from './agreement-of-desk.ts'
import { endRequest, requestsOf, saveRequest } from './requests.store.ts'

/**
 * The desk takes back what was asked of the service, to sign another way. What was already sent is cancelled there next.
 * @throws agreements.not-found, agreements.not-allowed, signature-requests.not-waiting
 */
export function withdrawRequest(
  deps: Deps,
  actor: Actor,
  { agreementId, party }: { agreementId: string; party: PartyRole },
): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    const row = await getAgreementOfDesk(tx, actor, agreementId)
    const live = (await requestsOf(tx, agreementId)).find((each) => each.party === party && each.endedAt === null)
    if (!live || live.status === 'to-cancel') fail('signature-requests.not-waiting')
    // A request being sent may have reached the service: it is looked for there too.
    if (live.status === 'to-send' && live.attempts === 0) await endRequest(tx, live.id, 'cancelled')
    else await saveRequest(tx, live.id, { status: 'to-cancel' }, 0)
    const { tenantId, organisationId } = row
    const details = { party, request: live.id }
    await audit.record(tx, actor, {
      action: 'agreement.withdraw-signature-request',
      subjectId: agreementId,
      tenantId,
      organisationId,
      details,
    })
  })
}
