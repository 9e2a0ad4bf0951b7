import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { newId, newToken } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { keepText } from './agreement-texts.store.ts'
import {
  agreementsOfBooking,
  insertAgreement,
  lockBooking,
  saveAgreement,
  type AgreementRow,
} from './agreements.store.ts'
import { factsOfBooking } from './facts-of-booking.ts'
import { offerToSign, type Draft } from './offer-to-sign.ts'
import { partiesToSign } from './parties-of-booking.ts'
import { changesBetween, isMinor, type AgreementChange } from './rules/agreement-changes.ts'

/**
 * A confirmed booking is no longer what was signed: draws up the amendment (avenant) that says so and offers it to the
 * parties; a minor change is recorded once without a new signature. One amendment waits at a time: it tells everything
 * that changed since the last signatures. May run twice.
 * Source: docs/rules/agreement.md §9. @throws agreements.incomplete-facts with `missing`
 */
export async function amendAgreement(
  deps: Deps,
  { tenantId, bookingId }: Pick<EventOf<'booking.amended'>, 'tenantId' | 'bookingId'>,
): Promise<void> {
  const actor = systemActor(tenantId)
  const draft = await inTransaction(deps, actor, (tx) => openAmendment(tx, actor, bookingId))
  if (draft) await offerToSign(deps, actor, draft)
}

async function openAmendment(tx: Tx, actor: SystemActor, bookingId: string): Promise<Draft | null> {
  if ((await lockBooking(tx, bookingId)) !== 'confirmed') return null
  const all = await agreementsOfBooking(tx, bookingId)
  const [agreement] = all
  const signed = all.findLast(({ signedAt }) => signedAt !== null)
  if (!agreement?.signedAt || !signed) return null
  const waiting = all.find(({ rank, status }) => rank > 0 && (status === 'draft' || status === 'to-sign'))
  const { zone } = agreement.facts
  const now = await clockNow(tx)
  const rank = (all.at(-1)?.rank ?? 0) + 1
  const number = `${agreement.number}-A${rank}`
  const facts = await factsOfBooking(tx, bookingId, { number, day: toLocal(zone, now).date, price: 'of-what-stands' })
  const changes = changesBetween(signed.facts, facts)
  if (waiting && isDeepStrictEqual(waiting.facts.amends?.changes, changes)) {
    return waiting.status === 'draft' ? { row: waiting, content: await keepText(tx, waiting) } : null
  }
  if (waiting) await replace(tx, actor, waiting)
  if (changes.length === 0 || isDeepStrictEqual(agreement.minorChange?.changes, changes)) return null
  if (rank === 1 && !agreement.minorChange && isMinor(changes, agreement.facts)) {
    await recordMinorChange(tx, actor, agreement, changes, now)
    return null
  }
  const signedOn = toLocal(zone, agreement.signedAt).date
  const amendment = { ...facts, amends: { number: agreement.number, rank, signedOn, changes } }
  const { tenantId, organisationId } = agreement
  const row = await insertAgreement(tx, {
    ...{ id: newId(), tenantId, organisationId, bookingId, rank, number, status: 'draft', facts: amendment },
    ...{ verificationToken: newToken(), createdAt: now },
    ...{ endsOn: agreement.endsOn, endGround: agreement.endGround },
    parties: await partiesToSign(tx, bookingId),
  })
  await audit.record(tx, actor, { action: 'agreement.amend', subjectId: row.id, tenantId, organisationId })
  return { row, content: await keepText(tx, row) }
}

/** What nobody will sign any more: the booking changed again before all had signed. */
async function replace(
  tx: Tx,
  actor: SystemActor,
  { id, status, tenantId, organisationId }: AgreementRow,
): Promise<void> {
  await saveAgreement(tx, id, { status: 'void' })
  const details = { from: status, to: 'void', event: 'booking.amended' }
  await audit.record(tx, actor, { action: 'agreement.end', subjectId: id, tenantId, organisationId, details })
}

async function recordMinorChange(
  tx: Tx,
  actor: SystemActor,
  { id, tenantId, organisationId }: AgreementRow,
  changes: AgreementChange[],
  now: Date,
): Promise<void> {
  await saveAgreement(tx, id, { minorChange: { at: now.toISOString(), changes } })
  await audit.record(tx, actor, { action: 'agreement.record-minor-change', subjectId: id, tenantId, organisationId })
}
