import { tariffAdjustment, tariffInput, tariffLine } from '@salles-ouvertes/contract'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenCatalogue,
  givenStaff,
  type GivenCatalogue,
  type GivenTenant,
} from '../../../../../tests/support/given-catalogue.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { listTariffs } from './list-tariffs.ts'
import { publishTariff, type PublishTariff } from './publish-tariff.ts'
import { quoteFor, type PricedAsker, type PricedRoom } from './quote-booking.ts'

let given: GivenCatalogue
let tenants = 0
beforeAll(async () => {
  given = await givenCatalogue({ now: '2026-10-05T08:00:00Z' })
})
afterAll(() => given.close())

const asker: PricedAsker = {
  organisation: { kind: 'association', inseeCode: null, isGeneralInterest: false },
  purpose: null,
  options: [],
  freeUsesBefore: new Map(),
}
type Line = PublishTariff['lines'][number]
const line = (changes: Partial<Line> = {}): Line =>
  tariffLine.parse({ unit: 'started-hour', unitCents: 1500, ...changes })
/** A tenant of its own, whose first grid is in force since 2025. */
const newTenant = (): Promise<GivenTenant> => given.tenant('departement', `Essai ${(tenants += 1)}`, `E${tenants}`)
const grid = ({ id }: GivenTenant, changes: Partial<PublishTariff> = {}): PublishTariff => ({
  ...tariffInput.parse({
    ...{ name: 'Grille 2027', act: 'Délibération d’essai n° 2', validFrom: '2027-01-01' },
    lines: [line({ unitCents: 2000 })],
    ...changes,
  }),
  tenantId: id,
})
const roomOf = ({ id, legalEntityId }: GivenTenant): PricedRoom => ({
  id,
  tenantId: id,
  type: 'gymnasium',
  timeZone: 'Europe/Paris',
  establishment: { payeeEntityId: legalEntityId },
  site: { inseeCode: '38185' },
})
const periodsOf = async (tenant: GivenTenant): Promise<string[]> => {
  const { items } = await listTariffs(given.deps, tenant.officer, tenant.id)
  return items.map(({ name, validFrom, validUntil }) => `${name} ${validFrom} ${validUntil ?? 'open'}`)
}
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const [outcome] = await Promise.allSettled([work])
  return outcome.status === 'rejected' ? (outcome.reason as { code?: string }).code : 'accepted'
}

describe('publishTariff', () => {
  it('opens a version, and ends the one before it that very day', async () => {
    const tenant = await newTenant()
    const published = await publishTariff(given.deps, tenant.officer, grid(tenant))
    expect(published).toMatchObject({ name: 'Grille 2027', validFrom: '2027-01-01', validUntil: null })
    expect(await periodsOf(tenant)).toEqual(['Grille 2027 2027-01-01 open', 'Grille d’essai 2025-01-01 2027-01-01'])
  })

  it('prices each day by the version of that day: a request that straddles two keeps that of its first day', async () => {
    const tenant = await newTenant()
    await publishTariff(given.deps, tenant.officer, grid(tenant))
    const room = roomOf(tenant)
    const hours = (day: string) => ({
      startsAt: new Date(`${day}T18:00:00+01:00`),
      endsAt: new Date(`${day}T20:00:00+01:00`),
    })
    const priceOf = (...days: string[]) =>
      inReadOnly(given.deps, tenant.officer, async (tx) => {
        return (await quoteFor(tx, { ...asker, places: [{ room, slots: days.map(hours) }] })).totalCents
      })
    expect(await priceOf('2026-12-31')).toBe(3000)
    expect(await priceOf('2027-01-01')).toBe(4000)
    expect(await priceOf('2026-12-31', '2027-01-01')).toBe(6000)
  })

  it('refuses a version that starts before, or with, one that is already published', async () => {
    const tenant = await newTenant()
    for (const validFrom of ['2024-12-31', '2025-01-01']) {
      const early = publishTariff(given.deps, tenant.officer, grid(tenant, { validFrom }))
      expect(await codeOf(early)).toBe('pricing.overlapping-versions')
    }
    expect(await periodsOf(tenant)).toEqual(['Grille d’essai 2025-01-01 open'])
  })

  it('keeps one of two versions published at the same time for the same day', async () => {
    const tenant = await newTenant()
    const outcomes = await Promise.all(
      [1, 2].map(() => codeOf(publishTariff(given.deps, tenant.officer, grid(tenant)))),
    )
    expect(outcomes.toSorted()).toEqual(['accepted', 'pricing.overlapping-versions'])
    expect(await periodsOf(tenant)).toHaveLength(2)
  })

  it('refuses what is free without saying on which ground', async () => {
    const tenant = await newTenant()
    const unfounded = grid(tenant, { lines: [line(), line({ unit: 'free', unitCents: 0 })] })
    expect(await codeOf(publishTariff(given.deps, tenant.officer, unfounded))).toBe('pricing.free-without-basis')
    const founded = grid(tenant, {
      lines: [line({ unit: 'free', unitCents: 0, legalBasis: 'Délibération, article 2' })],
    })
    expect(await codeOf(publishTariff(given.deps, tenant.officer, founded))).toBe('accepted')
  })

  it('belongs to those who run the tenant: others of it may not, and for other tenants it does not exist', async () => {
    const tenant = await newTenant()
    const other = await newTenant()
    for (const role of ['establishment-head', 'bursar', 'decider', 'signatory', 'caretaker'] as const) {
      const staff = givenStaff(role, tenant.id)
      expect(await codeOf(publishTariff(given.deps, staff, grid(tenant)))).toBe('pricing.not-allowed')
    }
    for (const stranger of [other.officer, given.platform]) {
      expect(await codeOf(publishTariff(given.deps, stranger, grid(tenant)))).toBe('tenants.not-found')
      expect(await codeOf(listTariffs(given.deps, stranger, tenant.id))).toBe('tenants.not-found')
    }
    expect(await periodsOf(tenant)).toHaveLength(1)
  })

  it('is written in the history', async () => {
    const tenant = await newTenant()
    await publishTariff(given.deps, tenant.officer, grid(tenant))
    const { rows } = await given.superuser.query(
      `SELECT actor_id, note FROM audit_entry WHERE tenant_id = $1 AND action = 'tariff.publish' ORDER BY at DESC LIMIT 1`,
      [tenant.id],
    )
    expect(rows).toEqual([{ actor_id: tenant.officer.accountId, note: 'Grille 2027' }])
  })
})

describe('the rules of a published grid, in the database', () => {
  it.each([
    ['reduction_needs_a_legal_basis', `kind = 'percent', value = -2000, legal_basis = NULL`],
    ['reduction_needs_a_legal_basis', `kind = 'free-uses', value = 2, legal_basis = NULL`],
    ['adjustment_value', `kind = 'percent', value = -10001, legal_basis = 'Texte'`],
    ['adjustment_value', `kind = 'ceiling', value = -1, legal_basis = 'Texte'`],
  ])('keep %s', async (constraint, written) => {
    const tenant = await newTenant()
    const adjustments = [tariffAdjustment.parse({ label: 'Chauffage', kind: 'per-day', value: 500 })]
    const { id } = await publishTariff(given.deps, tenant.officer, grid(tenant, { adjustments }))
    const change = given.superuser.query(`UPDATE tariff_adjustment SET ${written} WHERE tariff_id = $1`, [id])
    await expect(change).rejects.toMatchObject({ constraint })
    const byTheProduct = inTransaction(given.deps, tenant.officer, (tx) =>
      tx.execute(sql`UPDATE tariff_adjustment SET value = 1 WHERE tariff_id = ${id}`),
    )
    await expect(byTheProduct).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('quoteFor', () => {
  it('has no price where no grid is in force, and needs a slot', async () => {
    const tenant = await newTenant()
    const room = roomOf(tenant)
    const before = { startsAt: new Date('2024-12-31T18:00:00Z'), endsAt: new Date('2024-12-31T20:00:00Z') }
    const quote = (slots: (typeof before)[]) =>
      codeOf(inReadOnly(given.deps, tenant.officer, (tx) => quoteFor(tx, { ...asker, places: [{ room, slots }] })))
    expect(await quote([before])).toBe('pricing.no-tariff')
    expect(await quote([])).toBe('availability.invalid-slot')
  })
})
