import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { newId, newToken } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { getLegalEntity } from '../catalogue/index.ts'
import { keepText, tellsMinorPeople } from './agreement-texts.store.ts'
import {
  findAgreement,
  findAgreementId,
  insertAgreement,
  lockBooking,
  nextAgreementNumber,
} from './agreements.store.ts'
import { factsOfBooking } from './facts-of-booking.ts'
import { partiesToSign } from './parties-of-booking.ts'
import { offerToSign, type Draft } from './offer-to-sign.ts'

/**
 * Writes the agreement of a booking just accepted: number and facts first, then the file that every party signs. Does
 * nothing when the booking is no longer accepted or its agreement is already written, so it may run twice.
 * @throws agreements.incomplete-facts with `missing`; no number is used then
 */
export async function draftAgreement(
  deps: Deps,
  { tenantId, bookingId }: Pick<EventOf<'booking.approved' | 'booking.proposal-accepted'>, 'tenantId' | 'bookingId'>,
): Promise<void> {
  const actor = systemActor(tenantId)
  const draft = await inTransaction(deps, actor, (tx) => openDraft(tx, actor, bookingId))
  if (!draft) return
  await offerToSign(deps, actor, draft)
}

async function openDraft(tx: Tx, actor: SystemActor, bookingId: string): Promise<Draft | null> {
  if ((await lockBooking(tx, bookingId)) !== 'approved') return null
  const existingId = await findAgreementId(tx, bookingId)
  if (existingId) {
    const existing = await findAgreement(tx, existingId, 'none')
    if (existing?.row.status !== 'draft') return null
    return { row: existing.row, content: await keepText(tx, existing.row) }
  }
  const now = await clockNow(tx)
  const { row, room } = await getBookingFacts(tx, bookingId)
  const { tenantId, organisationId } = row
  const day = toLocal(room.timeZone, now).date
  const payee = await getLegalEntity(tx, room.establishment.payeeEntityId)
  const year = Number(day.slice(0, 4))
  const last = await nextAgreementNumber(tx, { tenantId, legalEntityId: payee.id, year })
  const said = await factsOfBooking(tx, bookingId, { number: `CONV-${payee.code}-${year}-${last}`, day })
  const { minorHeadcountPercent } = room.tenant.settings
  const facts = (await tellsMinorPeople(tx, { tenantId, buildingKind: said.buildingKind, day }))
    ? { ...said, minorHeadcountPercent }
    : said
  const agreement = await insertAgreement(tx, {
    id: newId(),
    tenantId,
    organisationId,
    bookingId,
    number: facts.number,
    status: 'draft',
    facts,
    verificationToken: newToken(),
    createdAt: now,
    parties: await partiesToSign(tx, bookingId),
  })
  await audit.record(tx, actor, { action: 'agreement.draft', subjectId: agreement.id, tenantId, organisationId })
  return { row: agreement, content: await keepText(tx, agreement) }
}
