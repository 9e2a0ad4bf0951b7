import type { Tx } from '../../platform/database.ts'
import { depositsOfBooking, findDeposit, movementsOf } from './deposits.store.ts'
import { standingOf } from './rules/deposit-standing.ts'

export type RetentionFacts = { label: string; amountCents: number; retainedCents: number; reason: string }

/** What a mail says of the last part retained of a deposit; null when nothing was. Amounts in cents. */
export async function retentionFacts(tx: Tx, depositId: string): Promise<RetentionFacts | null> {
  const deposit = await findDeposit(tx, depositId)
  const retention = deposit && (await movementsOf(tx, [depositId])).findLast(({ kind }) => kind === 'retention')
  if (!retention) return null
  const { label, amountCents } = deposit
  return { label, amountCents, retainedCents: retention.amountCents, reason: retention.reason ?? '' }
}

type OpenDeposit = { label: string; amountCents: number }

/** What is awaited of a booking, and what is held, in cents. */
export async function openDepositsOf(
  tx: Tx,
  bookingId: string,
): Promise<{ expected: OpenDeposit[]; held: OpenDeposit[] }> {
  const deposits = await depositsOfBooking(tx, bookingId)
  const movements = await movementsOf(
    tx,
    deposits.map(({ id }) => id),
  )
  const heldOf = (id: string) => standingOf(movements.filter(({ depositId }) => depositId === id)).heldCents
  return {
    expected: deposits.filter(({ status }) => status === 'expected'),
    held: deposits.map(({ id, label }) => ({ label, amountCents: heldOf(id) })).filter((one) => one.amountCents > 0),
  }
}
