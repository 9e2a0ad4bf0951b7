import type { QuoteDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { appendEntry, findChargeOfBooking } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'

export type NewCharge = {
  tenantId: string
  organisationId: string
  bookingId: string
  establishmentId: string
  /** EPLE of a collège, commune of a hall (rule 20): never the platform. */
  payeeEntityId: string
  quote: QuoteDto
  /** Local dates. */
  usedOn: string
  dueOn: string
  description: string
}

/**
 * The price of a confirmed booking becomes due, in the transaction that confirms it. Once per booking: a second call
 * changes nothing. A free use is recorded with its value and legal basis, and posts nothing.
 */
export async function postCharge(tx: Tx, actor: Actor, input: NewCharge): Promise<void> {
  if (await findChargeOfBooking(tx, input.bookingId)) return
  const { quote, description, ...facts } = input
  const now = await clockNow(tx)
  const isFree = quote.totalCents === 0
  const [charge] = await tx
    .insert(chargeTable)
    .values({
      ...facts,
      id: newId(),
      status: isFree ? 'paid' : 'due',
      amountCents: quote.totalCents,
      valuedCents: quote.grant?.valuedCents ?? null,
      legalBasis: quote.grant?.legalBasis ?? null,
      settlement: isFree ? 'waived' : null,
      createdAt: now,
    })
    .returning()
  if (!charge) throw new Error('charge not written')
  if (!isFree) {
    await appendEntry(tx, {
      charge,
      kind: 'charge',
      description,
      amountCents: charge.amountCents,
      source: `booking:${input.bookingId}`,
      at: now,
    })
  }
  const { tenantId, organisationId } = input
  await record(tx, actor, {
    action: 'charge.post',
    subjectId: charge.id,
    tenantId,
    organisationId,
    details: { bookingId: input.bookingId },
  })
}
