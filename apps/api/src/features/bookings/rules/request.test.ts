import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organisationKind, purpose } from '@salles-ouvertes/contract'
import { addMinutes, localDate, toInstant, type Slot } from '../../../platform/time.ts'
import { checkRequest } from './request.ts'
import { refusals } from './request-check.ts'
import type { AskedSlot, RequestFacts } from './request-facts.ts'

const paris = 'Europe/Paris'
const at = (hours: number, minutes = 0) => hours * 60 + minutes
const asked = (
  date: string,
  from: number,
  until: number,
  closedBecause: string | null = null,
  latestEnd: number | null = null,
): AskedSlot => ({
  startsAt: toInstant(paris, localDate(date), from),
  endsAt: toInstant(paris, localDate(date), until),
  closedBecause,
  latestEnd,
})
const good: RequestFacts = {
  now: new Date('2026-10-05T08:00:00Z'),
  zone: paris,
  limits: {
    minNoticeHours: 72,
    horizonDays: 365,
    minMinutes: 60,
    maxMinutes: 720,
    gridMinutes: 30,
    capacity: 80,
    standingCapacity: 120,
    sportCapacity: null,
  },
  slots: [asked('2026-10-12', at(18), at(20))],
  buildingKind: 'college',
  policy: { admittedOrganisationKinds: organisationKind.options, admittedPurposes: purpose.options },
  organisationKind: 'association',
  purpose: 'cultural',
  activity: 'Répétition',
  headcount: 40,
  configuration: 'seated',
  crowd: { limits: [], uses: [] },
  quota: { liveHolds: null, weekHours: null, seasonHours: null },
  usage: { liveHolds: 0, uses: [] },
  wanted: [{ date: localDate('2026-10-12'), minutes: 120 }],
  responsible: { name: 'Camille Exemple', phone: '04 76 00 00 00' },
  insurances: [{ validFrom: localDate('2026-01-01'), validUntil: localDate('2026-12-31') }],
  insuranceRequired: true,
  called: [],
  debt: null,
  placeName: 'Collège d’essai',
}
const codesOf = (facts: Partial<RequestFacts>) => refusals(checkRequest({ ...good, ...facts })).map(({ code }) => code)
const checkOf = (code: string, facts: Partial<RequestFacts>) =>
  checkRequest({ ...good, ...facts }).find((check) => check.code === code)
const limits = (changed: Partial<RequestFacts['limits']>) => ({ limits: { ...good.limits, ...changed } })

describe('checkRequest', () => {
  it('has nothing to say against a good request, and names all it verified', () => {
    const checks = checkRequest(good)
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['ok']))
    expect(checks.map(({ code }) => code)).toEqual([
      'bookings.incomplete',
      'bookings.too-late',
      'bookings.too-far',
      'bookings.outside-opening',
      'bookings.after-alarm',
      'bookings.too-short',
      'bookings.too-long',
      'bookings.off-grid',
      'bookings.over-capacity',
      'bookings.building-full',
      'bookings.not-eligible',
      'bookings.purpose-not-allowed',
      'bookings.responsible-missing',
      'bookings.insurance-missing',
      'bookings.insurance-expired',
      'bookings.pieces-missing',
      'bookings.quota-holds',
      'bookings.quota-week',
      'bookings.quota-season',
      'bookings.in-debt',
    ])
  })

  it.each<[string, Partial<RequestFacts>, string[]]>([
    ['no purpose and no headcount yet', { purpose: null, headcount: null }, ['bookings.incomplete']],
    ['no word of the activity', { activity: ' ' }, ['bookings.incomplete']],
    ['a late debt to the payee', { debt: { cents: 6000, since: localDate('2026-08-01') } }, ['bookings.in-debt']],
    ['no slot', { slots: [] }, ['bookings.incomplete']],
    ['exactly the notice', { slots: [asked('2026-10-08', at(10), at(12))] }, []],
    ['half an hour less than the notice', { slots: [asked('2026-10-08', at(9, 30), at(12))] }, ['bookings.too-late']],
    [
      'a slot of the past',
      { slots: [asked('2026-10-01', at(18), at(20))], ...limits({ minNoticeHours: 0 }) },
      ['bookings.too-late'],
    ],
    [
      'the last day of the horizon',
      { slots: [asked('2026-10-12', at(20), at(22))], ...limits({ horizonDays: 7 }) },
      [],
    ],
    [
      'the day after the horizon',
      { slots: [asked('2026-10-13', at(18), at(20))], ...limits({ horizonDays: 7 }) },
      ['bookings.too-far'],
    ],
    ['school time', { slots: [asked('2026-10-12', at(10), at(12), 'school-time')] }, ['bookings.outside-opening']],
    ['half an hour', { slots: [asked('2026-10-12', at(18), at(18, 30))] }, ['bookings.too-short']],
    ['an hour and a quarter', { slots: [asked('2026-10-12', at(18), at(19, 15))] }, []],
    ['thirteen hours', { slots: [asked('2026-10-12', at(9), at(22))] }, ['bookings.too-long']],
    ['a start at :15', { slots: [asked('2026-10-12', at(18, 15), at(20))] }, ['bookings.off-grid']],
    ['as many people as the room holds', { headcount: 80 }, []],
    ['one person more', { headcount: 81 }, ['bookings.over-capacity']],
    ['more people, standing', { headcount: 120, configuration: 'standing' }, []],
    ['one more standing', { headcount: 121, configuration: 'standing' }, ['bookings.over-capacity']],
    ['sport without a figure of its own', { headcount: 81, configuration: 'sport' }, ['bookings.over-capacity']],
    [
      'an end after the alarm',
      { slots: [asked('2026-10-12', at(20), at(22, 30), 'after-alarm', at(22))] },
      ['bookings.after-alarm'],
    ],
    [
      'a full building',
      { crowd: { limits: [{ placeId: 'b', name: 'Bâtiment A', maxPeople: 39 }], uses: [] } },
      ['bookings.building-full'],
    ],
    [
      'one request too many',
      { quota: { liveHolds: 3, weekHours: null, seasonHours: null }, usage: { liveHolds: 3, uses: [] } },
      ['bookings.quota-holds'],
    ],
    [
      'hours beyond the week and the season',
      {
        quota: { liveHolds: null, weekHours: 3, seasonHours: 3 },
        usage: { liveHolds: 9, uses: [{ date: localDate('2026-10-15'), minutes: 61 }] },
      },
      ['bookings.quota-week', 'bookings.quota-season'],
    ],
    ['an individual in a collège', { organisationKind: 'individual' }, ['bookings.not-eligible']],
    ['a private event in a collège', { purpose: 'private-event' }, ['bookings.purpose-not-allowed']],
    ['nobody responsible', { responsible: { name: ' ', phone: '' } }, ['bookings.responsible-missing']],
    ['no certificate', { insurances: [] }, ['bookings.insurance-missing']],
    ['no certificate where none is wanted', { insurances: [], insuranceRequired: false }, []],
  ])('judges %s', (_case, facts, expected) => {
    expect(codesOf(facts)).toEqual(expected)
  })

  it('finds everything wrong at once', () => {
    const facts: Partial<RequestFacts> = {
      slots: [asked('2026-10-06', at(10, 10), at(10, 20), 'school-time')],
      organisationKind: 'company',
      purpose: 'sport',
      headcount: 500,
      responsible: { name: '', phone: '' },
      insurances: [],
    }
    expect(codesOf(facts)).toEqual([
      'bookings.too-late',
      'bookings.outside-opening',
      'bookings.too-short',
      'bookings.off-grid',
      'bookings.over-capacity',
      'bookings.purpose-not-allowed',
      'bookings.responsible-missing',
      'bookings.insurance-missing',
    ])
  })

  it('gives the facts that a sentence needs', () => {
    expect(checkOf('bookings.too-late', { slots: [asked('2026-10-06', at(18), at(20))] })?.params).toEqual({
      minNoticeHours: 72,
      earliest: '2026-10-08T10:00:00+02:00',
      starts: ['2026-10-06T18:00:00+02:00'],
    })
    expect(
      checkOf('bookings.outside-opening', { slots: [asked('2026-10-11', at(18), at(20), 'closed-that-day')] })?.params,
    ).toEqual({
      reasons: ['closed-that-day'],
      starts: ['2026-10-11T18:00:00+02:00'],
    })
    expect(checkOf('bookings.over-capacity', { headcount: 81 })?.params).toEqual({
      headcount: 81,
      configuration: 'seated',
      capacity: 80,
    })
    expect(
      checkOf('bookings.responsible-missing', { responsible: { name: 'Camille Exemple', phone: '' } })?.params,
    ).toEqual({ missing: ['phone'] })
  })

  it('warns, without stopping, about a use that the text does not surely allow', () => {
    expect(checkOf('bookings.purpose-not-allowed', { purpose: 'sport' })?.outcome).toBe('warning')
    expect(codesOf({ purpose: 'sport' })).toEqual([])
  })

  it('names only the slots of a series that are wrong', () => {
    const slots = [asked('2026-10-12', at(18), at(20)), asked('2026-10-19', at(18), at(20), 'outside-hours')]
    expect(checkOf('bookings.outside-opening', { slots })?.params.starts).toEqual(['2026-10-19T18:00:00+02:00'])
  })

  it('measures length as elapsed time on the nights of clock change', () => {
    const four = limits({ minMinutes: 180, maxMinutes: 180, minNoticeHours: 0 })
    expect(codesOf({ slots: [asked('2026-10-25', at(1), at(4))], ...four })).toEqual(['bookings.too-long'])
    const spring = {
      now: new Date('2027-03-01T08:00:00Z'),
      insurances: [{ validFrom: localDate('2027-01-01'), validUntil: localDate('2027-12-31') }],
    }
    expect(codesOf({ slots: [asked('2027-03-28', at(1), at(4))], ...four, ...spring })).toEqual(['bookings.too-short'])
  })

  it('says when the site must be empty, where it is the same hour on every refused date', () => {
    const endOf = (...slots: AskedSlot[]) => checkOf('bookings.after-alarm', { slots })?.params.latestEnd
    const monday = asked('2026-10-12', at(20), at(22, 30), 'after-alarm', at(22))
    const nextMonday = asked('2026-10-19', at(20), at(22, 30), 'after-alarm', at(22))
    const friday = asked('2026-10-16', at(20), at(23, 30), 'after-alarm', at(23))
    const kept = asked('2026-10-17', at(20), at(23, 30), null, at(24))
    expect(endOf(monday, nextMonday, kept)).toBe(at(22))
    expect(endOf(monday, friday)).toBeNull()
  })

  it('counts the horizon in local dates, across the clock change', () => {
    const late = { now: new Date('2026-10-24T22:30:00Z'), ...limits({ horizonDays: 1, minNoticeHours: 0 }) }
    expect(codesOf({ ...late, slots: [asked('2026-10-26', at(20), at(22))] })).toEqual([])
    expect(codesOf({ ...late, slots: [asked('2026-10-27', at(20), at(22))] })).toEqual(['bookings.too-far'])
  })
})

describe('insurance of a request', () => {
  const until = (validUntil: string) => [{ validFrom: localDate('2026-01-01'), validUntil: localDate(validUntil) }]

  it.each<[string, Slot & AskedSlot, string, string]>([
    ['ends the day of the use', asked('2026-10-12', at(18), at(20)), '2026-10-12', 'ok'],
    ['ended the day before', asked('2026-10-12', at(18), at(20)), '2026-10-11', 'refused'],
    [
      'ends the evening of a night that goes past midnight',
      asked('2026-10-10', at(19), at(27)),
      '2026-10-10',
      'refused',
    ],
    ['ends the evening of a use that stops at midnight', asked('2026-10-10', at(19), at(24)), '2026-10-10', 'ok'],
  ])('that %s', (_case, slot, validUntil, outcome) => {
    const check = checkOf('bookings.insurance-expired', { slots: [slot], insurances: until(validUntil) })
    expect(check?.outcome).toBe(outcome)
    expect(check?.params.validUntil).toBe(validUntil)
  })

  it('is judged for each slot, by any certificate that covers it; a season may begin with one that ends before it', () => {
    const slots = [asked('2026-12-28', at(18), at(20)), asked('2027-01-04', at(18), at(20))]
    const next = { validFrom: localDate('2027-01-01'), validUntil: localDate('2027-12-31') }
    expect(codesOf({ slots, insurances: good.insurances })).toEqual([])
    const ending = checkOf('bookings.insurance-expired', { slots, insurances: good.insurances })
    expect(ending).toMatchObject({ outcome: 'warning', params: { starts: ['2027-01-04T18:00:00+01:00'] } })
    expect(codesOf({ slots, insurances: [...good.insurances, next] })).toEqual([])
    expect(codesOf({ slots, insurances: [next] })).toEqual(['bookings.insurance-expired'])
  })

  it('only warns where the tenant does not want it at submit', () => {
    const facts = { insurances: until('2026-10-11'), insuranceRequired: false }
    expect(checkOf('bookings.insurance-expired', facts)?.outcome).toBe('warning')
    expect(checkOf('bookings.insurance-missing', { ...facts, insurances: [] })?.outcome).toBe('warning')
  })
})

describe('checkRequest, for every request', () => {
  it('always evaluates the same checks, and refuses a start exactly when it is out of its limits', () => {
    const start = fc.integer({ min: -2000, max: 60_000 }).map((steps) => addMinutes(good.now, steps * 15))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (startsAt, quarters) => {
        const slot = { startsAt, endsAt: addMinutes(startsAt, quarters * 15), closedBecause: null, latestEnd: null }
        const checks = checkRequest({ ...good, slots: [slot] })
        expect(checks.map(({ code }) => code)).toEqual(checkRequest(good).map(({ code }) => code))
        const refused = new Set(refusals(checks).map(({ code }) => code))
        expect(refused.has('bookings.too-late')).toBe(startsAt < addMinutes(good.now, 72 * 60))
        expect(refused.has('bookings.too-short')).toBe(quarters < 4)
        expect(refused.has('bookings.too-long')).toBe(quarters > 48)
        expect(refused.has('bookings.off-grid')).toBe(startsAt.getUTCMinutes() % 30 !== 0)
      }),
    )
  })
})
