import type { AgreementStatus } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { agreementsOfBooking, lockBooking, saveAgreement, type AgreementRow } from './agreements.store.ts'

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
    const now = await clockNow(tx)
    for (const row of await agreementsOfBooking(tx, bookingId)) {
      const { id, status: from, organisationId } = row
      const to = endOf[from]
      if (!to) continue
      await saveAgreement(tx, id, { status: to, ...(to === 'terminated' ? endedToday(row, now) : {}) })
      const details = { from, to, event: type }
      await audit.record(tx, actor, { action: 'agreement.end', subjectId: id, tenantId, organisationId, details })
    }
  })
}

/** A decision may have ended it before. */
function endedToday({ endsOn, facts }: AgreementRow, now: Date): Partial<Pick<AgreementRow, 'endsOn' | 'endGround'>> {
  const today = toLocal(facts.zone, now).date
  return endsOn !== null && endsOn <= today ? {} : { endsOn: today, endGround: 'cancellation' }
}
