import type { Tx } from '../../platform/database.ts'
import { findPayeeAccount } from './payee-accounts.store.ts'
import { creditorReference } from './rules/creditor-reference.ts'

/** What is copied in a bank to pay charges of one payee: its IBAN, and the reference (ISO 11649) of each charge, in order. */
export type TransferToPayee = { iban: string; references: string[] }

/** Null when the payee takes no transfer. Source: docs/rules/payments.md §4. */
export async function transferToPayee(
  tx: Tx,
  payeeEntityId: string,
  charges: readonly { chargeId: string; bookingReference: string }[],
): Promise<TransferToPayee | null> {
  const account = await findPayeeAccount(tx, payeeEntityId)
  if (!account?.iban) return null
  const references = charges.map(({ bookingReference, chargeId }) => creditorReference(bookingReference, chargeId))
  return { iban: account.iban, references }
}
