import { tariffInput, tariffLine, type TariffForm } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { simulateTariff } from '../pricing/simulate-tariff.ts'
import { sumDryRun, type ReplayedPrice } from './rules/tariff-dry-run.ts'
import { checkTariff, dryRunTariff } from './study-tariff.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const grid = (changes: Partial<z.input<typeof tariffInput>> = {}): TariffForm =>
  tariffInput.parse({
    ...{ name: 'Grille étudiée', act: 'Projet', validFrom: '2027-01-01' },
    lines: [{ unit: 'started-hour', unitCents: 2000 }],
    ...changes,
  })
const study = (tariff: TariffForm) => ({ tenantId: given.departement.id, tariff })
const officer = () => given.departement.officer

describe('checkTariff', () => {
  it('has nothing to say of a grid that prices everybody', async () => {
    expect(await checkTariff(given.deps, officer(), study(grid()))).toEqual({ items: [], total: 0 })
  })

  it('names who would have no price, and where, and from when', async () => {
    const winter = { code: 'winter', label: 'Hiver', from: '11-01', until: '03-31' }
    const tariff = grid({
      terms: { seasons: [winter, { ...winter, code: 'unused', label: 'Jamais' }] },
      lines: [
        { unit: 'day', unitCents: 9000, season: 'winter', organisationKind: 'association' },
        { unit: 'day', unitCents: 8000, season: 'winter', organisationKind: 'association' },
      ],
      validFrom: '2027-04-01',
    })
    const { items } = await checkTariff(given.deps, officer(), study(tariff))
    expect(items).toContainEqual({ kind: 'two-prices', lines: [1, 2] })
    expect(items).toContainEqual({ kind: 'season-unused', season: 'Jamais' })
    expect(items).toContainEqual({
      ...{ kind: 'no-price', organisationKind: 'association', date: '2027-04-01' },
      roomName: 'Collège Camille Essai, Gymnase',
    })
  })

  it('says that nothing tells what a free use is worth', async () => {
    const tariff = grid({ lines: [{ unit: 'free', unitCents: 0, legalBasis: 'Délibération' }] })
    const { items } = await checkTariff(given.deps, officer(), study(tariff))
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['free-not-valued']))
  })
})

describe('dryRunTariff', () => {
  it('prices the granted bookings of the last year by the grid that is written', async () => {
    const booking = await given.confirmed()
    await given.confirmed()
    const before = { bookings: 0, beforeCents: 0, afterCents: 0, unpriced: 0 }
    expect(await dryRunTariff(given.deps, officer(), study(grid()))).toMatchObject(before)
    await given.setClock('2026-11-20T08:00:00Z')
    const run = await dryRunTariff(given.deps, officer(), study(grid()))
    const whole = { bookings: 2, beforeCents: 2 * (booking.totalCents ?? 0), afterCents: 8000 }
    expect(run).toMatchObject({ from: '2025-11-20', until: '2026-11-20', ...whole, unpriced: 0 })
    expect(run.establishments).toEqual([{ name: 'Collège Camille Essai', ...whole }])
    expect(run.organisations).toEqual([{ name: booking.organisation.name, ...whole }])
    const offered = grid({
      adjustments: [{ label: 'Offerte', kind: 'free-uses', value: 1, legalBasis: 'Délibération' }],
    })
    expect(await dryRunTariff(given.deps, officer(), study(offered))).toMatchObject({ bookings: 2, afterCents: 4000 })
    const others = grid({ lines: [{ unit: 'day', unitCents: 100, organisationKind: 'company' }] })
    expect(await dryRunTariff(given.deps, officer(), study(others))).toMatchObject({ bookings: 0, unpriced: 2 })
  })
})

describe('simulateTariff', () => {
  const asked = () => ({
    ...{ roomId: given.gym.id, organisationKind: 'association' as const, isLocal: false, isGeneralInterest: false },
    ...{ purpose: null, options: [], freeUsesBefore: 0 },
    slots: [{ date: '2027-02-02', from: 18 * 60, until: 20 * 60 }],
  })

  it('answers what somebody would pay, and keeps nothing', async () => {
    const quote = await simulateTariff(given.deps, officer(), { ...asked(), ...study(grid()) })
    expect(quote).toMatchObject({ totalCents: 4000, tariffName: 'Grille étudiée' })
    const { rows } = await given.superuser.query(`SELECT 1 FROM tariff WHERE name = 'Grille étudiée'`)
    expect(rows).toEqual([])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['tenants.not-found', () => simulateTariff(given.deps, given.association.member, { ...asked(), ...study(grid()) })],
    [
      'catalogue.room-not-found',
      () => simulateTariff(given.deps, officer(), { ...asked(), ...study(grid()), roomId: given.villageHall.id }),
    ],
    [
      'pricing.unknown-season',
      () =>
        checkTariff(
          given.deps,
          officer(),
          study(grid({ lines: [tariffLine.parse({ unit: 'day', unitCents: 1, season: 'winter' })] })),
        ),
    ],
    [
      'availability.invalid-slot',
      () =>
        simulateTariff(given.deps, officer(), {
          ...{ ...asked(), ...study(grid()) },
          slots: [{ date: '2027-03-28', from: 2 * 60, until: 3 * 60 }],
        }),
    ],
    ['tenants.not-found', () => dryRunTariff(given.deps, given.commune.officer, study(grid()))],
  ])('refuses with %s', async (code, work) => {
    await expect(work()).rejects.toMatchObject({ code })
  })
})

describe('sumDryRun', () => {
  const price = (organisationName: string, beforeCents: number, afterCents: number | null): ReplayedPrice => ({
    ...{ establishmentName: 'Collège', organisationName, beforeCents, afterCents },
  })

  it('sums what has a price, and shows the widest differences first', () => {
    const { organisations, ...whole } = sumDryRun([
      price('A', 100, 90),
      price('B', 100, 300),
      price('A', 0, 5),
      price('C', 7, null),
    ])
    expect(organisations.map(({ name, beforeCents, afterCents }) => [name, beforeCents, afterCents])).toEqual([
      ['B', 100, 300],
      ['A', 100, 95],
    ])
    expect(whole).toMatchObject({ bookings: 3, beforeCents: 200, afterCents: 395, unpriced: 1 })
  })
})
