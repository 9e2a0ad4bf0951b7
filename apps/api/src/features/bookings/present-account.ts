import type { BookingAccountDto, LedgerEntryKind } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { accountOfBooking, nothingOwed, owedOfCharges } from '../ledger/index.ts'
import type { BookingRow } from './bookings.store.ts'
import { mayWaive } from './rules/who-may-waive.ts'

const moved: readonly LedgerEntryKind[] = ['payment', 'refund']

/** What is due now and how it came from the price agreed, as the ledger tells it: no amount is computed here. */
export async function presentAccount(
  tx: Tx,
  actor: Actor,
  { row, room }: { row: BookingRow; room: Pick<BookableRoom, 'timeZone'> },
): Promise<BookingAccountDto | null> {
  const account = await accountOfBooking(tx, row.id)
  if (!account) return null
  const { chargeId, ...amounts } = account
  const changes = account.changes.map((change) => ({
    ...change,
    // What a bank writes about money that moved may name others who paid with it.
    reason: moved.includes(change.kind) ? '' : change.reason,
    at: formatIso(room.timeZone, change.at),
  }))
  const owed = (await owedOfCharges(tx, [chargeId])).get(chargeId) ?? nothingOwed
  return { ...amounts, changes, owed, mayWaive: account.dueCents > 0 && mayWaive(actor, row) }
}
