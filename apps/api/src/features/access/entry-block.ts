import type { Tx } from '../../platform/database.ts'
import { pendingInKind } from '../counterparts/index.ts'
import { entryWaitsForDeposits } from '../deposits/index.ts'
import { chargeOfBooking, moneyAllowsAccess } from '../ledger/index.ts'
import type { AccessFacts } from './access-facts.store.ts'
import type { EntryBlock } from './rules/secret-visibility.ts'

/** What keeps the code of this booking from leaving: its price, then its deposits; null when nothing does. */
export async function entryBlockedBy(
  tx: Tx,
  facts: Pick<AccessFacts, 'bookingId' | 'organisationKind' | 'prepayment' | 'depositBeforeEntry'>,
): Promise<EntryBlock | null> {
  const charge = await chargeOfBooking(tx, facts.bookingId)
  const { bookingId, organisationKind, prepayment, depositBeforeEntry } = facts
  const balanceCents = charge ? charge.balanceCents : null
  const inKindCents = await pendingInKind(tx, bookingId)
  if (!moneyAllowsAccess({ balanceCents, inKindCents, organisationKind, prepayment })) return 'money'
  return (await entryWaitsForDeposits(tx, bookingId, depositBeforeEntry)) ? 'deposit' : null
}
