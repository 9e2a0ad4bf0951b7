import { getBookingFacts } from '../bookings/index.ts'
import { reminderFacts } from '../dunning/index.ts'
import { paymentFacts } from '../ledger/index.ts'
import { transferToPayee } from '../online-payments/index.ts'
import { aboutBooking } from './about-booking.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import { writeChargeWaived } from './templates/charge-waived.ts'
import type { LetterPages, PaymentLetterFacts } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'
import { writePriceOverridden } from './templates/price-overridden.ts'
import { writeUnpaidReminder } from './templates/unpaid-reminder.ts'
import { writePaymentRecorded, writeRefundRecorded } from './templates/payment.ts'

/** Mails about a price decided, money received, spared, given back, or still to pay; what is left is that of the moment they leave. */
export const moneyComposers = {
  'price-overridden': aboutBooking(writePriceOverridden),
  'charge-waived': aboutBooking(writeChargeWaived),
  'payment-recorded': about(writePaymentRecorded),
  'refund-recorded': about(writeRefundRecorded),
  'unpaid-reminder': unpaidReminder,
} satisfies Record<string, Composer>

function about(write: (facts: PaymentLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const payment = await paymentFacts(tx, params['paymentId'] ?? '')
    if (!payment) return null
    const record = await getBookingFacts(tx, subjectId)
    const booking = await bookingLetterFacts(tx, record, record.occurrences)
    return ofBooking(record, write({ booking, ...payment }, letterPages(deps.config)))
  }
}

/** Does not leave once nothing of it is to be asked for: it was paid, or is contested. */
async function unpaidReminder(...[deps, tx, { subjectId, params }]: Parameters<Composer>): ReturnType<Composer> {
  const reminder = await reminderFacts(tx, params['letterId'] ?? '')
  if (!reminder) return null
  const record = await getBookingFacts(tx, subjectId)
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  const { payeeEntityId, ...said } = reminder
  const transfer = await transferToPayee(tx, payeeEntityId, reminder.claims)
  const facts = { booking, organisationId: record.organisation.id, transfer, ...said }
  return ofBooking(record, writeUnpaidReminder(facts, letterPages(deps.config)))
}
