import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { scannedPdf } from '../../../../../tests/support/given-paper.ts'
import { inReadOnly } from '../../platform/database.ts'
import { systemActor } from '../../platform/actor.ts'
import { editBuilding, getSpaceTree } from '../catalogue/index.ts'
import { depositPiece } from '../organisations/index.ts'
import { setSigningRules } from '../tenants/index.ts'
import { approveBooking } from './approve-booking.ts'
import { assertPiecesToSign } from './called-of.ts'
import { getBooking } from './get-booking.ts'
import { reviewPiece } from './review-piece.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
  const { deps, owner, college } = given
  await given.draft()
  for (const { id, name, maxPeople } of (await getSpaceTree(deps, owner, college.id)).sites[0]?.buildings ?? []) {
    await editBuilding(deps, owner, { buildingId: id, name, maxPeople, erpType: 'R' })
  }
})
afterAll(() => given.close())

const permitOf = (booking: Awaited<ReturnType<typeof getBooking>>) =>
  booking.pieces.find(({ kind }) => kind === 'premises-permit')

describe('a use foreign to the ERP type of the building', () => {
  it('is said before sending with its delay, and not signed before the place verified the permit', async () => {
    const { deps, owner, departement, decider } = given
    const by = await given.organisation()
    await setSigningRules(deps, owner, {
      tenantId: departement.id,
      signingOrder: 'owner-last',
      permitLeadDays: 21,
      minorHeadcountPercent: 10,
      quoteValidDays: 30,
    })
    const draft = await given.draft({ by, facts: { purpose: 'sport' } })
    const warned = draft.checks.find(({ code }) => code === 'bookings.pieces-missing')
    expect(warned).toMatchObject({
      outcome: 'warning',
      params: { pieces: expect.arrayContaining([expect.objectContaining({ kind: 'premises-permit', leadDays: 21 })]) },
    })
    await submitBooking(deps, by.member, { bookingId: draft.id })
    expect(permitOf(await getBooking(deps, decider, draft.id))).toMatchObject({ state: 'missing', stops: 'signature' })
    await approveBooking(deps, decider, { bookingId: draft.id })
    const toSign = () =>
      inReadOnly(deps, systemActor(departement.id), (tx) => assertPiecesToSign(tx, draft.id)).then(
        () => 'may sign',
        ({ code }: { code: string }) => code,
      )
    expect(await toSign()).toBe('bookings.pieces-missing')

    const { id: pieceId } = await depositPiece(deps, by.member, {
      organisationId: by.id,
      form: { kind: 'premises-permit', insurer: '', policyNumber: '', validFrom: '2026-01-01', validUntil: null },
      file: { bytes: scannedPdf('autorisation'), mediaType: 'application/pdf', fileName: 'autorisation.pdf' },
    })
    expect(permitOf(await getBooking(deps, by.member, draft.id))?.state).toBe('to-verify')
    expect(await toSign()).toBe('bookings.pieces-missing')
    await reviewPiece(deps, decider, { bookingId: draft.id, pieceId, verdict: 'verified', reason: '' })
    expect(permitOf(await getBooking(deps, by.member, draft.id))?.state).toBe('valid')
    expect(await toSign()).toBe('may sign')
  })

  it('is nothing to a lesson in a school', async () => {
    const { pieces } = await given.draft({ facts: { purpose: 'training' } })
    expect(pieces.map(({ kind }) => kind)).not.toContain('premises-permit')
  })
})
