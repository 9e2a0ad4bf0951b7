import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  givenBookings,
  type GivenBookings,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { chargeOfBooking, recordPayment, reverseCharge, settleInKind, waiveCharge } from '../ledger/index.ts'
import { exportEstablishmentYear, getEstablishmentYear, getOrganisationYear } from './get-year-account.ts'

let given: GivenBookings
let bursar: Actor
let rival: GivenOrganisation
const nothing = { rentCents: 0, receivedCents: 0, waivedCents: 0, inKindCents: 0, valuedCents: 0, balanceCents: 0 }

beforeAll(async () => {
  given = await givenBookings()
  await given.setClock('2026-10-01T10:00:00+02:00')
  bursar = givenStaff('bursar', given.departement.id, given.college.id)
  rival = await given.organisation({ name: '=Rival d’essai' })
  const system = systemActor(given.departement.id)
  const chargeOf = async (bookingId: string) => {
    const charge = await inReadOnly(given.deps, system, (tx) => chargeOfBooking(tx, bookingId))
    return charge?.id ?? ''
  }
  const first = await given.confirmed({})
  const cancelledLater = await given.confirmed({})
  const ofRival = await given.confirmed({ by: rival })
  const chargeId = await chargeOf(first.id)
  await inTransaction(given.deps, system, async (tx) => {
    await recordPayment(tx, system, {
      ...{ chargeId, amountCents: 1000, receivedOn: '2026-10-01', means: 'order', reference: 'T', source: 'essai:1' },
    })
    await waiveCharge(tx, system, { chargeId, amountCents: 300, reason: 'Essai', source: 'essai:2' })
    await settleInKind(tx, system, { chargeId, amountCents: 200, reason: 'Essai', source: 'essai:3' })
  })
  const rivalCharge = await chargeOf(ofRival.id)
  await given.superuser.query(`UPDATE charge SET valued_cents = 700, legal_basis = 'Texte' WHERE id = $1`, [
    rivalCharge,
  ])
  await given.setClock('2027-01-01T00:30:00+01:00')
  await inTransaction(given.deps, system, (tx) => reverseCharge(tx, system, cancelledLater.id, 'Annulée'))
})
afterAll(() => given.close())

const year = (of: number, actor = bursar) =>
  getEstablishmentYear(given.deps, actor, { establishmentId: given.college.id, year: of })

it('adds up a year by organisation, each sum apart, and says what is still owed at its end', async () => {
  const account = await year(2026)
  expect(account.parties.map(({ name, ...sums }) => [name, sums])).toEqual([
    ['=Rival d’essai', { ...nothing, id: rival.id, rentCents: 3000, valuedCents: 700, balanceCents: 3000 }],
    [
      'Chorale d’essai',
      {
        ...{ id: given.association.id, rentCents: 6000, receivedCents: 1000, waivedCents: 300, inKindCents: 200 },
        ...{ valuedCents: 0, balanceCents: 4500 },
      },
    ],
  ])
  expect(account.totals).toEqual({
    ...{
      rentCents: 9000,
      receivedCents: 1000,
      waivedCents: 300,
      inKindCents: 200,
      valuedCents: 700,
      balanceCents: 7500,
    },
  })
  expect(account.months[9]).toEqual({ rentCents: 9000, receivedCents: 1000 })
  expect(account.months.filter((_, month) => month !== 9)).toEqual(
    Array.from({ length: 11 }, () => ({ rentCents: 0, receivedCents: 0 })),
  )
})

it('counts in the new year what was taken back in it', async () => {
  const account = await year(2027)
  expect(account.totals).toMatchObject({ rentCents: -3000, receivedCents: 0, valuedCents: 0, balanceCents: 4500 })
  expect(account.months[0]).toEqual({ rentCents: -3000, receivedCents: 0 })
})

it('shows an organisation its own, by payee', async () => {
  const { deps, association, departement } = given
  const own = await getOrganisationYear(deps, association.member, { organisationId: association.id, year: 2026 })
  expect(own.parties).toMatchObject([{ rentCents: 6000, balanceCents: 4500 }])
  expect(own.parties[0]?.name).not.toBe('')
  for (const actor of [rival.member, bursar, givenStaff('tenant-officer', departement.id)]) {
    const refused = getOrganisationYear(deps, actor, { organisationId: association.id, year: 2026 })
    await expect(refused).rejects.toMatchObject({ code: 'organisations.not-found' })
  }
})

it('is exported to the cent, without a formula, for those who read the accounts', async () => {
  const csv = await exportEstablishmentYear(given.deps, bursar, { establishmentId: given.college.id, year: 2026 })
  const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
  expect(rows).toMatchObject([
    { Organisme: "'=Rival d’essai", 'Redevances (€)': '30,00', 'Valeur des gratuités (€)': '7,00' },
    { Organisme: 'Chorale d’essai', 'En nature (€)': '2,00', 'Reste dû en fin d’exercice (€)': '45,00' },
  ])
  const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
  await expect(year(2026, caretaker)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
  await expect(year(2026, given.clerk)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
})
