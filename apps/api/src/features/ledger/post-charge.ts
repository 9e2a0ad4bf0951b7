import type { QuoteDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { cents } from '../../platform/money.ts'
import { localDate } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { appendEntry, findChargeOfBooking } from './ledger.store.ts'
import { chargeInstalmentTable, chargeTable } from './ledger.tables.ts'
import { instalmentsOf } from './rules/instalments.ts'

export type NewCharge = {
  tenantId: string
  organisationId: string
  bookingId: string
  establishmentId: string
  /** EPLE of a collège, commune of a hall (rule 20): never the platform. */
  payeeEntityId: string
  quote: QuoteDto
  /** Local dates of the first and of the last session. */
  usedOn: string
  lastUsedOn: string
  /** Local date from which it may be asked: days are counted from it. */
  dueOn: string
  description: string
}

/**
 * The price of a confirmed booking becomes due, in the transaction that confirms it. Once per booking: a second call
 * changes nothing. A free use is recorded with its value and legal basis, and posts nothing.
 */
export async function postCharge(tx: Tx, actor: Actor, input: NewCharge): Promise<void> {
  if (await findChargeOfBooking(tx, input.bookingId)) return
  const { quote, description, lastUsedOn, dueOn, ...facts } = input
  const instalments = instalmentsOf({
    totalCents: cents(quote.totalCents),
    terms: quote.instalments,
    ...{ confirmedOn: localDate(dueOn), lastUsedOn: localDate(lastUsedOn) },
  })
  const now = await clockNow(tx)
  const isFree = quote.totalCents === 0
  const [charge] = await tx
    .insert(chargeTable)
    .values({
      ...facts,
      dueOn: instalments[0]?.dueOn ?? dueOn,
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
  const { tenantId, organisationId } = input
  if (instalments.length > 0) {
    await tx
      .insert(chargeInstalmentTable)
      .values(
        instalments.map((each, index) => ({ tenantId, organisationId, chargeId: charge.id, no: index + 1, ...each })),
      )
  }
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
  await record(tx, actor, {
    action: 'charge.post',
    subjectId: charge.id,
    tenantId,
    organisationId,
    details: { bookingId: input.bookingId },
  })
}
