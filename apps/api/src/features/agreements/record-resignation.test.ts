import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { deciderOf, signedSeasonIn, type SignedSeason } from '../../../../../tests/support/given-season.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { downloadDecision } from './download-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { recordResignation, type RecordResignation } from './record-resignation.ts'
import { writeDecisionLetter } from './write-decision-letter.ts'

let given: GivenAgreements
let desk: AccountActor
beforeAll(async () => {
  given = await givenAgreements()
  desk = await deciderOf(given)
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A season of an organiser whose requests were taken at the desk. */
async function season(): Promise<SignedSeason> {
  const signed = await signedSeasonIn(given)
  await given.superuser.query('UPDATE booking SET recorded_by_staff = true WHERE id = $1', [signed.bookingId])
  return signed
}
const record = (
  { id: agreementId }: SignedSeason,
  over: Partial<RecordResignation['form']> = {},
  actor: AccountActor = desk,
) =>
  recordResignation(given.deps, actor, {
    agreementId,
    form: {
      ...{ receivedOn: '2026-10-02', signerName: 'Noa Essai', capacity: 'président', effectiveOn: '2026-10-14' },
      ...{ reason: 'La chorale s’arrête.', ...over },
    },
    file: { bytes: pixel, mediaType: 'image/png', fileName: 'courrier.png' },
  })
const sessionsOf = async ({ bookingId }: SignedSeason) => {
  const { rows } = await given.superuser.query<{ status: string }>(
    'SELECT status FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
    [bookingId],
  )
  return rows.map(({ status }) => status)
}

describe('recordResignation', () => {
  it('ends the agreement in the name of whoever signed the letter, which is kept with the evidence', async () => {
    const signed = await season()
    const { items, isEvidenceIntact } = await record(signed)
    expect(items[0]).toMatchObject({
      ...{ kind: 'termination', ground: 'resignation', party: 'organiser', decidedBy: 'Noa Essai' },
      ...{ capacity: 'président', receivedOn: '2026-10-02' },
    })
    expect(isEvidenceIntact).toBe(true)
    expect(await sessionsOf(signed)).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled'])
    const decisionId = items[0]?.id ?? ''
    const wanted = { agreementId: signed.id, decisionId }
    const { mediaType } = await downloadDecision(given.deps, given.principal, { ...wanted, which: 'received' })
    expect(mediaType).toBe('image/png')
    const { tenantId, bookingId } = signed
    await writeDecisionLetter(given.deps, { type: 'agreement.decided', tenantId, bookingId, ...wanted })
    const { bytes } = await downloadDecision(given.deps, given.principal, wanted)
    expect(await textOfPdf(bytes)).toContain('le 2 octobre 2026, empreinte')
    await given.superuser.query('ALTER TABLE agreement_decision DISABLE TRIGGER decision_is_immutable')
    await given.superuser.query(`UPDATE agreement_decision SET received_on = '2026-10-03' WHERE id = $1`, [decisionId])
    await given.superuser.query('ALTER TABLE agreement_decision ENABLE TRIGGER decision_is_immutable')
    expect((await listDecisions(given.deps, given.principal, signed.id)).isEvidenceIntact).toBe(false)
  })

  it('counts the notice from the day of the letter, and ends no sooner than today', async () => {
    const signed = await season()
    await expect(record(signed, { effectiveOn: '2026-10-09' })).rejects.toMatchObject({
      ...{ code: 'agreements.notice-too-short', details: { earliest: '2026-10-10' } },
    })
    await expect(record(signed, { receivedOn: '2026-09-01', effectiveOn: '2026-10-04' })).rejects.toMatchObject({
      ...{ code: 'agreements.notice-too-short', details: { earliest: '2026-10-05' } },
    })
    await expect(record(signed, { receivedOn: '2026-10-06' })).rejects.toMatchObject({
      code: 'agreements.signed-in-future',
    })
    await record(signed, { receivedOn: '2026-09-01', effectiveOn: '2026-10-05' })
    expect(await sessionsOf(signed)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
    await expect(record(signed)).rejects.toMatchObject({ code: 'agreements.wrong-status' })
  })

  it('is for the desk, of an organiser without an account', async () => {
    const signed = await season()
    const refused = { code: 'agreements.decision-not-allowed' }
    await expect(record(signed, {}, given.association.member)).rejects.toMatchObject(refused)
    await expect(record(signed, {}, given.delegate)).rejects.toMatchObject(refused)
    await expect(record(signed, {}, given.mayor)).rejects.toMatchObject({ code: 'agreements.not-found' })
    await expect(record(await signedSeasonIn(given))).rejects.toMatchObject(refused)
    const mayRecord = async (actor: AccountActor) =>
      (await listDecisions(given.deps, actor, signed.id)).mayRecordResignation
    expect([await mayRecord(desk), await mayRecord(given.association.member)]).toEqual([true, false])
  })
})
