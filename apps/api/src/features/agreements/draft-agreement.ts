import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { newId, newToken } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { toLocal } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { getLegalEntity } from '../catalogue/index.ts'
import { storeFile } from '../files/index.ts'
import { keepText } from './agreement-texts.store.ts'
import {
  findAgreement,
  findAgreementId,
  insertAgreement,
  lockBooking,
  nextAgreementNumber,
  saveAgreement,
  type AgreementRow,
} from './agreements.store.ts'
import { factsOfBooking } from './facts-of-booking.ts'
import { printedAgreement } from './printed-agreement.ts'
import { renderInWorker } from './render-in-worker.ts'
import type { AgreementContent } from './rules/agreement-content.ts'
import { documentName } from './rules/document-name.ts'

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
  const { row, content } = draft
  const bytes = await renderInWorker('to-sign', printedAgreement(deps, row, content))
  await inTransaction(deps, actor, (tx) => offerToSign(deps, tx, actor, row, bytes))
}

interface OpenDraft {
  row: AgreementRow
  content: AgreementContent
}

async function openDraft(tx: Tx, actor: SystemActor, bookingId: string): Promise<OpenDraft | null> {
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
  const facts = await factsOfBooking(tx, bookingId, { number: `CONV-${payee.code}-${year}-${last}`, day })
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
  })
  await audit.record(tx, actor, { action: 'agreement.draft', subjectId: agreement.id, tenantId, organisationId })
  return { row: agreement, content: await keepText(tx, agreement) }
}

async function offerToSign(
  deps: Deps,
  tx: Tx,
  actor: SystemActor,
  { id, tenantId, organisationId, bookingId, number }: AgreementRow,
  bytes: Buffer,
): Promise<void> {
  const current = await findAgreement(tx, id, 'for-update')
  // Another run was faster, or the booking was cancelled while the file was being drawn.
  if (current?.row.status !== 'draft' || current.bookingStatus !== 'approved') return
  const file = await storeFile(deps, tx, {
    owner: { tenantId, organisationId },
    bytes,
    mediaType: 'application/pdf',
    fileName: documentName(number, 'to-sign'),
    visibility: 'private',
  })
  await saveAgreement(tx, id, { status: 'to-sign', toSignFileId: file.id, toSignSha256: file.sha256 })
  await audit.record(tx, actor, {
    action: 'agreement.offer',
    subjectId: id,
    tenantId,
    organisationId,
    details: { sha256: file.sha256 },
  })
  await publish(tx, { type: 'agreement.to-sign', tenantId, agreementId: id, bookingId })
}
