import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookingDto, RegisterView } from '@salles-ouvertes/contract'
import {
  givenBookings,
  type GivenBookings,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import type { Actor } from '../../platform/actor.ts'
import { approveBooking, refuseBooking } from '../bookings/index.ts'
import { exportPoliticalRequests } from './export-political-requests.ts'
import { listPoliticalRequests } from './list-political-requests.ts'

const hostileName = '=cmd|essai'
let given: GivenBookings
let tenantId: string
let party: GivenOrganisation
const asked: Record<'granted' | 'refused' | 'waiting' | 'compared' | 'other', BookingDto[]> = {
  ...{ granted: [], refused: [], waiting: [], compared: [], other: [] },
}

beforeAll(async () => {
  given = await givenBookings()
  tenantId = given.commune.id
  party = await given.organisation({ kind: 'political', name: hostileName })
  const ask = (day: string, by: GivenOrganisation, purpose: 'meeting' | 'cultural' = 'meeting') =>
    given.submitted({
      ...{ by, roomId: given.villageHall.id, facts: { purpose } },
      ...{ startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` },
    })
  asked.granted.push(await ask('13', party))
  asked.refused.push(await ask('14', party))
  asked.waiting.push(await ask('15', party))
  asked.compared.push(await ask('16', given.association))
  asked.other.push(await ask('17', given.association, 'cultural'))
  await given.superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 3 * 3600000 + 1')
  await approveBooking(given.deps, given.clerk, { bookingId: idOf('granted') })
  const refusal = { reason: 'nobody-to-open' as const, text: '+33, rappelez la mairie.' }
  await refuseBooking(given.deps, given.clerk, { bookingId: idOf('refused'), ...refusal })
})
afterAll(() => given.close())

const idOf = (name: keyof typeof asked): string => asked[name][0]?.id ?? ''
const read = (
  {
    view = 'political',
    limit = 50,
    ...query
  }: { view?: RegisterView; limit?: number; cursor?: string; from?: string } = {},
  actor: Actor = given.commune.officer,
) => listPoliticalRequests(given.deps, actor, { tenantId, view, limit, ...query })

describe('the register of political meetings', () => {
  it('tells each request of a political organisation, its answer, its motive and its delay, newest first', async () => {
    const { items, total } = await read()
    expect(total).toBe(3)
    expect(items.map(({ bookingId }) => bookingId)).toEqual([idOf('waiting'), idOf('refused'), idOf('granted')])
    expect(items[0]).toMatchObject({ answer: 'waiting', answeredAt: null, delayHours: null, refusalReasons: [] })
    expect(items[1]).toMatchObject({
      ...{ organisationName: hostileName, purpose: 'meeting', sessions: 1, answer: 'refused', delayHours: 3 },
      ...{ refusalReasons: ['nobody-to-open'], refusalText: '+33, rappelez la mairie.', cancellation: null },
    })
    expect(items[2]).toMatchObject({ answer: 'granted', delayHours: 3, refusalReasons: [] })
    expect(items[2]?.amountCents).toBe(asked.granted[0]?.quote?.totalCents)
  })

  it('sets beside them what the others asked for on the same terms, and nothing else', async () => {
    const { items } = await read({ view: 'compared' })
    expect(items.map(({ bookingId }) => bookingId)).toEqual([idOf('compared')])
  })

  it('adds up both, whatever is shown', async () => {
    const { totals } = await read({ limit: 1 })
    expect(totals.political).toMatchObject({
      ...{ requests: 3, waiting: 1, granted: 1, refused: 1, unanswered: 0, cancelled: 0, averageDelayHours: 3 },
      amountCents: asked.granted[0]?.quote?.totalCents,
    })
    expect(totals.compared).toMatchObject({ requests: 1, waiting: 1, averageDelayHours: null, amountCents: 0 })
  })

  it('comes some at a time, and by the days on which requests were sent', async () => {
    const first = await read({ limit: 2 })
    const rest = await read({ limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...rest.items].map(({ bookingId }) => bookingId)).toEqual(
      (await read()).items.map(({ bookingId }) => bookingId),
    )
    expect(rest.nextCursor).toBeNull()
    expect(await read({ from: '2026-10-05' })).toMatchObject({ total: 3 })
    expect(await read({ from: '2026-10-06' })).toMatchObject({ items: [], total: 0 })
  })

  it('leaves as a file that spreadsheets open and never run', async () => {
    const csv = await exportPoliticalRequests(given.deps, given.commune.officer, { tenantId })
    const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
    expect(rows.map(({ Nature: nature }) => nature)).toEqual([
      'Autre, pour comparer',
      ...['Politique', 'Politique', 'Politique'],
    ])
    expect(rows[2]).toMatchObject({
      ...{ Organisme: `'${hostileName}`, Réponse: 'Refusée', 'Première séance': '2026-10-14', 'Délai (heures)': '3' },
      ...{ Motif: 'Personne n’est disponible pour ouvrir la salle.', Précisions: `'+33, rappelez la mairie.` },
    })
    const { rows: lines } = await given.superuser.query(
      `SELECT details FROM audit_entry WHERE action = 'political-register.export'`,
    )
    expect(lines).toEqual([{ details: { rows: 4 } }])
  })

  it('is for those who run the tenant alone', async () => {
    for (const actor of [given.departement.officer, party.member, given.clerk]) {
      await expect(read({}, actor)).rejects.toMatchObject({ code: 'tenants.not-found' })
      await expect(exportPoliticalRequests(given.deps, actor, { tenantId })).rejects.toMatchObject({
        code: 'tenants.not-found',
      })
    }
  })
})
