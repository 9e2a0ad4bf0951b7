import type { Tx } from '../../platform/database.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { type ChargeRow, readCharge } from '../ledger/index.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import type { OperationRow } from './operations.store.ts'

export type ChargeOfOperation = {
  charge: ChargeRow
  bookingReference: string
  payeeName: string
  organisationName: string
  establishmentName: string
}

/** Names that make an attempt readable. @throws ledger.charge-not-found */
export async function chargeOfOperation(tx: Tx, { chargeId }: OperationRow): Promise<ChargeOfOperation> {
  const charge = await readCharge(tx, chargeId)
  const { row, organisation, room } = await getBookingFacts(tx, charge.bookingId)
  const payee = await findEntityOfTenant(tx, charge.tenantId, charge.payeeEntityId)
  return {
    charge,
    bookingReference: row.reference ?? '',
    payeeName: payee?.name ?? '',
    organisationName: organisation.name,
    establishmentName: room.establishment.name,
  }
}
