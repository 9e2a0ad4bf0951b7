import type { Tx } from '../../platform/database.ts'
import { depositsOfBooking } from './deposits.store.ts'
import { depositsAllowAccess } from './rules/entry-condition.ts'

/** Whether nobody may enter yet for want of a deposit; `isRequired`: the tenant asks for them before anybody enters. */
export async function entryWaitsForDeposits(tx: Tx, bookingId: string, isRequired: boolean): Promise<boolean> {
  const deposits = isRequired ? await depositsOfBooking(tx, bookingId) : []
  return !depositsAllowAccess(
    isRequired,
    deposits.map(({ status }) => status),
  )
}
