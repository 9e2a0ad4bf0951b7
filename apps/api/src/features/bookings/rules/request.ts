import { piecesCheck } from './called-pieces.ts'
import { eligibility, type EligibilityCode } from './eligibility.ts'
import { refusedIf, type Outcome, type RequestCheck } from './request-check.ts'
import { insuranceChecks, slotChecks } from './request-dates.ts'
import type { RequestFacts } from './request-facts.ts'
import { buildingCheck, capacityCheck } from './request-people.ts'
import { quotaChecks } from './request-quota.ts'

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
    capacityCheck(facts),
    buildingCheck(facts),
    ...eligibilityChecks(facts),
    responsible(facts),
    ...insuranceChecks(facts),
    piecesCheck(facts.called, 'submission'),
    ...quotaChecks(facts),
    debtCheck(facts),
  ]
}

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

/** A payee that waits for its money lends no room meanwhile; others do. Source: docs/rules/dunning.md §5. */
const debtCheck = ({ debt, placeName }: RequestFacts): RequestCheck => ({
  code: 'bookings.in-debt',
  outcome: refusedIf(debt !== null),
  params: { ...debt, placeName },
})

function responsible({ responsible: { name, phone } }: RequestFacts): RequestCheck {
  const missing = [name.trim() === '' && 'name', phone.trim() === '' && 'phone'].filter((part) => part !== false)
  return { code: 'bookings.responsible-missing', outcome: refusedIf(missing.length > 0), params: { missing } }
}
