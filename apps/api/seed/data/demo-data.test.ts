import { readFileSync } from 'node:fs'
import { bookingStatus, dayKind, equipmentCode, purpose, roomType } from '@salles-ouvertes/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import { loadPlaces } from '../load-places.ts'
import { loadColleges } from '../load-reference.ts'
import { demoBookings } from './demo-bookings.ts'
import { demoOrganisations } from './demo-organisations.ts'
import { demoPeople } from './demo-people.ts'
import { demoSharedPlace } from './demo-shared-place.ts'
import { demoStock, demoTenants } from './demo-stock.ts'
import { demoTariffs } from './demo-tariffs.ts'

const rooms = demoStock.flatMap((establishment) => establishment.rooms)
const colleges = demoStock.filter((establishment) => establishment.kind === 'college')
const accounts = JSON.parse(readFileSync(new URL('../demo-accounts.json', import.meta.url), 'utf8')) as {
  role: string
  label: string
  email: string
  password: string
}[]

function expectUnique(keys: string[]): void {
  expect(new Set(keys).size).toBe(keys.length)
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

describe('demonstration stock', () => {
  it('gives 2 to 6 rooms to at least 20 real collèges', () => {
    const uais = new Set(loadColleges().map((college) => college.uai))
    expect(colleges.length).toBeGreaterThanOrEqual(20)
    for (const college of colleges) {
      expect(uais.has(college.uai ?? '')).toBe(true)
      expect(college.rooms.length).toBeGreaterThanOrEqual(2)
      expect(college.rooms.length).toBeLessThanOrEqual(6)
    }
    expectUnique(demoStock.map((establishment) => establishment.key))
    expectUnique(rooms.map((room) => room.key))
  })

  it('has one hall of a commune, with two rooms and a known point', () => {
    const [hall, ...others] = demoStock.filter((establishment) => establishment.kind === 'municipal-hall')
    expect(others).toEqual([])
    expect(hall?.rooms.map((room) => room.name)).toEqual([
      'Salle des fêtes – grande salle',
      'Salle des fêtes – petite salle',
    ])
    expect(hall?.rooms[1]?.equipment.some((item) => item.code === 'kitchenette')).toBe(true)
    const commune = loadPlaces().find((place) => place.insee === hall?.site?.inseeCode)
    expect(commune?.name).toBe(hall?.site?.city)
    expect(commune?.latitude).toBe(hall?.site?.latitude)
  })

  it('says of every room that it is invented, with sound figures and known words', () => {
    for (const room of rooms) {
      expect(room.description).toContain('donnée de démonstration')
      expect(roomType.safeParse(room.type).success).toBe(true)
      expect(room.standingCapacity).toBeGreaterThanOrEqual(room.seatedCapacity)
      expect(room.seatedCapacity).toBeGreaterThan(0)
      expect(room.areaM2).toBeGreaterThan(room.standingCapacity / 2)
      for (const item of room.equipment) {
        expect(equipmentCode.safeParse(item.code).success).toBe(true)
        expect(item.quantity).toBeGreaterThan(0)
      }
      expectUnique(room.equipment.map((item) => item.code))
    }
    expect(new Set(rooms.map((room) => room.type)).size).toBe(roomType.options.length)
    expect(new Set(rooms.map((room) => room.accessKind)).size).toBe(4)
  })

  it('opens by kind of day; only a hall closes after midnight', () => {
    for (const { kind, openingHours } of demoStock) {
      for (const day of dayKind.options) {
        const span = openingHours[day]
        if (!span) continue
        expect(span.opensAtMinute).toBeLessThan(span.closesAtMinute)
        expect(span.closesAtMinute).toBeLessThanOrEqual(kind === 'college' ? 1440 : 1560)
      }
    }
    expect(new Set(colleges.map((college) => college.openingHours['school-holiday'] === null)).size).toBe(2)
  })
})

describe('demonstration tariffs', () => {
  it('price every room for every kind the tenant accepts, with one rate beside the free uses', () => {
    for (const tenant of demoTenants) {
      const tenantRooms = demoStock.filter((item) => item.tenantKey === tenant.key).flatMap((item) => item.rooms)
      for (const tariff of demoTariffs.filter((item) => item.tenantKey === tenant.key)) {
        for (const room of tenantRooms) {
          for (const kind of tenant.allowedOrganisationKinds.filter((item) => item !== 'individual')) {
            for (const isLocal of [true, false]) {
              const fitting = tariff.rates.filter(
                (rate) =>
                  (rate.roomKey === room.key || rate.roomType === room.type) &&
                  rate.organisationKind === kind &&
                  (rate.isLocal === null || rate.isLocal === isLocal) &&
                  rate.unit !== 'free',
              )
              expect(fitting, `${tariff.key} ${room.key} ${kind}`).toHaveLength(1)
            }
          }
        }
      }
    }
  })

  it('name the law and the value of what is free, and charge the rest', () => {
    const rates = demoTariffs.flatMap((tariff) => tariff.rates)
    expect(rates.some((rate) => rate.unit === 'free')).toBe(true)
    for (const rate of rates) {
      expect(Number.isInteger(rate.amountCents)).toBe(true)
      if (rate.unit === 'free') {
        expect(rate.legalBasis).toContain('L2125-1-2')
      } else expect(rate.amountCents).toBeGreaterThan(0)
    }
    const isere = demoTariffs.filter((tariff) => tariff.tenantKey === 'isere')
    expect(isere.flatMap((tariff) => tariff.rates).every((rate) => rate.unit !== 'free')).toBe(true)
  })

  it('leave no gap between two versions of the collèges', () => {
    const [first, second] = demoTariffs.filter((tariff) => tariff.tenantKey === 'isere')
    expect(first?.untilDay).toBe(second?.fromDay)
  })

  it('keep companies, political and religious bodies out of the collèges of Isère', () => {
    const isere = demoTenants.find((tenant) => tenant.key === 'isere')
    for (const kind of ['company', 'political', 'religious'] as const) {
      expect(isere?.allowedOrganisationKinds).not.toContain(kind)
    }
  })
})

describe('demonstration people', () => {
  it('can receive no mail: every address ends in .example', () => {
    for (const { email } of [...demoPeople, ...accounts]) expect(email).toMatch(/^[a-z.-]+@[a-z0-9.-]+\.example$/)
    expectUnique(demoPeople.map((person) => person.email))
    expectUnique(demoPeople.map((person) => person.key))
  })

  it('have phone numbers of the ranges kept for fiction', () => {
    for (const { phone } of demoPeople) expect(phone).toMatch(/^(04 65 71|06 39 98) \d\d \d\d$/)
  })

  it('point to organisations, establishments and tenants that exist', () => {
    const establishmentKeys = new Set([...demoStock.map(({ key }) => key), demoSharedPlace.key])
    const organisationKeys = new Set(demoOrganisations.map((organisation) => organisation.key))
    for (const person of demoPeople) {
      if (person.organisationKey) expect(organisationKeys.has(person.organisationKey)).toBe(true)
      for (const { scope } of person.grants) {
        if (scope.kind === 'establishments') expect(scope.keys.every((key) => establishmentKeys.has(key))).toBe(true)
      }
    }
    for (const key of organisationKeys) {
      expect(demoPeople.filter((person) => person.organisationKey === key)).toHaveLength(1)
    }
  })

  it('leave no establishment without somebody to decide', () => {
    const deciding = demoPeople.flatMap((person) => person.grants).filter((grant) => grant.roles.includes('decider'))
    for (const establishment of demoStock) {
      const found = deciding.filter(({ scope }) =>
        scope.kind === 'establishments'
          ? scope.keys.includes(establishment.key)
          : scope.kind === 'tenant' && scope.tenantKey === establishment.tenantKey,
      )
      expect(found).toHaveLength(1)
    }
  })

  it('are announced by one account per role, with one password', () => {
    const emails = new Set(demoPeople.map((person) => person.email))
    for (const account of accounts) expect(emails.has(account.email)).toBe(true)
    expect(new Set(accounts.map((account) => account.password)).size).toBe(1)
    expect(accounts.map((account) => account.role)).toEqual(
      expect.arrayContaining([
        ...['association', 'training-body', 'company', 'establishment-head', 'bursar', 'tenant-officer'],
        ...['owner-signatory', 'town-clerk', 'mayor-delegate', 'caretaker', 'platform-admin'],
      ]),
    )
  })
})

describe('demonstration organisations', () => {
  it('are at least 8 associations, a training body, a company and a public body', () => {
    const count = (kind: string) => demoOrganisations.filter((organisation) => organisation.kind === kind).length
    expect(count('association')).toBeGreaterThanOrEqual(8)
    for (const kind of ['training-body', 'company', 'public-body']) expect(count(kind)).toBe(1)
    expectUnique(demoOrganisations.map((organisation) => organisation.key))
  })

  it('carry numbers that are well formed and belong to nobody', () => {
    for (const { rna, siret } of demoOrganisations) {
      if (rna) expect(rna).toMatch(/^W3899\d{5}$/)
      if (!siret) continue
      expect(siret).toMatch(/^0\d{13}$/)
      expect(passesLuhn(siret) && passesLuhn(siret.slice(0, 9))).toBe(true)
    }
    expectUnique(demoOrganisations.flatMap(({ rna, siret }) => [rna, siret]).filter((id) => id !== null))
  })

  it('have their seat in a commune of Isère', () => {
    const communes = new Map(loadPlaces().map((place) => [place.insee, place]))
    for (const { seat } of demoOrganisations) {
      expect(communes.get(seat.inseeCode)?.name).toBe(seat.city)
      expect(communes.get(seat.inseeCode)?.postalCodes).toContain(seat.postalCode)
    }
  })
})

describe('demonstration bookings', () => {
  it('show every status after the draft', () => {
    const seen = new Set(demoBookings.map((booking) => booking.status))
    expect([...seen].sort()).toEqual(bookingStatus.options.filter((status) => status !== 'draft').sort())
    expect(demoBookings.length).toBeGreaterThanOrEqual(40)
    expectUnique(demoBookings.map((booking) => booking.key))
  })

  it('name rooms and organisations that exist, within capacity and within the policy of the tenant', () => {
    for (const booking of demoBookings) {
      const establishment = demoStock.find((item) => item.rooms.some((room) => room.key === booking.roomKey))
      const room = establishment?.rooms.find((item) => item.key === booking.roomKey)
      const organisation = demoOrganisations.find((item) => item.key === booking.organisationKey)
      const tenant = demoTenants.find((item) => item.key === establishment?.tenantKey)
      expect(purpose.safeParse(booking.purpose).success).toBe(true)
      expect(tenant?.allowedOrganisationKinds, booking.key).toContain(organisation?.kind)
      expect(tenant?.allowedPurposes, booking.key).toContain(booking.purpose)
      expect(booking.headcount, booking.key).toBeLessThanOrEqual(
        Math.max(room?.seatedCapacity ?? 0, room?.standingCapacity ?? 0),
      )
    }
  })
})
