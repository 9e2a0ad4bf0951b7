import type { PaymentMeans } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { threadAt } from '../../platform/thread.ts'
import { toLocal } from '../../platform/time.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { getLegalEntity } from '../catalogue/index.ts'
import {
  assertReadsAccounts,
  balanceCents,
  chargeOfBooking,
  type ChargeRow,
  entriesOfCharge,
  meansInWords,
  moneyOfCharge,
  netCents,
  type PostedEntry,
  readCharge,
} from '../ledger/index.ts'
import type { ReceiptInput } from './render-receipt.ts'
import { ordersOfCharge } from './revenue-orders.store.ts'
import { type ReceiptFacts, type ReceiptPayment, writeReceipt } from './rules/write-receipt.ts'

const render = threadAt<ReceiptInput, Uint8Array>(new URL('./receipt.worker.ts', import.meta.url))

/**
 * What the payee of a booking collected for it, as a PDF drawn in a thread of its own; for the organisation and for those
 * who read the accounts of the place.
 * @throws bookings.not-found, catalogue.establishment-not-found, ledger.not-allowed, revenue-orders.nothing-collected
 */
export async function downloadReceipt(deps: Deps, actor: Actor, bookingId: string): Promise<Buffer> {
  return Buffer.from(await render(await inReadOnly(deps, actor, (tx) => receiptOf(tx, actor, bookingId))))
}

async function receiptOf(tx: Tx, actor: Actor, bookingId: string): Promise<ReceiptInput> {
  const { id } = (await chargeOfBooking(tx, bookingId)) ?? fail('bookings.not-found')
  const charge = await readCharge(tx, id)
  if (!isMemberOf(actor, charge.organisationId)) assertReadsAccounts(actor, charge)
  const entries = await entriesOfCharge(tx, charge.id)
  const last = entries.at(-1)
  const collectedCents = entries.reduce((sum, { payment, owedCents }) => (payment ? sum - owedCents : sum), 0)
  if (!last || collectedCents <= 0) fail('revenue-orders.nothing-collected')
  return { document: writeReceipt(await factsOf(tx, charge, entries, last)), writtenAt: last.at }
}

async function factsOf(
  tx: Tx,
  charge: ChargeRow,
  entries: readonly PostedEntry[],
  last: PostedEntry,
): Promise<ReceiptFacts> {
  const { row, room, organisation, occurrences } = await getBookingFacts(tx, charge.bookingId)
  const payee = await getLegalEntity(tx, charge.payeeEntityId)
  const money = await moneyOfCharge(tx, charge.id)
  return {
    bookingReference: row.reference ?? '',
    entries: entries.length,
    drawnOn: toLocal(room.timeZone, last.at).date,
    organisation: { name: organisation.name, address: addressOf(organisation) },
    payee: { name: payee.name, address: addressOf(payee) },
    placeName: room.establishment.name,
    roomName: room.name,
    days: occurrences.map(({ localDate }) => localDate).toSorted(),
    orders: await ordersOfCharge(tx, charge.id),
    payments: entries.flatMap(paymentOf),
    hasAccountantMoney: entries.some(({ payment }) => payment?.means === 'order'),
    priceCents: netCents(money),
    waivedCents: money.waivedCents,
    inKindCents: money.inKindCents,
    balanceCents: balanceCents(money),
    isDemonstration: room.demonstrationData,
  }
}

const addressOf = ({ address, postalCode, city }: { address: string; postalCode: string; city: string }): string =>
  [address, `${postalCode} ${city}`].join(', ')

/** Means whose reference is of this payer alone: the words of a transfer may name others who paid together. */
const ownReference: readonly PaymentMeans[] = ['cheque', 'order', 'payfip']

function paymentOf({ kind, owedCents, payment }: PostedEntry): ReceiptPayment[] {
  if (!payment) return []
  const { means, on, reference } = payment
  return [
    {
      kind: kind === 'refund' ? 'refund' : 'payment',
      ...{ on, means: meansInWords[means], cents: 0 - owedCents },
      reference: ownReference.includes(means) ? reference : '',
    },
  ]
}
