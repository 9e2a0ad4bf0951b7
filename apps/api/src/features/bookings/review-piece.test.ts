import type { BookingDto, PieceKind, PieceStops } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import {
  givenBookings,
  type GivenBookings,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import { scannedPdf } from '../../../../../tests/support/given-paper.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { depositPiece } from '../organisations/index.ts'
import { approveBooking } from './approve-booking.ts'
import { assertPiecesToSign } from './called-of.ts'
import { getBooking } from './get-booking.ts'
import { getPieceRules, setPieceRules } from './piece-rules.ts'
import { openCalledPiece, reviewPiece } from './review-piece.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const deposit = (by: GivenOrganisation, kind: PieceKind, validUntil: string | null = null) =>
  depositPiece(given.deps, by.member, {
    organisationId: by.id,
    form: { kind, insurer: '', policyNumber: '', validFrom: '2026-01-01', validUntil },
    file: { bytes: scannedPdf(kind), mediaType: 'application/pdf', fileName: `${kind}.pdf` },
  })
const rulesRead = () => getPieceRules(given.deps, given.owner, given.departement.id)
const rule = async (stops: PieceStops) => {
  const { stops: former } = await rulesRead()
  return setPieceRules(given.deps, given.owner, { tenantId: given.departement.id, former, stops })
}
const calledOf = ({ pieces }: BookingDto, kind: PieceKind) => pieces.find((piece) => piece.kind === kind)
const review = (actor: AccountActor, bookingId: string, pieceId: string, reason = '') =>
  reviewPiece(given.deps, actor, { bookingId, pieceId, verdict: reason ? 'refused' : 'verified', reason })
const refusedAs = (code: string) => ({ code })

describe('reviewPiece', () => {
  it('says for every booking of the tenant what it thinks, again and again, and to the organisation why', async () => {
    const by = await given.organisation()
    const [first, second] = [await given.submitted({ by }), await given.submitted({ by })]
    expect(calledOf(first, 'statutes')).toMatchObject({ state: 'missing', piece: null })
    const { id, version } = await deposit(by, 'statutes')
    expect(version).toBe(1)
    const refused = await review(given.decider, first.id, id, 'Illisible')
    expect(calledOf(refused, 'statutes')).toMatchObject({
      state: 'refused',
      piece: { id, verdict: 'refused', reason: 'Illisible' },
    })
    const read = await getBooking(given.deps, by.member, second.id)
    expect(calledOf(read, 'statutes')).toMatchObject({ state: 'refused', piece: { reason: 'Illisible' } })
    const again = await deposit(by, 'statutes')
    expect(again.version).toBe(2)
    const verified = await review(given.decider, first.id, again.id)
    expect(calledOf(verified, 'statutes')).toMatchObject({ state: 'valid', piece: { verdict: 'verified', reason: '' } })
    // The former version stays in the vault.
    const { rows } = await given.superuser.query(
      `SELECT version, removed_at FROM piece WHERE organisation_id = $1 AND kind = 'statutes' ORDER BY version`,
      [by.id],
    )
    expect(rows).toEqual([
      { version: 1, removed_at: null },
      { version: 2, removed_at: null },
    ])
  })

  it('tells the organisation of a refusal alone', async () => {
    const by = await given.organisation()
    const { id: bookingId } = await given.submitted({ by })
    const { id } = await deposit(by, 'statutes')
    const told = async () => (await given.eventsOf(bookingId)).filter((name) => name === 'booking.piece-refused').length
    await review(given.decider, bookingId, id)
    expect(await told()).toBe(0)
    await review(given.decider, bookingId, id, 'Illisible')
    expect(await told()).toBe(1)
  })

  it('judges for one tenant only', async () => {
    const by = await given.organisation()
    const college = await given.submitted({ by })
    const { pieces } = college
    const insurance = pieces[0]?.piece?.id ?? ''
    await review(given.decider, college.id, insurance, 'Autre activité')
    const hall = await given.room(given.hall, { name: 'Salle des fêtes d’essai' })
    const asked = await given.submitted({ by, roomId: hall.id })
    expect(calledOf(asked, 'insurance')).toMatchObject({ state: 'valid', piece: { verdict: null } })
    await expect(given.submitted({ by })).rejects.toMatchObject(refusedAs('bookings.insurance-missing'))
  })

  it('shows the place what its booking calls for and nothing else of the vault', async () => {
    const by = await given.organisation()
    const { id: bookingId } = await given.submitted({ by })
    const { id: called } = await deposit(by, 'officers')
    const { id: other } = await deposit(by, 'company-extract')
    const open = (actor: AccountActor, pieceId: string) => openCalledPiece(given.deps, actor, { bookingId, pieceId })
    expect((await open(given.decider, called)).bytes.subarray(0, 5)).toEqual(Buffer.from('%PDF-'))
    await expect(open(given.decider, other)).rejects.toMatchObject(refusedAs('bookings.piece-not-called'))
    await expect(review(given.decider, bookingId, other)).rejects.toMatchObject(refusedAs('bookings.piece-not-called'))
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    for (const actor of [given.clerk, caretaker, by.member]) {
      await expect(open(actor, called)).rejects.toMatchObject(refusedAs('bookings.not-found'))
      await expect(review(actor, bookingId, called)).rejects.toMatchObject(refusedAs('bookings.not-found'))
    }
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    expect((await open(bursar, called)).mediaType).toBe('application/pdf')
    await expect(review(bursar, bookingId, called)).rejects.toMatchObject(refusedAs('bookings.not-allowed'))
  })
})

describe('a missing piece', () => {
  it('stops the step that the tenant says, and no step before', async () => {
    const by = await given.organisation()
    const missing = refusedAs('bookings.pieces-missing')
    await rule({ statutes: 'submission', officers: 'approval', 'registration-receipt': 'signature' })
    const { id: bookingId } = await given.draft({ by })
    const submit = () => submitBooking(given.deps, by.member, { bookingId })
    await expect(submit()).rejects.toMatchObject({
      ...missing,
      details: { pieces: expect.arrayContaining([{ kind: 'statutes', state: 'missing', stops: 'submission' }]) },
    })
    await deposit(by, 'statutes')
    expect((await submit()).status).toBe('submitted')
    const approve = () => approveBooking(given.deps, given.decider, { bookingId })
    await expect(approve()).rejects.toMatchObject(missing)
    await deposit(by, 'officers', '2026-10-12')
    await expect(approve()).rejects.toMatchObject(missing)
    await deposit(by, 'officers', '2026-10-13')
    expect((await approve()).status).toBe('approved')
    const sign = () => inReadOnly(given.deps, by.member, (tx) => assertPiecesToSign(tx, bookingId))
    await expect(sign()).rejects.toMatchObject(missing)
    const receipt = await deposit(by, 'registration-receipt')
    await sign()
    await review(given.decider, bookingId, receipt.id, 'Ce n’est pas votre association')
    await expect(sign()).rejects.toMatchObject(missing)
    await rule({})
  })

  it('says what the tenant may set, what a text fixes, and refuses to overwrite what somebody else set', async () => {
    const stopsOf = async (kind: PieceKind) => (await rulesRead()).items.find((item) => item.kind === kind)
    expect(await stopsOf('premises-permit')).toMatchObject({ stops: 'signature', fixedBy: 'law' })
    expect(await stopsOf('insurance')).toMatchObject({ stops: 'submission', fixedBy: 'other-setting' })
    expect(await stopsOf('officers')).toEqual({ kind: 'officers', stops: 'nothing', usual: 'nothing', fixedBy: null })
    const answers = await Promise.allSettled(
      (['approval', 'not-asked'] as const).map((officers) =>
        setPieceRules(given.deps, given.owner, { tenantId: given.departement.id, former: {}, stops: { officers } }),
      ),
    )
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: refusedAs('tenants.rules-changed') }])
    expect((await stopsOf('officers'))?.stops).not.toBe('nothing')
    await rule({})
    expect(await getPieceRules(given.deps, given.decider, given.departement.id)).toMatchObject({ allowedActions: [] })
  })

  it('is ruled by those who run the tenant, in their own', async () => {
    const stops = { statutes: 'approval' } as const
    const asked = (actor: AccountActor, tenantId: string) =>
      setPieceRules(given.deps, actor, { tenantId, former: {}, stops })
    await expect(asked(given.decider, given.departement.id)).rejects.toMatchObject(refusedAs('tenants.not-allowed'))
    await expect(asked(given.owner, given.commune.id)).rejects.toMatchObject(refusedAs('tenants.not-found'))
  })
})
