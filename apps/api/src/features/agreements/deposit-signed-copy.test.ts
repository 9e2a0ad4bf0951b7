import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { scannedPdf, takenByTelephone } from '../../../../../tests/support/given-paper.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { sha256 } from '../../platform/ids.ts'
import { approveBooking, cancelBooking, confirmBooking, recordBooking } from '../bookings/index.ts'
import { depositSignedCopy, type DepositSignedCopy } from './deposit-signed-copy.ts'
import { downloadDocument } from './download-document.ts'
import { draftAgreement } from './draft-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { getBookingAgreement } from './read-agreement.ts'
import { recordSignature } from './record-signature.ts'
import { sealAgreement } from './seal-agreement.ts'
import { verifyAgreement } from './verify-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

const place = 'Salle des fêtes d’essai'
const scan = scannedPdf('Lu et approuve, Dominique Boule')
const pdf = { bytes: scan, mediaType: 'application/pdf', fileName: 'scan 001.pdf' }
const refusal = (code: string) => expect.objectContaining({ code })

let day = 12
/** Another evening of the hall each time. */
const nextEvening = () => {
  day += 1
  return { startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` }
}
/** The agreement of a booking taken by telephone for people without an account. */
async function onPaper(): Promise<GivenAgreement> {
  const { deps, clerk, villageHall, commune } = given
  const { id: bookingId } = await recordBooking(
    deps,
    clerk,
    takenByTelephone({ roomId: villageHall.id, ...nextEvening() }),
  )
  await approveBooking(deps, clerk, { bookingId })
  await draftAgreement(deps, { tenantId: commune.id, bookingId })
  const { id, toSignSha256 } = await getBookingAgreement(deps, clerk, bookingId)
  return { id, bookingId, tenantId: commune.id, sha256: toSignSha256 ?? '' }
}
const deposit = (
  agreement: GivenAgreement,
  change: { actor?: AccountActor; form?: Partial<DepositSignedCopy['form']>; file?: DepositSignedCopy['file'] } = {},
) =>
  depositSignedCopy(given.deps, change.actor ?? given.clerk, {
    agreementId: agreement.id,
    form: {
      sha256: agreement.sha256,
      signedOn: '2026-10-05',
      signerName: 'Dominique Boule',
      capacity: 'président',
      ...change.form,
    },
    file: change.file ?? pdf,
  })

describe('depositSignedCopy', () => {
  it('counts as the signature of the organiser, then the commune signs and the booking is confirmed', async () => {
    const agreement = await onPaper()
    const { deps, clerk, mayor, commune } = given
    const awaited = await getBookingAgreement(deps, clerk, agreement.bookingId)
    expect(awaited).toMatchObject({ isSignedOnPaper: true, allowedActions: ['deposit-copy', 'download'] })
    const signed = await deposit(agreement)
    expect(signed).toMatchObject({ status: 'to-sign', nextParty: 'owner', allowedActions: ['download'] })
    expect(signed.parties[0]).toMatchObject({
      representative: 'Dominique Boule',
      capacity: 'président',
      method: 'hand-signed-copy',
      copy: { signedOn: '2026-10-05', sha256: sha256(scan), depositedBy: place },
    })
    const { id: agreementId, sha256: hash, bookingId } = agreement
    await recordSignature(deps, mayor, { agreementId, party: 'owner', sha256: hash, note: '' })
    const event = { type: 'agreement.signed', tenantId: commune.id, agreementId, bookingId } as const
    await sealAgreement(deps, event)
    await confirmBooking(deps, event)
    expect(await given.statusOf(bookingId)).toBe('confirmed')
    const sealed = await downloadDocument(deps, clerk, { agreementId, version: 'signed' })
    const evidence = (await textOfPdf(sealed.bytes)).replaceAll(' ', '')
    for (const words of ['Signature manuscrite', `copie déposée par ${place}`, 'Datée du 5 octobre 2026']) {
      expect(evidence).toContain(words.replaceAll(' ', ''))
    }
    expect(evidence).toContain(sha256(scan))
    expect(evidence).not.toContain('codereçu')
  })

  it('keeps who deposited it, what was printed and what was received, and tells the history and the next party', async () => {
    const agreement = await onPaper()
    await deposit(agreement)
    const { rows } = await given.superuser.query(
      `SELECT account_id, method, sha256, copy_sha256, copy_signed_on::text, evidence, delegation_act
       FROM signature WHERE agreement_id = $1`,
      [agreement.id],
    )
    expect(rows).toEqual([
      {
        account_id: given.clerk.accountId,
        method: 'hand-signed-copy',
        sha256: agreement.sha256,
        copy_sha256: sha256(scan),
        copy_signed_on: '2026-10-05',
        evidence: { depositedBy: place, consent: 'on-paper' },
        delegation_act: null,
      },
    ])
    const { rows: audited } = await given.superuser.query(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'agreement.sign' AND subject_id = $1`,
      [agreement.id],
    )
    expect(audited).toEqual([
      {
        actor_id: given.clerk.accountId,
        details: {
          party: 'organiser',
          method: 'hand-signed-copy',
          sha256: agreement.sha256,
          entrySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ])
    const { rows: events } = await given.superuser.query(
      `SELECT DISTINCT event_type FROM outbox WHERE payload ->> 'agreementId' = $1 ORDER BY event_type`,
      [agreement.id],
    )
    expect(events.map(({ event_type }) => event_type)).toEqual(['agreement.party-signed', 'agreement.to-sign'])
  })

  it('says on the public page that it is a signature on paper, and nothing private', async () => {
    const agreement = await onPaper()
    await deposit(agreement)
    const { verification_token: token } = await given.rowOf(agreement.id)
    const seen = await verifyAgreement(given.deps, token)
    expect(seen.parties[0]).toMatchObject({ method: 'hand-signed-copy', depositedBy: place })
    expect(JSON.stringify(seen)).not.toContain('Dominique')
  })

  it('is taken from an organiser with an account who prefers paper, by the desk of a college too', async () => {
    const agreement = await given.toSign({ startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' })
    const seen = await getBookingAgreement(given.deps, given.decider, agreement.bookingId)
    expect(seen).toMatchObject({ isSignedOnPaper: false, allowedActions: ['deposit-copy', 'download'] })
    expect((await deposit(agreement, { actor: given.decider })).nextParty).toBe('establishment')
    const { bytes } = await downloadDocument(given.deps, given.association.member, {
      agreementId: agreement.id,
      version: 'hand-signed-copy',
    })
    expect(sha256(bytes)).toBe(sha256(scan))
  })

  it('refuses a second copy, also when two arrive together', async () => {
    const agreement = await onPaper()
    const both = await Promise.allSettled([deposit(agreement), deposit(agreement)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(deposit(agreement)).rejects.toEqual(refusal('agreements.already-signed'))
  })

  it('refuses members, those who only read or sign, and does not exist for another tenant', async () => {
    const agreement = await onPaper()
    const bursar = givenStaff('bursar', given.commune.id, given.hall.id)
    for (const actor of [bursar, given.mayor]) {
      await expect(deposit(agreement, { actor })).rejects.toEqual(refusal('agreements.not-allowed'))
    }
    const ofCollege = await given.toSign({ startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' })
    const { memberships } = given.association.member
    for (const actor of [given.association.member, { ...given.decider, memberships }]) {
      await expect(deposit(ofCollege, { actor })).rejects.toEqual(refusal('agreements.not-allowed'))
    }
    await expect(deposit(agreement, { actor: given.decider })).rejects.toEqual(refusal('agreements.not-found'))
    await expect(deposit(ofCollege)).rejects.toEqual(refusal('agreements.not-found'))
  })

  it('refuses a day before the agreement existed or to come, and another document', async () => {
    const agreement = await onPaper()
    const signed = (form: Partial<DepositSignedCopy['form']>) => deposit(agreement, { form })
    await expect(signed({ signedOn: '2026-10-04' })).rejects.toEqual(refusal('agreements.signed-before-draft'))
    await expect(signed({ signedOn: '2026-10-06' })).rejects.toEqual(refusal('agreements.signed-in-future'))
    await expect(signed({ sha256: 'b'.repeat(64) })).rejects.toEqual(refusal('agreements.hash-mismatch'))
  })

  it('refuses what is no scan: another type, too heavy, cut short, or the very file to sign', async () => {
    const agreement = await onPaper()
    const send = (bytes: Buffer, mediaType = 'application/pdf') =>
      deposit(agreement, { file: { ...pdf, bytes, mediaType } })
    await expect(send(Buffer.from('bonjour'))).rejects.toEqual(refusal('files.unsupported-type'))
    await expect(send(Buffer.alloc(5 * 1024 * 1024 + 1))).rejects.toEqual(refusal('files.too-large'))
    await expect(send(scan.subarray(0, 300))).rejects.toMatchObject({ code: expect.stringMatching(/^files\./) })
    const { clerk, deps } = given
    const printed = await downloadDocument(deps, clerk, { agreementId: agreement.id, version: 'to-sign' })
    await expect(send(printed.bytes)).rejects.toEqual(refusal('files.unsafe-content'))
  })

  it('refuses once the booking is cancelled', async () => {
    const agreement = await onPaper()
    await cancelBooking(given.deps, given.clerk, {
      bookingId: agreement.bookingId,
      side: 'establishment',
      reason: 'Travaux',
    })
    await expect(deposit(agreement)).rejects.toEqual(refusal('agreements.wrong-status'))
  })
})

describe('the copy kept', () => {
  it('is read by the place, the signatories and the members, by nobody else, and never changes', async () => {
    const agreement = await onPaper()
    const read = (actor: AccountActor) =>
      downloadDocument(given.deps, actor, { agreementId: agreement.id, version: 'hand-signed-copy' })
    await expect(read(given.clerk)).rejects.toEqual(refusal('agreements.wrong-status'))
    await deposit(agreement)
    for (const actor of [given.clerk, given.mayor, givenStaff('bursar', given.commune.id, given.hall.id)]) {
      expect((await read(actor)).fileName).toMatch(/-copie-signee-a-la-main\.pdf$/)
    }
    const caretaker = givenStaff('caretaker', given.commune.id, given.hall.id)
    for (const actor of [caretaker, given.decider, given.association.member]) {
      await expect(read(actor)).rejects.toEqual(refusal('agreements.not-found'))
    }
    await given.deps.fileStore.put(`${agreement.tenantId}/${sha256(scan)}`, Buffer.from('autre chose'))
    await expect(read(given.clerk)).rejects.toEqual(refusal('files.corrupted'))
    await given.deps.fileStore.put(`${agreement.tenantId}/${sha256(scan)}`, scan)
  })

  it('is guarded by the database: a signature on paper has its copy, and only an organiser has one', async () => {
    const agreement = await onPaper()
    await deposit(agreement)
    const change = (set: string) =>
      given.superuser.query(`UPDATE signature SET ${set} WHERE agreement_id = $1`, [agreement.id])
    await expect(change('copy_file_id = NULL')).rejects.toThrow('signed_elsewhere_has_its_copy')
    await expect(change('copy_signed_on = NULL')).rejects.toThrow('signed_elsewhere_has_its_copy')
    await expect(change(`method = 'one-time-code'`)).rejects.toThrow('signed_elsewhere_has_its_copy')
    await expect(change(`party = 'owner'`)).rejects.toThrow('only_the_organiser_signs_by_hand')
  })
})

describe('the list of the desk', () => {
  it('holds what an organiser without an account must sign, until the copy is there', async () => {
    const agreement = await onPaper()
    const idsOf = async (view: 'to-sign' | 'all') =>
      (await listAgreements(given.deps, given.clerk, { view, limit: 100 })).items.map(({ id }) => id)
    const online = await given.toSign({
      roomId: given.villageHall.id,
      startsAt: '2026-10-30T18:30:00+01:00',
      endsAt: '2026-10-30T20:30:00+01:00',
    })
    expect(await idsOf('to-sign')).toContain(agreement.id)
    expect(await idsOf('to-sign')).not.toContain(online.id)
    await deposit(agreement)
    expect(await idsOf('to-sign')).not.toContain(agreement.id)
    expect(await idsOf('all')).toEqual(expect.arrayContaining([agreement.id, online.id]))
  })
})
