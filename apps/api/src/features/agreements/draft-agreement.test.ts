import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { cancelBooking, undoApproval } from '../bookings/index.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { downloadDocument } from './download-document.ts'
import { draftAgreement } from './draft-agreement.ts'
import { draftMissingAgreement } from './draft-missing-agreement.ts'
import { getAgreementText, getBookingAgreement } from './read-agreement.ts'
import { voidAgreement } from './void-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

const slotOn = (day: string) => ({ startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` })
const countOf = async (bookingId: string) => {
  const { rows } = await given.superuser.query<{ agreements: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM agreement WHERE booking_id = $1) AS agreements,
       (SELECT count(DISTINCT event_id)::int FROM outbox WHERE event_type = 'agreement.to-sign'
          AND payload ->> 'bookingId' = $1::text) AS events`,
    [bookingId],
  )
  return rows[0]
}

describe('draftAgreement', () => {
  it('writes the agreement once, however often the reaction runs', async () => {
    const { id, bookingId, tenantId } = await given.toSign(slotOn('13'))
    const before = await given.rowOf(id)
    await Promise.all([1, 2].map(() => draftAgreement(given.deps, { tenantId, bookingId })))
    expect(await given.rowOf(id)).toEqual(before)
    expect(await countOf(bookingId)).toEqual({ agreements: 1, events: 1 })
    expect(before.status).toBe('to-sign')
    expect(before.number).toMatch(/^CONV-0380001V-2026-\d+$/)
    expect(before.verification_token).toMatch(/^[\w-]{22}$/)
  })

  it('prints the parties, the acts and the number in a file that its hash identifies', async () => {
    const { id, sha256 } = await given.toSign(slotOn('14'))
    const file = await downloadDocument(given.deps, given.association.member, { agreementId: id, version: 'to-sign' })
    expect(file).toMatchObject({ sha256, mediaType: 'application/pdf' })
    const text = await textOfPdf(file.bytes)
    const { number } = await given.rowOf(id)
    const printed = ['Chorale d’essai', 'Collège Camille Essai', 'Département d’essai', 'CA-12', '2026-CP-1', number]
    for (const words of printed) expect(text).toContain(words)
    expect(file.fileName).toBe(`convention-${number}-a-signer.pdf`)
    const words = await getAgreementText(given.deps, given.association.member, id)
    expect(words.preamble.join(' ')).toContain('arrêté d’essai')
  })

  it('lists the date, the hours and the room of each session when a series borrows a room', async () => {
    const [own, lent] = [
      await given.collegeRoom({ name: 'Grand atelier', houseRules: 'Rangez les chaises.' }),
      await given.collegeRoom({ name: 'Petit atelier', houseRules: 'Rangez les chaises.\nFermez le piano.' }),
    ]
    const slots = [slotOn('20'), { ...slotOn('21'), roomId: lent }]
    const series = await given.submittedSeries({ roomId: own, slots })
    const { id: bookingId } = await given.approve(series.id)
    await draftAgreement(given.deps, { tenantId: given.departement.id, bookingId })
    const { id } = await getBookingAgreement(given.deps, given.association.member, bookingId)
    const file = await downloadDocument(given.deps, given.association.member, { agreementId: id, version: 'to-sign' })
    const text = (await textOfPdf(file.bytes)).replace(/\s+/g, ' ')
    const dates = [
      'mardi, de 18 h 30 à 20 h 30 Grand atelier octobre 2026 20 1 séance',
      'mercredi, de 18 h 30 à 20 h 30 Petit atelier octobre 2026 21 1 séance',
    ]
    for (const words of dates) expect(text).toContain(words)
    expect(text).toContain('Règle du lieu : Rangez les chaises.')
    expect(text).toContain('Règle du lieu : Petit atelier : Fermez le piano.')
  })

  it('says how each room is entered and whom to call, when a series borrows a room of another kind', async () => {
    const [own, lent] = [
      await given.collegeRoom({ name: 'Grande verrière' }),
      await given.collegeRoom({ name: 'Petite verrière' }),
    ]
    await setRoomAccess(given.deps, given.owner, {
      ...enteredBy('key-box', { secret: '4815' }),
      ...{ roomId: lent, contactName: 'Sacha Loge', contactPhone: '04 65 71 00 07' },
    })
    const slots = [slotOn('27'), { ...slotOn('28'), roomId: lent }]
    const { id: bookingId } = await given.approve((await given.submittedSeries({ roomId: own, slots })).id)
    await draftAgreement(given.deps, { tenantId: given.departement.id, bookingId })
    const { id } = await getBookingAgreement(given.deps, given.association.member, bookingId)
    const file = await downloadDocument(given.deps, given.association.member, { agreementId: id, version: 'to-sign' })
    const text = (await textOfPdf(file.bytes)).replace(/\s+/g, ' ')
    expect(text).toContain('Grande verrière : Les locaux sont ouverts et refermés par une personne désignée.')
    expect(text).toContain('Petite verrière : L’accès se fait avec une clé, gardée dans une boîte à clés à code.')
    expect(text).toContain('Pour Petite verrière : Sacha Loge, 04 65 71 00 07.')
    expect(text).not.toContain('4815')
  })

  it('has two parties for a municipal hall', async () => {
    const { bookingId } = await given.toSign({ roomId: given.villageHall.id, ...slotOn('15') })
    const { parties, nextParty } = await getBookingAgreement(given.deps, given.mayor, bookingId)
    expect(parties.map(({ role, name }) => [role, name])).toEqual([
      ['organiser', 'Chorale d’essai'],
      ['owner', 'Commune d’essai'],
    ])
    expect(nextParty).toBe('organiser')
  })

  it('gives twenty simultaneous agreements twenty numbers without a gap', async () => {
    const { bookingId, tenantId } = await given.toSign(slotOn('16'))
    const copies = await given.copies(bookingId, 20)
    await Promise.all(copies.map((copy) => draftAgreement(given.deps, { tenantId, bookingId: copy })))
    const { rows } = await given.superuser.query<{ n: number }>(
      `SELECT split_part(number, '-', 4)::int AS n FROM agreement WHERE tenant_id = $1 ORDER BY 1`,
      [tenantId],
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => index + 1))
  })

  it('does nothing once the approval is undone', async () => {
    const { id: bookingId } = await given.approved(slotOn('20'))
    await undoApproval(given.deps, given.decider, { bookingId })
    await draftAgreement(given.deps, { tenantId: given.departement.id, bookingId })
    expect(await countOf(bookingId)).toEqual({ agreements: 0, events: 0 })
  })

  it('names what is missing to the staff, uses no number, and is written once it is there', async () => {
    const { id: bookingId } = await given.approved(slotOn('15'))
    const tenantId = given.departement.id
    await given.superuser.query(`UPDATE board_act SET valid_until = '2026-09-30' WHERE number = '2026-CP-1'`)
    const refusal = { code: 'agreements.incomplete-facts', details: { missing: ['acts.owner'] } }
    const last = async () => (await given.superuser.query('SELECT max(last) FROM agreement_counter')).rows[0]
    const before = await last()
    await expect(draftAgreement(given.deps, { tenantId, bookingId })).rejects.toMatchObject(refusal)
    expect(await last()).toEqual(before)
    await expect(getBookingAgreement(given.deps, given.decider, bookingId)).rejects.toMatchObject(refusal)
    await expect(getBookingAgreement(given.deps, given.association.member, bookingId)).rejects.toMatchObject({
      code: 'agreements.not-found',
    })
    await given.superuser.query(`UPDATE board_act SET valid_until = NULL WHERE number = '2026-CP-1'`)
    await expect(draftMissingAgreement(given.deps, given.association.member, bookingId)).rejects.toMatchObject({
      code: 'agreements.not-allowed',
    })
    const stranger = givenStaff('decider', given.commune.id)
    await expect(draftMissingAgreement(given.deps, stranger, bookingId)).rejects.toMatchObject({
      code: 'bookings.not-found',
    })
    const agreement = await draftMissingAgreement(given.deps, given.decider, bookingId)
    expect(agreement.status).toBe('to-sign')
  })

  it('refuses to be written by hand for a booking that is not accepted', async () => {
    const { id: bookingId } = await given.submitted({ ...slotOn('14'), roomId: given.meeting.id })
    await expect(draftMissingAgreement(given.deps, given.decider, bookingId)).rejects.toMatchObject({
      code: 'agreements.wrong-status',
    })
  })

  it('never changes afterwards: the database refuses it', async () => {
    const { id } = await given.toSign({ ...slotOn('13'), roomId: given.meeting.id })
    for (const change of [`facts = '{}'`, `to_sign_sha256 = repeat('0', 64)`, `number = 'CONV-X-2026-1'`]) {
      await expect(given.superuser.query(`UPDATE agreement SET ${change} WHERE id = $1`, [id])).rejects.toMatchObject({
        constraint: 'agreement_is_immutable',
      })
    }
  })
})

describe('voidAgreement', () => {
  it('ends the agreement of a cancelled booking, once', async () => {
    const { id, bookingId, tenantId } = await given.toSign({ ...slotOn('15'), roomId: given.meeting.id })
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert reporté' })
    const event = { type: 'booking.cancelled', tenantId, bookingId } as const
    await voidAgreement(given.deps, event)
    await voidAgreement(given.deps, event)
    expect((await given.rowOf(id)).status).toBe('void')
    const { nextParty, allowedActions } = await getBookingAgreement(given.deps, given.association.member, bookingId)
    expect({ nextParty, allowedActions }).toEqual({ nextParty: null, allowedActions: ['download'] })
  })

  it('does nothing to a booking that had none', async () => {
    const { id: bookingId } = await given.submitted({ ...slotOn('16'), roomId: given.meeting.id })
    const event = { type: 'booking.expired', tenantId: given.departement.id, bookingId } as const
    await expect(voidAgreement(given.deps, event)).resolves.toBeUndefined()
  })
})
