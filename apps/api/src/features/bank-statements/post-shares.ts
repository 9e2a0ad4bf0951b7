import type { MatchShare } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import {
  type ChargeRow,
  findCharge,
  keepsAccounts,
  paymentOfSource,
  recordPayment,
  recordRefund,
  reversePayment,
} from '../ledger/index.ts'
import type { MovementRow } from './bank-statements.store.ts'
import { paymentsOfPayee } from './books.store.ts'
import { insertMatch, type MatchRow, matchesOf } from './matches.store.ts'
import { sharesToPost } from './rules/shares.ts'

type Posted = Pick<MatchRow, 'paymentId' | 'returnedPaymentId'>

/**
 * Writes what a movement, locked by the caller, is: each share once, whoever says it and however often. Charges are held
 * in one order, so that two people who settle do not wait for each other in a ring.
 * @throws those of `sharesToPost`, ledger.charge-not-found, bank-statements.payment-not-free, and of the ledger
 */
export async function postShares(
  tx: Tx,
  actor: AccountActor,
  movement: MovementRow,
  shares: readonly MatchShare[],
): Promise<void> {
  const matches = await matchesOf(tx, [movement.id])
  const taken = matches.filter(({ undoneAt }) => undoneAt === null)
  const { amountCents, setAsideAt } = movement
  const toPost = sharesToPost({ amountCents, isSetAside: setAsideAt !== null, taken }, shares)
  const inOrder = toPost.toSorted((a, b) => a.chargeId.localeCompare(b.chargeId))
  for (const share of inOrder) {
    const charge = await keptCharge(tx, actor, movement, share.chargeId)
    const again = matches.filter(({ chargeId }) => chargeId === share.chargeId).length
    const posted = await post(tx, actor, { movement, share, again })
    const { tenantId, payeeEntityId } = movement
    const { organisationId, id: chargeId } = charge
    const cents = amountCents > 0 ? share.amountCents : -share.amountCents
    await insertMatch(tx, {
      ...{ id: newId(), tenantId, payeeEntityId, organisationId, movementId: movement.id, chargeId, kind: share.kind },
      ...{ ...posted, amountCents: cents, matchedBy: actor.accountId, matchedAt: await clockNow(tx) },
    })
    const details = { movement: movement.id, kind: share.kind, cents }
    await record(tx, actor, { action: 'charge.reconcile', subjectId: chargeId, tenantId, organisationId, details })
  }
}

async function keptCharge(tx: Tx, actor: AccountActor, movement: MovementRow, chargeId: string): Promise<ChargeRow> {
  const charge = await findCharge(tx, chargeId)
  const isIts = charge.tenantId === movement.tenantId && charge.payeeEntityId === movement.payeeEntityId
  return isIts && keepsAccounts(actor, charge) ? charge : fail('ledger.charge-not-found')
}

/** A share matched again after it was undone is another effect: its rank is part of its source. */
async function post(
  tx: Tx,
  actor: AccountActor,
  { movement, share, again }: { movement: MovementRow; share: MatchShare; again: number },
): Promise<Posted> {
  const { chargeId, kind, amountCents } = share
  const source = `bank:${movement.id}:${chargeId}${again > 0 ? `:${again}` : ''}`
  const reference = movement.label.slice(0, 120) || movement.reference || 'Relevé bancaire'
  if (kind === 'already-recorded') {
    const signed = movement.amountCents > 0 ? amountCents : -amountCents
    return { paymentId: await freePayment(tx, movement, share, signed), returnedPaymentId: null }
  }
  if (kind === 'returned') {
    const returnedPaymentId = await freePayment(tx, movement, share, amountCents)
    const back = { paymentId: returnedPaymentId, on: movement.bookedOn, reason: reference, source }
    return { paymentId: (await reversePayment(tx, actor, back)).id, returnedPaymentId }
  }
  const money = { chargeId, amountCents, receivedOn: movement.bookedOn, means: 'transfer', reference, source } as const
  await (kind === 'payment' ? recordPayment(tx, actor, money) : recordRefund(tx, actor, money))
  const paymentId = await paymentOfSource(tx, movement.tenantId, source)
  if (!paymentId) throw new Error(`${source} was not posted`)
  return { paymentId, returnedPaymentId: null }
}

/** The payment that a share names: of that charge and that sum, standing, and not proven yet unless it comes back. */
async function freePayment(tx: Tx, movement: MovementRow, share: MatchShare, amountCents: number): Promise<string> {
  const payments = await paymentsOfPayee(tx, movement.payeeEntityId)
  const payment = payments.find(({ id, chargeId }) => id === share.paymentId && chargeId === share.chargeId)
  const isFree = payment?.amountCents === amountCents && (share.kind === 'returned' || !payment.isProven)
  return isFree ? payment.id : fail('bank-statements.payment-not-free')
}
