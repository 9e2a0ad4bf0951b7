import type { OnlineRefusal } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { balanceCents, type ChargeRow, moneyOfCharge } from '../ledger/index.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import { findPayeeAccount, type PayeeAccountRow } from './payee-accounts.store.ts'
import { contractOf } from './present-payee.ts'
import { creditorReference } from './rules/creditor-reference.ts'
import { onlineRefusalOf } from './rules/payment-request.ts'

export type ChargeToPay = {
  charge: ChargeRow
  bookingReference: string
  roomName: string
  payeeName: string
  account: PayeeAccountRow | null
  /** What is still owed, in cents; negative when it was overpaid. */
  balanceCents: number
  /** ISO 11649. */
  reference: string
  refusal: OnlineRefusal | null
}

/** What an organisation needs to pay a charge: its balance, its payee, and whether that payee is paid online. */
export async function chargeToPay(tx: Tx, charge: ChargeRow): Promise<ChargeToPay> {
  const { row, room } = await getBookingFacts(tx, charge.bookingId)
  const payee = await findEntityOfTenant(tx, charge.tenantId, charge.payeeEntityId)
  if (!payee || !row.reference) throw new Error(`charge ${charge.id} has no payee or no booking`)
  const account = await findPayeeAccount(tx, charge.payeeEntityId)
  const owed = balanceCents(await moneyOfCharge(tx, charge.id))
  return {
    charge,
    bookingReference: row.reference,
    roomName: room.name,
    payeeName: payee.name,
    account,
    balanceCents: owed,
    reference: creditorReference(row.reference, charge.id),
    refusal: onlineRefusalOf({
      payeeKind: payee.kind,
      hasContract: contractOf(account) !== null,
      isCancelled: charge.status === 'cancelled',
      balanceCents: owed,
    }),
  }
}
