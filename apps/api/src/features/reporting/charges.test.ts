import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { inTransaction } from '../../platform/database.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { reverseCharge } from '../ledger/index.ts'
import { exportCharges } from './export-charges.ts'
import { listEstablishmentCharges, listOrganisationCharges } from './list-charges.ts'

let given: GivenBookings
let bursar: Actor
let charged: string[]
const hostileName = '=HYPERLINK("http://piege.example";"Chorale")'
const everything = { limit: 20 }

beforeAll(async () => {
  given = await givenBookings()
  bursar = givenStaff('bursar', given.departement.id, given.college.id)
  const hostile = await given.organisation({ name: hostileName })
  const first = await given.confirmed({})
  const second = await given.confirmed({ by: hostile })
  const cancelled = await given.confirmed({})
  const system = systemActor(given.departement.id)
  await inTransaction(given.deps, system, (tx) => reverseCharge(tx, system, cancelled.id, 'Annulée'))
  charged = [first.id, second.id, cancelled.id]
})
afterAll(() => given.close())

const listed = (actor: Actor, query: Parameters<typeof listEstablishmentCharges>[3]) =>
  listEstablishmentCharges(given.deps, actor, given.college.id, query)
const exported = async (actor: Actor = bursar): Promise<string> =>
  exportCharges(given.deps, actor, given.college.id, {})

describe('listEstablishmentCharges', () => {
  it('shows what was charged, newest first, and what it adds up to', async () => {
    const page = await listed(bursar, everything)
    expect(page.items.map(({ bookingId }) => bookingId)).toEqual(charged.toReversed())
    expect(page).toMatchObject({ total: 3, nextCursor: null, totals: { dueCents: 6000, paidCents: 0 } })
    expect(page.items.map(({ status, balanceCents }) => [status, balanceCents])).toEqual([
      ['cancelled', 0],
      ['due', 3000],
      ['due', 3000],
    ])
  })

  it('gives pages that follow one another without a hole', async () => {
    const first = await listed(bursar, { limit: 2 })
    const second = await listed(bursar, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ bookingId }) => bookingId)).toEqual(charged.toReversed())
    expect([first.total, second.nextCursor]).toEqual([3, null])
  })

  it('keeps what the filters ask for, both days included', async () => {
    expect((await listed(bursar, { ...everything, status: 'cancelled' })).total).toBe(1)
    expect((await listed(bursar, { ...everything, from: '2026-10-13', until: '2026-10-13' })).total).toBe(3)
    expect((await listed(bursar, { ...everything, from: '2026-10-14' })).total).toBe(0)
    expect((await listed(bursar, { ...everything, until: '2026-10-12' })).total).toBe(0)
  })

  it('is for those who keep the accounts; other roles of the place may not, elsewhere it does not exist', async () => {
    const { departement, commune, college, hall } = given
    for (const role of ['establishment-head', 'bursar', 'tenant-officer', 'town-clerk'] as const) {
      expect((await listed(givenStaff(role, departement.id, college.id), everything)).total).toBe(3)
    }
    for (const role of ['caretaker', 'decider', 'signatory'] as const) {
      const refused = listed(givenStaff(role, departement.id, college.id), everything)
      await expect(refused).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    }
    const strangers = [
      given.clerk,
      given.association.member,
      given.platform,
      givenStaff('bursar', departement.id, hall.id),
    ]
    for (const actor of [...strangers, givenStaff('bursar', commune.id)]) {
      await expect(listed(actor, everything)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
      await expect(exported(actor)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
    }
    const unknown = listEstablishmentCharges(given.deps, bursar, departement.id, everything)
    await expect(unknown).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
  })
})

describe('listOrganisationCharges', () => {
  it('shows an organisation its own, and to others it does not exist', async () => {
    const { association, deps } = given
    const own = await listOrganisationCharges(deps, association.member, association.id, everything)
    expect(own.items.map(({ bookingId }) => bookingId)).toEqual([charged[2], charged[0]])
    const rival = await given.organisation({ name: 'Club rival d’essai' })
    for (const actor of [rival.member, bursar, given.owner]) {
      const refused = listOrganisationCharges(deps, actor, association.id, everything)
      await expect(refused).rejects.toMatchObject({ code: 'organisations.not-found' })
    }
  })
})

describe('exportCharges', () => {
  it('is a file that French spreadsheets read: mark, semicolons, amounts with a comma', async () => {
    const csv = await exported()
    expect(csv.startsWith('\ufeffRéférence;Date d’utilisation;Redevable;')).toBe(true)
    const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
    expect(rows).toHaveLength(3)
    expect(rows[2]).toMatchObject({
      'Date d’utilisation': '2026-10-13',
      Redevable: 'Chorale d’essai',
      'Montant (€)': '30,00',
      'Reste dû (€)': '30,00',
      État: 'due',
    })
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const rows: string[][] = parse(await exported(), { delimiter: ';', bom: true })
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    expect(rows.flat()).toContain(`'${hostileName}`)
  })

  it('is written in the history of the establishment', async () => {
    await exported()
    const { rows } = await given.superuser.query(
      `SELECT DISTINCT subject_id FROM audit_entry WHERE action = 'charges.export'`,
    )
    expect(rows).toEqual([{ subject_id: given.college.id }])
  })
})
