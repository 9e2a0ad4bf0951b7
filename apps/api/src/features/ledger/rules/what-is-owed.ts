import type { InstalmentState, OwedDto } from '@salles-ouvertes/contract'
import { cents } from '../../../platform/money.ts'
import { addDays, type LocalDate } from '../../../platform/time.ts'
import type { ChargeMoney } from './charge-money.ts'
import type { Instalment } from './instalments.ts'

/** A change of the price after the confirmation, on a local day, fees kept included: cents, never zero. */
export type PriceChange = { readonly on: LocalDate; readonly cents: number }

/**
 * What a booking costs now, date by date: those fixed at the confirmation, then each later change in its order. A fall
 * takes off the last dates first; a rise goes to the last date, never before its own day. Source: docs/rules/money.md §11.
 */
export function standingInstalments(
  fixed: readonly Instalment[],
  changes: readonly PriceChange[],
): readonly Instalment[] {
  return changes.reduce<readonly Instalment[]>(
    (plan, { on, cents: change }) => (change > 0 ? raised(plan, on, change) : lowered(plan, -change)),
    fixed,
  )
}

function raised(plan: readonly Instalment[], on: LocalDate, rise: number): readonly Instalment[] {
  const last = plan.at(-1)
  if (!last || last.dueOn < on) return [...plan, { dueOn: on, amountCents: cents(rise) }]
  return [...plan.slice(0, -1), { ...last, amountCents: cents(last.amountCents + rise) }]
}

function lowered(plan: readonly Instalment[], fall: number): readonly Instalment[] {
  const last = plan.at(-1)
  if (!last || fall === 0) return plan
  const left = last.amountCents - fall
  return left > 0 ? [...plan.slice(0, -1), { ...last, amountCents: cents(left) }] : lowered(plan.slice(0, -1), -left)
}

export type OwedFacts = {
  money: ChargeMoney
  /** Fixed at the confirmation, oldest first, and what changed the price since. */
  instalments: readonly Instalment[]
  changes: readonly PriceChange[]
  /** Local day of the payee. */
  today: LocalDate
  /** Days after which what is due and unsettled is late: a setting of the tenant. */
  lateAfterDays: number
}

/**
 * What has to be paid now, since when, and what comes next: the only place that says what is late. What was paid, spared
 * or given in kind settles the oldest dates first; what was given back is no longer paid. Cents.
 * Source: docs/rules/money.md §11.
 */
export function whatIsOwed({ money, instalments, changes, today, lateAfterDays }: OwedFacts): OwedDto {
  let settled = settledCents(money)
  const plan = standingInstalments(instalments, changes).map((each) => {
    const its = Math.min(each.amountCents, Math.max(0, settled))
    settled -= its
    const openCents = each.amountCents - its
    return { ...each, settledCents: its, openCents, state: stateOf(each.dueOn, openCents, { today, lateAfterDays }) }
  })
  const due = plan.filter(({ state }) => state === 'due' || state === 'late')
  const next = plan.find(({ state }) => state === 'to-come')
  return {
    dueCents: due.reduce((sum, { openCents }) => sum + openCents, 0),
    dueSince: due[0]?.dueOn ?? null,
    isLate: due.some(({ state }) => state === 'late'),
    nextDueOn: next?.dueOn ?? null,
    nextDueCents: next?.openCents ?? 0,
    instalments: plan.map(({ openCents: _, ...each }) => each),
  }
}

/** Of a use that costs nothing. */
export const nothingOwed: OwedDto = {
  ...{ dueCents: 0, dueSince: null, isLate: false, nextDueOn: null, nextDueCents: 0 },
  instalments: [],
}

/** Paid and not given back, spared, or given in kind. */
const settledCents = ({ paidCents, refundedCents, waivedCents, inKindCents }: ChargeMoney): number =>
  paidCents - refundedCents + waivedCents + inKindCents

type Calendar = { today: LocalDate; lateAfterDays: number }
function stateOf(dueOn: LocalDate, openCents: number, { today, lateAfterDays }: Calendar): InstalmentState {
  if (openCents === 0) return 'settled'
  if (dueOn > today) return 'to-come'
  return addDays(dueOn, lateAfterDays) < today ? 'late' : 'due'
}
