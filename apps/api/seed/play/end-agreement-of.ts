import type { Deps } from '../../src/deps.ts'
import { getBookingAgreement, terminateAgreement } from '../../src/features/agreements/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import { clockNow } from '../../src/platform/clock.ts'
import { inReadOnly } from '../../src/platform/database.ts'
import { toLocal } from '../../src/platform/time.ts'

/** The establishment ends a signed agreement at once: for safety, or because an authority orders it. */
export async function endAgreementOf(
  deps: Deps,
  decider: AccountActor,
  { bookingId, isOrdered, reason }: { bookingId: string; isOrdered: boolean; reason: string },
): Promise<void> {
  const { id: agreementId } = await getBookingAgreement(deps, decider, bookingId)
  const now = await inReadOnly(deps, decider, clockNow)
  await terminateAgreement(deps, decider, {
    ...{ agreementId, party: 'establishment', ground: isOrdered ? 'requisition' : 'safety', reason },
    effectiveOn: toLocal('Europe/Paris', now).date,
  })
}
