import type { Tx } from '../../platform/database.ts'
import { chargeOfBooking, moneyAllowsAccess } from '../ledger/index.ts'
import type { AccessFacts } from './access-facts.store.ts'

/** May the code of this booking leave, as far as the ledger is concerned? */
export async function isMoneySettled(
  tx: Tx,
  facts: Pick<AccessFacts, 'bookingId' | 'organisationKind' | 'prepayment'>,
): Promise<boolean> {
  const charge = await chargeOfBooking(tx, facts.bookingId)
  const { organisationKind, prepayment } = facts
  return moneyAllowsAccess({ balanceCents: charge ? charge.balanceCents : null, organisationKind, prepayment })
}
