import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { localDate, toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { getTenant } from '../tenants/index.ts'
import { findChargeOfBooking } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { payableFrom } from './rules/instalments.ts'

/**
 * Sessions of a booking moved: a public body, which pays after its event, owes from the new last day. Nobody else's date
 * changes, and a booking that was not charged has none. `lastUsedOn` is a local day.
 */
export async function followLastSession(
  tx: Tx,
  actor: Actor,
  { bookingId, lastUsedOn }: { bookingId: string; lastUsedOn: string },
): Promise<void> {
  const charge = await findChargeOfBooking(tx, bookingId)
  if (!charge) return
  const { id, tenantId, organisationId, createdAt } = charge
  const { kind } = await getOrganisation(tx, organisationId)
  if (kind !== 'public-body') return
  const { timeZone } = await getTenant(tx, tenantId)
  const confirmedOn = toLocal(timeZone, createdAt).date
  const dueOn = payableFrom(kind, { confirmedOn, lastUsedOn: localDate(lastUsedOn) })
  if (dueOn === charge.dueOn) return
  await tx.update(chargeTable).set({ dueOn }).where(eq(chargeTable.id, id))
  const details = { from: charge.dueOn, to: dueOn }
  await record(tx, actor, { action: 'charge.follow-sessions', subjectId: id, tenantId, organisationId, details })
}
