import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { chargeOfBooking, recordPayment, settleCharge } from '../ledger/index.ts'
import { downloadReceipt } from './download-receipt.ts'
import { issueRevenueOrder } from './issue-revenue-order.ts'
import { noteOrderNumbers } from './note-order-numbers.ts'
import { previewRevenueOrder } from './preview-revenue-order.ts'
import { recordGivenBack } from './record-money.ts'

let given: GivenBookings
let bursar: AccountActor
let told = 0

beforeAll(async () => {
  given = await givenBookings()
  await given.setClock('2026-10-12T10:00:00+02:00')
  const account = givenStaff('bursar', given.departement.id, given.college.id)
  bursar = { ...account, accountId: given.association.member.accountId }
})
afterAll(() => given.close())

const system = () => systemActor(given.departement.id)
async function owed() {
  const booking = await given.confirmed({})
  const charge = await inReadOnly(given.deps, system(), (tx) => chargeOfBooking(tx, booking.id))
  return { bookingId: booking.id, chargeId: charge?.id ?? '', reference: booking.reference ?? '' }
}
const pay = (chargeId: string, amountCents: number, means: 'transfer' | 'cheque' | 'order' = 'transfer') =>
  inTransaction(given.deps, system(), (tx) =>
    recordPayment(tx, system(), {
      ...{ chargeId, amountCents, means, receivedOn: '2026-10-05', reference: `${means} de Camille Voisine` },
      source: `attestation:${(told += 1)}`,
    }),
  )
const receipt = (bookingId: string, by: AccountActor = given.association.member) =>
  downloadReceipt(given.deps, by, bookingId)

describe('downloadReceipt', () => {
  it('is for money that was collected, whoever reads it', async () => {
    const { bookingId, chargeId } = await owed()
    const nothing = { code: 'revenue-orders.nothing-collected' }
    await expect(receipt(bookingId)).rejects.toMatchObject(nothing)
    await expect(receipt(bookingId, bursar)).rejects.toMatchObject(nothing)
    await pay(chargeId, 3500)
    const input = { chargeId, amountCents: 3500, means: 'transfer', receivedOn: '2026-10-06', reference: 'R' } as const
    await inTransaction(given.deps, system(), (tx) =>
      settleCharge(tx, system(), { bookingId, due: { totalCents: 0, grant: null }, reason: 'Rien n’a eu lieu' }),
    )
    await recordGivenBack(given.deps, bursar, input)
    await expect(receipt(bookingId)).rejects.toMatchObject(nothing)
  })

  it('says each sum, how it came, the order and what is left, and names no other payer', async () => {
    const { bookingId, chargeId, reference } = await owed()
    const { payees } = await previewRevenueOrder(given.deps, bursar, {
      establishmentId: given.college.id,
      month: '2026-10',
    })
    const [payee] = payees
    const order = await issueRevenueOrder(given.deps, bursar, {
      ...{ establishmentId: given.college.id, month: '2026-10', payeeEntityId: payee?.payeeEntityId ?? '' },
      entryIds: payee?.lines.map(({ entryId }) => entryId) ?? [],
    })
    await noteOrderNumbers(given.deps, bursar, {
      orderId: order.id,
      lines: order.items.map(({ no }) => ({ no, orderNumber: `T-${no}00`, orderedOn: '2026-10-10' })),
    })
    await pay(chargeId, 1000)
    await pay(chargeId, 500, 'cheque')
    const text = await textOfPdf(await receipt(bookingId))
    expect(text).toContain(`Attestation de paiement n° ${reference}-A3`)
    expect(text).toMatch(/Titre de recettes n° T-\d+00 du 10 octobre 2026/)
    expect(text).toContain('5 octobre 2026 Paiement, virement 10,00 €')
    expect(text).toContain('Paiement, chèque, cheque de Camille Voisine 5,00 €')
    expect(text).not.toContain('transfer de Camille Voisine')
    expect(text).toContain('Total Encaissé 15,00 €')
    expect(text).toContain('Reste à payer 15,00 €')
    expect(text).toContain('n’est pas une quittance')
  })

  it('is the same bytes as long as nothing is posted, on either side, and another number after', async () => {
    const { bookingId, chargeId, reference } = await owed()
    await pay(chargeId, 1000, 'order')
    const first = await receipt(bookingId)
    expect(await receipt(bookingId)).toEqual(first)
    expect(await receipt(bookingId, bursar)).toEqual(first)
    await pay(chargeId, 2000)
    const text = await textOfPdf(await receipt(bookingId))
    expect(text).toContain(`n° ${reference}-A3`)
    expect(text).toContain('Reste à payer 0,00 €')
  })

  it('is tagged and in French', async () => {
    const { bookingId, chargeId } = await owed()
    await pay(chargeId, 3000)
    const pdf = await getDocument({ data: Uint8Array.from(await receipt(bookingId)), verbosity: 0 }).promise
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'fr-FR' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(roles).toContain(`"role":"${role}"`)
  })

  it('is for the organisation and those who read the accounts of the place', async () => {
    const { bookingId, chargeId } = await owed()
    await pay(chargeId, 3000)
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    const stranger = givenStaff('town-clerk', given.commune.id)
    const as = (actor: typeof caretaker) => receipt(bookingId, { ...actor, accountId: bursar.accountId })
    await expect(as(caretaker)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    await expect(as(stranger)).rejects.toMatchObject({ code: 'bookings.not-found' })
  })
})
