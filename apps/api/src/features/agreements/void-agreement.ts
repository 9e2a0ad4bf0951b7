import type { AgreementStatus } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { findAgreement, findAgreementId, saveAgreement } from './agreements.store.ts'

/** What becomes of an agreement whose booking ended early; the others have already ended. */
const endOf: Partial<Record<AgreementStatus, AgreementStatus>> = {
  draft: 'void',
  'to-sign': 'void',
  signed: 'terminated',
  amended: 'terminated',
}

/** A booking was cancelled or expired: its agreement is void, or terminated when it was signed. May run twice. */
export function voidAgreement(
  deps: Deps,
  { tenantId, bookingId, type }: EventOf<'booking.cancelled' | 'booking.expired'>,
): Promise<void> {
  const actor = systemActor(tenantId)
  return inTransaction(deps, actor, async (tx) => {
    const id = await findAgreementId(tx, bookingId)
    const agreement = id && (await findAgreement(tx, id, 'for-update'))
    const status = agreement && endOf[agreement.row.status]
    if (!agreement || !status) return
    await saveAgreement(tx, agreement.row.id, { status })
    const { organisationId } = agreement.row
    const details = { from: agreement.row.status, to: status, event: type }
    await audit.record(tx, actor, {
      action: 'agreement.end',
      subjectId: agreement.row.id,
      tenantId,
      organisationId,
      details,
    })
  })
}
