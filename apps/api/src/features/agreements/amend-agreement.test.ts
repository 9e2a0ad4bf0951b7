import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { acceptAmendment, askAmendment, cancelBooking, confirmBooking } from '../bookings/index.ts'
import { amendAgreement } from './amend-agreement.ts'
import { downloadDocument } from './download-document.ts'
import { getAgreementText, getBookingAgreement } from './read-agreement.ts'
import { recordSignature } from './record-signature.ts'
import { sealAgreement } from './seal-agreement.ts'
import { verifyFile } from './verify-agreement.ts'
import { voidAgreement } from './void-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const day = (date: string, from = '18:30', until = '20:30') => ({
  startsAt: `2026-10-${date}T${from}:00+02:00`,
  endsAt: `2026-10-${date}T${until}:00+02:00`,
})

async function signByAll(agreement: GivenAgreement): Promise<void> {
  await given.signedByOrganiser(agreement)
  const { id: agreementId, sha256 } = agreement
  await given.setClock('2026-09-20T10:00:00Z')
  await recordSignature(given.deps, given.principal, { agreementId, sha256, party: 'establishment', note: '' })
  await recordSignature(given.deps, given.delegate, { agreementId, sha256, party: 'owner', note: '' })
}

/** A confirmed booking, its agreement signed by the three parties. */
async function confirmedOn(slot: ReturnType<typeof day>): Promise<GivenAgreement> {
  const agreement = await given.toSign({ ...slot, roomId: await given.collegeRoom() })
  await signByAll(agreement)
  const { bookingId, tenantId } = agreement
  await confirmBooking(given.deps, { bookingId, tenantId })
  return agreement
}

async function move({ bookingId, tenantId }: GivenAgreement, to: ReturnType<typeof day>): Promise<void> {
  const [occurrenceId = ''] = await given.standingOf(bookingId)
  await askAmendment(given.deps, given.association.member, {
    ...{ bookingId, moves: [{ occurrenceId, ...to }], message: '' },
  })
  await acceptAmendment(given.deps, given.decider, { bookingId })
  await amendAgreement(given.deps, { tenantId, bookingId })
}

/** The other side agrees to another number of people, in sessions that stay where they are. */
async function changePeople({ bookingId, tenantId }: GivenAgreement, headcount: number): Promise<void> {
  await askAmendment(given.deps, given.association.member, { bookingId, moves: [], headcount, message: '' })
  await acceptAmendment(given.deps, given.decider, { bookingId })
  await amendAgreement(given.deps, { tenantId, bookingId })
}

const documents = async ({ bookingId }: GivenAgreement) =>
  (await given.superuser.query('SELECT rank, status FROM agreement WHERE booking_id = $1 ORDER BY rank', [bookingId]))
    .rows as { rank: number; status: string }[]
const amendmentOf = async ({ bookingId, tenantId }: GivenAgreement, rank: number): Promise<GivenAgreement> => {
  const { id, toSignSha256 } = await getBookingAgreement(given.deps, given.association.member, bookingId, rank)
  return { id, bookingId, tenantId, sha256: toSignSha256 ?? '' }
}

describe('amendAgreement', () => {
  it('draws up what the three parties sign, then amends the agreement and seals the file', async () => {
    const agreement = await confirmedOn(day('13'))
    await move(agreement, day('15', '19:00', '21:00'))
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'to-sign' },
    ])
    const amendment = await amendmentOf(agreement, 1)
    const read = await getAgreementText(given.deps, given.association.member, amendment.id)
    const { number } = await given.rowOf(agreement.id)
    expect(read.title.replace(/\s/g, ' ')).toBe(`Avenant n° 1 à la convention n° ${number}`)
    const words = JSON.stringify(read.articles).replace(/\s/g, ' ')
    expect(words).toContain('Avant : mardi 13 octobre 2026, de 18 h 30 à 20 h 30')
    expect(words).toContain('Après : jeudi 15 octobre 2026, de 19 h à 21 h')

    await signByAll(amendment)
    const ids = { agreementId: amendment.id, bookingId: agreement.bookingId, tenantId: agreement.tenantId }
    await sealAgreement(given.deps, { type: 'agreement.amended', ...ids })
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'amended' },
      { rank: 1, status: 'signed' },
    ])
    const sealed = await downloadDocument(given.deps, given.principal, { agreementId: amendment.id, version: 'signed' })
    expect((await textOfPdf(sealed.bytes)).replace(/\s+/g, ' ')).toContain('Preuves de signature')
    const { verification_token: token, number: own } = await given.rowOf(amendment.id)
    expect(own).toBe(`${number}-A1`)
    expect(await verifyFile(given.deps, token, sealed.sha256)).toEqual({ match: 'signed' })
    const first = await getBookingAgreement(given.deps, given.association.member, agreement.bookingId)
    expect(first.amendments).toEqual([{ rank: 1, number: own, status: 'signed' }])
  })

  it('is written once, however often the reaction runs, also at once', async () => {
    const agreement = await confirmedOn(day('14'))
    await move(agreement, day('16'))
    const { tenantId, bookingId } = agreement
    await Promise.all([1, 2, 3].map(() => amendAgreement(given.deps, { tenantId, bookingId })))
    expect(await documents(agreement)).toHaveLength(2)
  })

  it('records the first shift of an hour at most without a signature, and has the next change signed', async () => {
    const agreement = await confirmedOn(day('19'))
    await move(agreement, day('19', '19:00', '21:00'))
    expect(await documents(agreement)).toEqual([{ rank: 0, status: 'signed' }])
    const { minorChangeAt } = await getBookingAgreement(given.deps, given.association.member, agreement.bookingId)
    expect(minorChangeAt).not.toBeNull()
    await move(agreement, day('19', '19:30', '21:30'))
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'to-sign' },
    ])
  })

  it('says before and after when many more people come, and has the three parties sign', async () => {
    const agreement = await confirmedOn(day('22'))
    await changePeople(agreement, 30)
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'to-sign' },
    ])
    const amendment = await amendmentOf(agreement, 1)
    const read = await getAgreementText(given.deps, given.association.member, amendment.id)
    const words = JSON.stringify(read.articles).replace(/\s/g, ' ')
    expect(words).toContain('Nombre de personnes attendues : 30, au lieu de 20')
    expect(words).not.toContain('Redevance totale')
    await signByAll(amendment)
    expect(await documents(agreement)).toMatchObject([{ status: 'amended' }, { status: 'signed' }])
  })

  it('records once a tenth more or fewer people, as the signed article says, and has the next change signed', async () => {
    const agreement = await confirmedOn(day('15'))
    const text = await getAgreementText(given.deps, given.association.member, agreement.id)
    expect(JSON.stringify(text.articles).replace(/\s/g, ' ')).toContain('moins de personnes ou 10 % de plus au plus')
    // What the tenant says later is for later agreements.
    await given.superuser.query(`UPDATE tenant SET settings = settings || '{"minorHeadcountPercent": 50}'`)
    await changePeople(agreement, 22)
    expect(await documents(agreement)).toEqual([{ rank: 0, status: 'signed' }])
    const { minorChangeAt } = await getBookingAgreement(given.deps, given.association.member, agreement.bookingId)
    expect(minorChangeAt).not.toBeNull()
    await changePeople(agreement, 21)
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'to-sign' },
    ])
    await given.superuser.query(`UPDATE tenant SET settings = settings - 'minorHeadcountPercent'`)
  })

  it('has any change of people signed where the article says nothing of them', async () => {
    const agreement = await confirmedOn(day('16'))
    await given.superuser.query('ALTER TABLE agreement DISABLE TRIGGER USER')
    await given.superuser.query(`UPDATE agreement SET facts = facts - 'minorHeadcountPercent' WHERE id = $1`, [
      agreement.id,
    ])
    await given.superuser.query('ALTER TABLE agreement ENABLE TRIGGER USER')
    await changePeople(agreement, 19)
    expect(await documents(agreement)).toMatchObject([{ status: 'signed' }, { rank: 1, status: 'to-sign' }])
  })

  it('replaces an amendment that nobody has signed whole by one that says everything', async () => {
    const agreement = await confirmedOn(day('20'))
    await move(agreement, day('21'))
    const first = await amendmentOf(agreement, 1)
    await given.signedByOrganiser(first)
    await move(agreement, day('22'))
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'void' },
      { rank: 2, status: 'to-sign' },
    ])
    await expect(
      recordSignature(given.deps, given.principal, {
        ...{ agreementId: first.id, sha256: first.sha256, party: 'establishment' as const, note: '' },
      }),
    ).rejects.toMatchObject({ code: 'agreements.wrong-status' })
    const { facts } = await given.rowOf((await amendmentOf(agreement, 2)).id)
    const [change] = facts.amends.changes
    expect(change.removed.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual(['2026-10-20'])
    expect(change.added.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual(['2026-10-22'])
  })

  it('leaves nothing to sign once the session is back where it was signed', async () => {
    const agreement = await confirmedOn(day('13'))
    await move(agreement, day('14'))
    await move(agreement, day('13'))
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'signed' },
      { rank: 1, status: 'void' },
    ])
  })

  it('ends with its booking', async () => {
    const agreement = await confirmedOn(day('13'))
    await move(agreement, day('14'))
    const { bookingId, tenantId } = agreement
    const cancelled = { bookingId, side: 'applicant' as const, reason: 'Salle trop petite.' }
    await cancelBooking(given.deps, given.association.member, cancelled)
    await voidAgreement(given.deps, { type: 'booking.cancelled', bookingId, tenantId })
    expect(await documents(agreement)).toEqual([
      { rank: 0, status: 'terminated' },
      { rank: 1, status: 'void' },
    ])
  })

  it('waits alone: the database refuses a second one to sign, and any change of a recorded one', async () => {
    const agreement = await confirmedOn(day('13'))
    await move(agreement, day('14'))
    const { id } = await amendmentOf(agreement, 1)
    const copy = `INSERT INTO agreement SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
      'rank', 2, 'number', 'autre', 'verification_token', 'autre'))).* FROM agreement a WHERE id = $1`
    await expect(given.superuser.query(copy, [id])).rejects.toThrow('one_amendment_waits')
    await expect(given.superuser.query('UPDATE agreement SET rank = 3 WHERE id = $1', [id])).rejects.toThrow(
      'immutable',
    )
  })
})
