import type { OnlineRefusal, OwedDto, PaidPart } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { balanceCents, type ChargeRow, moneyOfCharge, nothingOwed, owedOfCharges } from '../ledger/index.ts'
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
  owed: OwedDto
  refusals: Record<PaidPart, OnlineRefusal | null>
}

/** What a member pays when they choose a part: the amount comes from the books. */
export const centsOfPart = ({ balanceCents: all, owed }: ChargeToPay, part: PaidPart): number =>
  part === 'due' ? owed.dueCents : all

/** What an organisation needs to pay a charge: its balance, its payee, and whether that payee is paid online. */
export async function chargeToPay(tx: Tx, charge: ChargeRow): Promise<ChargeToPay> {
  const { row, room } = await getBookingFacts(tx, charge.bookingId)
  const payee = await findEntityOfTenant(tx, charge.tenantId, charge.payeeEntityId)
  if (!payee || !row.reference) throw new Error(`charge ${charge.id} has no payee or no booking`)
  const account = await findPayeeAccount(tx, charge.payeeEntityId)
  const balance = balanceCents(await moneyOfCharge(tx, charge.id))
  const owed = (await owedOfCharges(tx, [charge.id])).get(charge.id) ?? nothingOwed
  const facts = {
    payeeKind: payee.kind,
    hasContract: contractOf(account) !== null,
    isCancelled: charge.status === 'cancelled',
  }
  return {
    charge,
    bookingReference: row.reference,
    roomName: room.name,
    payeeName: payee.name,
    account,
    balanceCents: balance,
    owed,
    reference: creditorReference(row.reference, charge.id),
    refusals: {
      all: onlineRefusalOf({ ...facts, balanceCents: balance }),
      due: onlineRefusalOf({ ...facts, balanceCents: owed.dueCents }),
    },
  }
}
