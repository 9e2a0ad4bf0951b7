import type { QuoteDocumentDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { threadAt } from '../../platform/thread.ts'
import { toLocal } from '../../platform/time.ts'
import { getLegalEntity } from '../catalogue/index.ts'
import { findBooking } from './bookings.store.ts'
import { getBookingFacts } from './get-booking-facts.ts'
import type { QuoteInput } from './render-quote.ts'
import { sideOfReader } from './side-of-reader.ts'
import { writeQuote } from './write-quote.ts'

const render = threadAt<QuoteInput, Uint8Array>(new URL('./quote.worker.ts', import.meta.url))

/** The quote of a sent request, for its parties. @throws bookings.not-found, bookings.no-quote before it is sent */
export const readQuote = async (deps: Deps, actor: Actor, bookingId: string): Promise<QuoteDocumentDto> =>
  (await quoteOf(deps, actor, bookingId)).document

/** The same as a PDF, drawn in a thread of its own. @throws bookings.not-found, bookings.no-quote */
export async function downloadQuote(deps: Deps, actor: Actor, bookingId: string): Promise<Buffer> {
  return Buffer.from(await render(await quoteOf(deps, actor, bookingId)))
}

function quoteOf(deps: Deps, actor: Actor, bookingId: string): Promise<QuoteInput> {
  return inReadOnly(deps, actor, async (tx) => {
    const found = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
    if ((await sideOfReader(tx, actor, found.row)) === null) fail('bookings.not-found')
    const booking = await getBookingFacts(tx, bookingId)
    const { quote, quotedAt, submittedAt } = booking.row
    if (!quote || !quotedAt || !submittedAt) fail('bookings.no-quote')
    const payee = await getLegalEntity(tx, booking.room.establishment.payeeEntityId)
    const today = toLocal(booking.room.timeZone, await clockNow(tx)).date
    return { document: writeQuote({ booking, quote, payee, today }), writtenAt: quotedAt }
  })
}
