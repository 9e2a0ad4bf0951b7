import type {
  BuildingKind,
  OrganisationKind,
  OrganisationQuota,
  Purpose,
  RoomConfiguration,
} from '@salles-ouvertes/contract'
import {
  addDays,
  addMinutes,
  elapsedMinutes,
  formatIso,
  isOnGrid,
  toLocal,
  type Instant,
  type LocalDate,
  type LocalMinutes,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'
import { fullPlaces, type Crowd } from './crowd.ts'
import { eligibility, type EligibilityCode, type TenantPolicy } from './eligibility.ts'
import { isOverLiveHolds, seasonsOver, weeksOver, type OverQuota, type QuotaUsage } from './quota.ts'

/** Limits of a room. */
export type RequestLimits = {
  readonly minNoticeHours: number
  readonly horizonDays: number
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly gridMinutes: number
} & RoomCapacities
/** People by configuration; `capacity` is seated, and stands for a configuration without a figure of its own. */
export type RoomCapacities = {
  readonly capacity: number
  readonly standingCapacity: number | null
  readonly sportCapacity: number | null
}
/** A slot asked for, with the word of the opening rules when the room is closed then (null: open). */
export type AskedSlot = Slot & { readonly closedBecause: string | null }
export type RequestFacts = {
  readonly now: Instant
  readonly zone: TimeZone
  readonly limits: RequestLimits
  readonly slots: readonly AskedSlot[]
  /** Local minute at which the site must be empty; null: none. */
  readonly latestEnd: LocalMinutes | null
  readonly buildingKind: BuildingKind
  readonly policy: TenantPolicy
  readonly organisationKind: OrganisationKind
  readonly purpose: Purpose | null
  /** What will be done, in words: the agreement prints it. */
  readonly activity: string
  readonly headcount: number | null
  readonly configuration: RoomConfiguration
  /** Limits of the floors and buildings of the room, and the other uses that count there. */
  readonly crowd: Crowd
  readonly quota: OrganisationQuota
  readonly usage: QuotaUsage
  readonly responsible: { readonly name: string; readonly phone: string }
  /** Certificates of the organisation; both dates are included. */
  readonly insurances: readonly { readonly validFrom: LocalDate; readonly validUntil: LocalDate }[]
  /** Whether the tenant wants the certificate at submit; otherwise its absence only warns. */
  readonly insuranceRequired: boolean
}
export type RequestCheckCode =
  | 'bookings.incomplete'
  | 'bookings.too-late'
  | 'bookings.too-far'
  | 'bookings.outside-opening'
  | 'bookings.after-alarm'
  | 'bookings.too-short'
  | 'bookings.too-long'
  | 'bookings.off-grid'
  | 'bookings.over-capacity'
  | 'bookings.building-full'
  | 'bookings.not-eligible'
  | 'bookings.purpose-not-allowed'
  | 'bookings.responsible-missing'
  | 'bookings.insurance-missing'
  | 'bookings.insurance-expired'
  | 'bookings.quota-holds'
  | 'bookings.quota-week'
  | 'bookings.quota-season'
export type Outcome = 'ok' | 'warning' | 'refused'
export type RequestCheck = { code: RequestCheckCode; outcome: Outcome; params: Record<string, unknown> }

/**
 * Every check of a request, met or not, always all of them and in the same order, so that a person corrects all at
 * once and a decider sees what was verified. `refused` stops a submit; `warning` is shown to both sides. `params`
 * hold the facts of the French sentence (limits, ISO starts of the slots concerned).
 * Source: docs/rules/eligibility.md §3.
 */
export function checkRequest(facts: RequestFacts): RequestCheck[] {
  return [
    completeness(facts),
    ...slotChecks(facts),
    capacity(facts),
    buildingCheck(facts),
    ...eligibilityChecks(facts),
    responsible(facts),
    ...insuranceChecks(facts),
    ...quotaChecks(facts),
  ]
}

/** The checks that stop a submit; empty when the request may go. */
export const refusals = (checks: readonly RequestCheck[]): RequestCheck[] =>
  checks.filter(({ outcome }) => outcome === 'refused')

function completeness({ purpose, activity, headcount, slots }: RequestFacts): RequestCheck {
  const missing = [
    purpose === null && 'purpose',
    activity.trim() === '' && 'activity',
    headcount === null && 'headcount',
    slots.length === 0 && 'slots',
  ]
  const named = missing.filter((name) => name !== false)
  return { code: 'bookings.incomplete', outcome: refusedIf(named.length > 0), params: { missing: named } }
}

function slotChecks({ now, zone, limits, slots, latestEnd }: RequestFacts): RequestCheck[] {
  const earliest = addMinutes(now, limits.minNoticeHours * 60)
  const lastDate = addDays(toLocal(zone, now).date, limits.horizonDays)
  const check = (code: RequestCheckCode, isWrong: (slot: AskedSlot) => boolean, params: Record<string, unknown>) => {
    const wrong = slots.filter(isWrong)
    const starts = wrong.map(({ startsAt }) => formatIso(zone, startsAt))
    return { code, outcome: refusedIf(wrong.length > 0), params: { ...params, starts } }
  }
  const isClosed = ({ closedBecause }: AskedSlot) => closedBecause !== null && closedBecause !== 'after-alarm'
  const reasons = [...new Set(slots.filter(isClosed).flatMap(({ closedBecause }) => closedBecause ?? []))]
  return [
    check('bookings.too-late', ({ startsAt }) => startsAt < earliest, {
      minNoticeHours: limits.minNoticeHours,
      earliest: formatIso(zone, earliest),
    }),
    check('bookings.too-far', ({ startsAt }) => toLocal(zone, startsAt).date > lastDate, {
      horizonDays: limits.horizonDays,
      lastDate,
    }),
    check('bookings.outside-opening', isClosed, { reasons }),
    check('bookings.after-alarm', ({ closedBecause }) => closedBecause === 'after-alarm', { latestEnd }),
    check('bookings.too-short', (slot) => elapsedMinutes(slot) < limits.minMinutes, { minMinutes: limits.minMinutes }),
    check('bookings.too-long', (slot) => elapsedMinutes(slot) > limits.maxMinutes, { maxMinutes: limits.maxMinutes }),
    check('bookings.off-grid', ({ startsAt }) => !isOnGrid(zone, startsAt, limits.gridMinutes), {
      gridMinutes: limits.gridMinutes,
    }),
  ]
}

function capacity({ headcount, configuration, limits }: RequestFacts): RequestCheck {
  const capacity = capacityFor(limits, configuration)
  const isOver = headcount !== null && headcount > capacity
  return { code: 'bookings.over-capacity', outcome: refusedIf(isOver), params: { headcount, configuration, capacity } }
}

/** People the room takes set out that way. Source: docs/rules/spaces.md §2 */
export function capacityFor(limits: RoomCapacities, configuration: RoomConfiguration): number {
  const stated = { seated: limits.capacity, standing: limits.standingCapacity, sport: limits.sportCapacity }
  return stated[configuration] ?? limits.capacity
}

/** Rule 10: floors and buildings, at each instant, with everybody who is there. */
export function buildingCheck({
  crowd,
  slots,
  headcount,
  zone,
}: Pick<RequestFacts, 'crowd' | 'headcount' | 'zone'> & { slots: readonly Slot[] }): RequestCheck {
  const [worst] = fullPlaces(crowd, slots, headcount ?? 0)
  const starts = (worst?.slots ?? []).map(({ startsAt }) => formatIso(zone, startsAt))
  const params = worst ? { place: worst.limit.name, limit: worst.limit.maxPeople, people: worst.people, starts } : {}
  return { code: 'bookings.building-full', outcome: refusedIf(worst !== undefined), params }
}

function quotaChecks({ quota, usage, slots, zone }: RequestFacts): RequestCheck[] {
  const wanted = slots.map((slot) => ({ date: toLocal(zone, slot.startsAt).date, minutes: elapsedMinutes(slot) }))
  const hours = (code: RequestCheckCode, [first]: OverQuota[], limitHours: number | null): RequestCheck => ({
    code,
    outcome: refusedIf(first !== undefined),
    params: { limitHours, ...first },
  })
  return [
    {
      code: 'bookings.quota-holds',
      outcome: refusedIf(isOverLiveHolds(quota, usage)),
      params: { limit: quota.liveHolds, count: usage.liveHolds },
    },
    hours('bookings.quota-week', weeksOver(quota, usage, wanted), quota.weekHours),
    hours('bookings.quota-season', seasonsOver(quota, usage, wanted), quota.seasonHours),
  ]
}

function eligibilityChecks({ buildingKind, policy, organisationKind, purpose }: RequestFacts): RequestCheck[] {
  const answer = eligibility(buildingKind, policy, organisationKind, purpose)
  const outcomeOf = (code: EligibilityCode): Outcome => {
    if (!answer.ok) return refusedIf(answer.code === code)
    return answer.toConfirm && code === 'bookings.purpose-not-allowed' ? 'warning' : 'ok'
  }
  const by = answer.ok ? 'law' : answer.by
  const params = { organisationKind, purpose, buildingKind, by, source: answer.source }
  return [
    { code: 'bookings.not-eligible', outcome: outcomeOf('bookings.not-eligible'), params },
    { code: 'bookings.purpose-not-allowed', outcome: outcomeOf('bookings.purpose-not-allowed'), params },
  ]
}

function responsible({ responsible: { name, phone } }: RequestFacts): RequestCheck {
  const missing = [name.trim() === '' && 'name', phone.trim() === '' && 'phone'].filter((part) => part !== false)
  return { code: 'bookings.responsible-missing', outcome: refusedIf(missing.length > 0), params: { missing } }
}

/** Rule 12: the certificate covers each slot, from its first local date to that of its last minute. */
function insuranceChecks({ insurances, insuranceRequired, slots, zone }: RequestFacts): RequestCheck[] {
  const unmet: Outcome = insuranceRequired ? 'refused' : 'warning'
  const uncovered = slots.filter((slot) => {
    const first = toLocal(zone, slot.startsAt).date
    const last = toLocal(zone, new Date(slot.endsAt.getTime() - 1)).date
    return !insurances.some(({ validFrom, validUntil }) => validFrom <= first && last <= validUntil)
  })
  const isMissing = insurances.length === 0
  const validUntil =
    insurances
      .map((insurance) => insurance.validUntil)
      .sort()
      .at(-1) ?? null
  const starts = isMissing ? [] : uncovered.map(({ startsAt }) => formatIso(zone, startsAt))
  return [
    { code: 'bookings.insurance-missing', outcome: isMissing ? unmet : 'ok', params: {} },
    {
      code: 'bookings.insurance-expired',
      outcome: starts.length > 0 ? unmet : 'ok',
      params: { validUntil, starts },
    },
  ]
}

const refusedIf = (isUnmet: boolean): Outcome => (isUnmet ? 'refused' : 'ok')
