import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { attachmentsOf, textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { sha256 } from '../../platform/ids.ts'
import { cancelBooking, confirmBooking } from '../bookings/index.ts'
import { downloadDocument } from './download-document.ts'
import { getBookingAgreement } from './read-agreement.ts'
import { recordSignature } from './record-signature.ts'
import { sealAgreement } from './seal-agreement.ts'
import { verifyAgreement, verifyFile } from './verify-agreement.ts'
import { voidAgreement } from './void-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

type Actor = GivenAgreements['decider']
const slotOn = (date: string) => ({ startsAt: `${date}T18:30:00+02:00`, endsAt: `${date}T20:30:00+02:00` })
const record = (agreement: GivenAgreement, actor: Actor, party: 'establishment' | 'owner', hash = agreement.sha256) =>
  recordSignature(given.deps, actor, { agreementId: agreement.id, party, sha256: hash, note: 'Vu en réunion' })
const refusal = (code: string) => expect.objectContaining({ code })
const eventsOf = async ({ id }: GivenAgreement) => {
  const { rows } = await given.superuser.query<{ event_type: string }>(
    `SELECT event_type FROM outbox WHERE payload ->> 'agreementId' = $1
     GROUP BY event_id, event_type, created_at ORDER BY created_at`,
    [id],
  )
  return rows.map((row) => row.event_type)
}
const signedEvent = ({ id, tenantId, bookingId }: GivenAgreement) =>
  ({ type: 'agreement.signed', tenantId, agreementId: id, bookingId }) as const
async function signedByAll(agreement: GivenAgreement): Promise<void> {
  await given.signedByOrganiser(agreement)
  await record(agreement, given.principal, 'establishment')
  await record(agreement, given.delegate, 'owner')
}

describe('recordSignature', () => {
  it('takes the signatures in order, the last one signs the agreement', async () => {
    const agreement = await given.toSign(slotOn('2026-10-13'))
    await expect(record(agreement, given.principal, 'establishment')).rejects.toEqual(
      refusal('agreements.not-your-turn'),
    )
    await given.signedByOrganiser(agreement)
    await expect(record(agreement, given.delegate, 'owner')).rejects.toEqual(refusal('agreements.not-your-turn'))
    const half = await record(agreement, given.principal, 'establishment')
    expect(half).toMatchObject({ status: 'to-sign', nextParty: 'owner' })
    await expect(record(agreement, given.principal, 'establishment')).rejects.toEqual(
      refusal('agreements.already-signed'),
    )
    const whole = await record(agreement, given.delegate, 'owner')
    expect(whole).toMatchObject({ status: 'signed', nextParty: null, signedSha256: null })
    expect(await eventsOf(agreement)).toEqual([
      'agreement.to-sign',
      'agreement.party-signed',
      'agreement.party-signed',
      'agreement.signed',
    ])
    const { rows } = await given.superuser.query(
      `SELECT capacity, delegation_act, evidence FROM signature WHERE agreement_id = $1 AND party = 'owner'`,
      [agreement.id],
    )
    expect(rows[0]).toMatchObject({
      capacity: 'vice-présidente',
      delegation_act: 'arrêté d’essai n° 7',
      evidence: { act: '2026-CP-1', note: 'Vu en réunion' },
    })
    await confirmBooking(given.deps, signedEvent(agreement))
    expect(await given.statusOf(agreement.bookingId)).toBe('confirmed')
  })

  it('needs two signatures for a hall', async () => {
    const agreement = await given.toSign({ roomId: given.villageHall.id, ...slotOn('2026-10-14') })
    await given.signedByOrganiser(agreement)
    await expect(record(agreement, given.mayor, 'establishment')).rejects.toEqual(refusal('agreements.not-allowed'))
    expect((await record(agreement, given.mayor, 'owner')).status).toBe('signed')
  })

  it('waits for the act to be executory: fifteen days after its transmission for an EPLE', async () => {
    await given.superuser.query(`UPDATE board_act SET valid_until = '2026-10-04' WHERE number = 'CA-12'`)
    await given.act(given.departement, given.eple, 'CA-13', '2026-10-01')
    const agreement = await given.toSign(slotOn('2026-10-15'))
    await given.signedByOrganiser(agreement)
    await expect(record(agreement, given.principal, 'establishment')).rejects.toMatchObject({
      code: 'agreements.act-not-in-force',
      details: { act: 'CA-13', executoryFrom: '2026-10-16' },
    })
    const seen = await getBookingAgreement(given.deps, given.principal, agreement.bookingId)
    expect(seen).toMatchObject({ signableFrom: '2026-10-16T00:00:00+02:00', allowedActions: ['download'] })
    await given.superuser.query(`UPDATE board_act SET valid_until = NULL WHERE number = 'CA-12'`)
    await given.superuser.query(`DELETE FROM board_act WHERE number = 'CA-13'`)
  })

  it('refuses whoever does not hold that signature, and people of the organisation', async () => {
    const agreement = await given.toSign(slotOn('2026-10-16'))
    await given.signedByOrganiser(agreement)
    await expect(record(agreement, given.decider, 'establishment')).rejects.toEqual(refusal('agreements.not-allowed'))
    await expect(record(agreement, given.delegate, 'establishment')).rejects.toEqual(refusal('agreements.not-allowed'))
    await expect(record(agreement, given.mayor, 'owner')).rejects.toEqual(refusal('agreements.not-found'))
    const both = { ...given.principal, memberships: given.association.member.memberships }
    await expect(record(agreement, both, 'establishment')).rejects.toEqual(refusal('agreements.not-allowed'))
    const elsewhere = await given.signatory('Voisine', {
      tenantId: given.departement.id,
      establishmentId: given.hall.id,
      legalEntityId: given.eple,
      capacity: 'principale',
    })
    await expect(record(agreement, elsewhere, 'establishment')).rejects.toEqual(refusal('agreements.not-found'))
    await expect(record(agreement, given.principal, 'establishment', 'b'.repeat(64))).rejects.toEqual(
      refusal('agreements.hash-mismatch'),
    )
  })
})

describe('sealAgreement', () => {
  it('makes the signed file once, with the evidence and the signed bytes inside; either hash is recognised', async () => {
    const agreement = await given.toSign({ ...slotOn('2026-10-13'), roomId: given.meeting.id })
    await expect(
      downloadDocument(given.deps, given.principal, { agreementId: agreement.id, version: 'signed' }),
    ).rejects.toEqual(refusal('agreements.wrong-status'))
    await signedByAll(agreement)
    await Promise.all([1, 2].map(() => sealAgreement(given.deps, signedEvent(agreement))))
    await sealAgreement(given.deps, signedEvent(agreement))
    const row = await given.rowOf(agreement.id)
    const file = await downloadDocument(given.deps, given.principal, { agreementId: agreement.id, version: 'signed' })
    expect(sha256(file.bytes)).toBe(row.signed_sha256)
    const text = await textOfPdf(file.bytes)
    expect(text.replaceAll(' ', '')).toContain(agreement.sha256)
    for (const words of ['Camille Principale', 'Camille Déléguée', 'arrêté d’essai n° 7', row.number]) {
      expect(text).toContain(words)
    }
    expect((await attachmentsOf(file.bytes)).map((bytes) => sha256(bytes))).toContain(agreement.sha256)

    const token = row.verification_token as string
    expect(await verifyFile(given.deps, token, agreement.sha256)).toEqual({ match: 'to-sign' })
    expect(await verifyFile(given.deps, token, row.signed_sha256)).toEqual({ match: 'signed' })
    expect(await verifyFile(given.deps, token, 'c'.repeat(64))).toEqual({ match: 'none' })
    const { rows } = await given.superuser.query(
      `SELECT count(*)::int AS downloads FROM audit_entry WHERE action = 'agreement.download' AND subject_id = $1`,
      [agreement.id],
    )
    expect(rows[0].downloads).toBe(1)
  })

  it('does nothing before every party has signed', async () => {
    const agreement = await given.toSign({ ...slotOn('2026-10-14'), roomId: given.meeting.id })
    await sealAgreement(given.deps, signedEvent(agreement))
    expect((await given.rowOf(agreement.id)).signed_sha256).toBeNull()
  })

  it('refuses to give bytes that changed on the disk', async () => {
    const agreement = await given.toSign({ ...slotOn('2026-10-15'), roomId: given.meeting.id })
    await given.deps.fileStore.put(`${agreement.tenantId}/${agreement.sha256}`, Buffer.from('autre chose'))
    await expect(
      downloadDocument(given.deps, given.principal, { agreementId: agreement.id, version: 'to-sign' }),
    ).rejects.toEqual(refusal('files.corrupted'))
  })

  it('terminates a signed agreement whose booking is cancelled', async () => {
    const agreement = await given.toSign({ ...slotOn('2026-10-16'), roomId: given.meeting.id })
    await signedByAll(agreement)
    await cancelBooking(given.deps, given.association.member, { bookingId: agreement.bookingId, reason: 'Reporté' })
    await voidAgreement(given.deps, { ...signedEvent(agreement), type: 'booking.cancelled' })
    expect((await given.rowOf(agreement.id)).status).toBe('terminated')
  })
})

describe('verifyAgreement', () => {
  it('shows number, status, parties and hashes, and nothing private', async () => {
    const agreement = await given.toSign({ roomId: given.villageHall.id, ...slotOn('2026-10-15') })
    await given.signedByOrganiser(agreement)
    const row = await given.rowOf(agreement.id)
    const seen = await verifyAgreement(given.deps, row.verification_token)
    expect(seen).toEqual({
      number: row.number,
      rank: 0,
      ...{ endsOn: null, erasure: null },
      status: 'to-sign',
      parties: [
        {
          role: 'organiser',
          name: 'Chorale d’essai',
          signedAt: expect.stringMatching(/^2026-10-05T08:/),
          method: 'one-time-code',
          depositedBy: null,
        },
        { role: 'owner', name: 'Commune d’essai', signedAt: null, method: null, depositedBy: null },
      ],
      toSignSha256: agreement.sha256,
      signedSha256: null,
      seal: null,
      isEvidenceIntact: true,
    })
  })

  it('knows nothing of another token', async () => {
    await expect(verifyAgreement(given.deps, 'A'.repeat(22))).rejects.toEqual(refusal('agreements.not-found'))
    await expect(verifyFile(given.deps, 'A'.repeat(22), 'a'.repeat(64))).rejects.toEqual(
      refusal('agreements.not-found'),
    )
  })
})
