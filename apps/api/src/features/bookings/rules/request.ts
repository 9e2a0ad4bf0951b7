import type { BuildingKind, OrganisationKind, Purpose } from '@salles-ouvertes/contract'
import {
  addDays,
  addMinutes,
  elapsedMinutes,
  formatIso,
  isOnGrid,
  toLocal,
  type Instant,
  type LocalDate,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'
import { eligibility, type EligibilityCode, type TenantPolicy } from './eligibility.ts'

/** Limits of a room. */
export type RequestLimits = {
  readonly minNoticeHours: number
  readonly horizonDays: number
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly gridMinutes: number
  readonly capacity: number
}
/** A slot asked for, with the word of the opening rules when the room is closed then (null: open). */
export type AskedSlot = Slot & { readonly closedBecause: string | null }
export type RequestFacts = {
  readonly now: Instant
  readonly zone: TimeZone
  readonly limits: RequestLimits
  readonly slots: readonly AskedSlot[]
  readonly buildingKind: BuildingKind
  readonly policy: TenantPolicy
  readonly organisationKind: OrganisationKind
  readonly purpose: Purpose | null
  /** What will be done, in words: the agreement prints it. */
  readonly activity: string
  readonly headcount: number | null
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
  | 'bookings.too-short'
  | 'bookings.too-long'
  | 'bookings.off-grid'
  | 'bookings.over-capacity'
  | 'bookings.not-eligible'
  | 'bookings.purpose-not-allowed'
  | 'bookings.responsible-missing'
  | 'bookings.insurance-missing'
  | 'bookings.insurance-expired'
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
    ...eligibilityChecks(facts),
    responsible(facts),
  ].concat(insuranceChecks(facts))
}

/**
 * One list for a request that stands in several rooms, each checked with its own limits: the worst outcome of each
 * check, and every slot concerned. The lists come from `checkRequest`, so they have the same codes in the same order.
 */
export function worstOfEach(lists: readonly (readonly RequestCheck[])[]): RequestCheck[] {
  const [first = [], ...others] = lists
  return first.map((check, index) =>
    others.reduce((worst, list) => {
      const other = list[index]
      return other ? worse(worst, other) : worst
    }, check),
  )
}

const severity: Record<Outcome, number> = { ok: 0, warning: 1, refused: 2 }

function worse(a: RequestCheck, b: RequestCheck): RequestCheck {
  const kept = severity[b.outcome] > severity[a.outcome] ? b : a
  const starts = [a, b].flatMap(({ params }) => (Array.isArray(params['starts']) ? (params['starts'] as string[]) : []))
  return starts.length > 0 ? { ...kept, params: { ...kept.params, starts: starts.sort() } } : kept
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

/** From when, and until which civil date, a room may be asked for. */
export type Reach = { readonly earliest: Instant; readonly lastDate: LocalDate }

/** Notice and horizon of a room, judged at `now`. */
export const reachOf = (
  zone: TimeZone,
  { minNoticeHours, horizonDays }: Pick<RequestLimits, 'minNoticeHours' | 'horizonDays'>,
  now: Instant,
): Reach => ({
  earliest: addMinutes(now, minNoticeHours * 60),
  lastDate: addDays(toLocal(zone, now).date, horizonDays),
})

function slotChecks({ now, zone, limits, slots }: RequestFacts): RequestCheck[] {
  const { earliest, lastDate } = reachOf(zone, limits, now)
  const check = (code: RequestCheckCode, isWrong: (slot: AskedSlot) => boolean, params: Record<string, unknown>) => {
    const wrong = slots.filter(isWrong)
    const starts = wrong.map(({ startsAt }) => formatIso(zone, startsAt))
    return { code, outcome: refusedIf(wrong.length > 0), params: { ...params, starts } }
  }
  const reasons = [...new Set(slots.flatMap(({ closedBecause }) => closedBecause ?? []))]
  return [
    check('bookings.too-late', ({ startsAt }) => startsAt < earliest, {
      minNoticeHours: limits.minNoticeHours,
      earliest: formatIso(zone, earliest),
    }),
    check('bookings.too-far', ({ startsAt }) => toLocal(zone, startsAt).date > lastDate, {
      horizonDays: limits.horizonDays,
      lastDate,
    }),
    check('bookings.outside-opening', ({ closedBecause }) => closedBecause !== null, { reasons }),
    check('bookings.too-short', (slot) => elapsedMinutes(slot) < limits.minMinutes, { minMinutes: limits.minMinutes }),
    check('bookings.too-long', (slot) => elapsedMinutes(slot) > limits.maxMinutes, { maxMinutes: limits.maxMinutes }),
    check('bookings.off-grid', ({ startsAt }) => !isOnGrid(zone, startsAt, limits.gridMinutes), {
      gridMinutes: limits.gridMinutes,
    }),
  ]
}

function capacity({ headcount, limits }: RequestFacts): RequestCheck {
  const isOver = headcount !== null && headcount > limits.capacity
  return {
    code: 'bookings.over-capacity',
    outcome: refusedIf(isOver),
    params: { headcount, capacity: limits.capacity },
  }
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
