import type { AgreementStatus } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { agreementsOfBooking, lockBooking, saveAgreement } from './agreements.store.ts'

/** What becomes of an agreement whose booking ended early; the others have already ended. */
const endOf: Partial<Record<AgreementStatus, AgreementStatus>> = {
  draft: 'void',
  'to-sign': 'void',
  signed: 'terminated',
  amended: 'terminated',
}

/** A booking was cancelled or expired: its agreement and amendments are void, or terminated when signed. May run twice. */
export function voidAgreement(
  deps: Deps,
  { tenantId, bookingId, type }: EventOf<'booking.cancelled' | 'booking.expired'>,
): Promise<void> {
  const actor = systemActor(tenantId)
  return inTransaction(deps, actor, async (tx) => {
    await lockBooking(tx, bookingId)
    for (const { id, status: from, organisationId } of await agreementsOfBooking(tx, bookingId)) {
      const to = endOf[from]
      if (!to) continue
      await saveAgreement(tx, id, { status: to })
      const details = { from, to, event: type }
      await audit.record(tx, actor, { action: 'agreement.end', subjectId: id, tenantId, organisationId, details })
    }
  })
}
