import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { balanceCents, keepsAccounts, moneyOfCharges, netCents, refundableCents } from '../ledger/index.ts'
import { creditorReference } from '../online-payments/index.ts'
import type { PayeeScope } from './bank-statements.store.ts'
import { chargesOfPayee, type PaymentOfPayee, paymentsOfPayee } from './books.store.ts'
import type { ChargeFacts } from './rules/propose-matches.ts'

export type LoadedCharge = ChargeFacts & { organisationId: string; usedOn: string }
export type LoadedBooks = {
  charges: LoadedCharge[]
  payments: PaymentOfPayee[]
  byId: ReadonlyMap<string, LoadedCharge>
  paymentById: ReadonlyMap<string, PaymentOfPayee>
}

/** What a payee is owed and was paid, in the places whose accounts the actor keeps. */
export async function loadBooks(tx: Tx, actor: Actor, { payeeEntityId }: PayeeScope): Promise<LoadedBooks> {
  const rows = (await chargesOfPayee(tx, payeeEntityId)).filter((charge) => keepsAccounts(actor, charge))
  const monies = await moneyOfCharges(
    tx,
    rows.map(({ chargeId }) => chargeId),
  )
  const charges = rows.flatMap(({ chargeId, bookingReference, organisationName, organisationId, usedOn }) => {
    const money = monies.get(chargeId)
    // A free use has no entry: nothing is ever paid for it.
    if (!money) return []
    return {
      ...{ chargeId, bookingReference, organisationName, organisationId, usedOn },
      creditorReference: creditorReference(bookingReference, chargeId),
      balanceCents: balanceCents(money),
      dueCents: netCents(money),
      refundableCents: refundableCents(money),
    }
  })
  const byId = new Map(charges.map((charge) => [charge.chargeId, charge]))
  const payments = (await paymentsOfPayee(tx, payeeEntityId)).filter(({ chargeId }) => byId.has(chargeId))
  return { charges, payments, byId, paymentById: new Map(payments.map((payment) => [payment.id, payment])) }
}
