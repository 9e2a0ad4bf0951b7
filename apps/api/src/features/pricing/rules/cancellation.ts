import type { CancellationTermsDto, CancellationTierDto, OrganisationKind } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { cents, multiplyCents, noCents, sumCents, type Cents } from '../../../platform/money.ts'
import { eachDate, localDate, type LocalDate } from '../../../platform/time.ts'

/** Sessions of one tier given up together, and what the price of the booking falls by with them. */
export type GivenUp = { readonly noticeDays: number; readonly sessions: number; readonly priceCents: Cents }
export type KeptPart = GivenUp & { readonly keptPercent: number; readonly keptCents: Cents }
export type KeptPrice = {
  readonly parts: readonly KeptPart[]
  readonly givenUpCents: Cents
  readonly keptCents: Cents
  /** The minimum of the strictest tier concerned, when it is what decides; else zero. */
  readonly minimumCents: Cents
}

/** Tiers for a profile, longest notice first: its own, else those of all; empty when nothing is ever kept. */
export function tiersFor(
  terms: readonly CancellationTermsDto[],
  organisationKind: OrganisationKind,
): CancellationTierDto[] {
  const its = terms.find((each) => each.organisationKind === organisationKind)
  const everybody = terms.find((each) => each.organisationKind === null)
  return [...((its ?? everybody)?.tiers ?? [])].sort(byNotice)
}

const byNotice = (a: CancellationTierDto, b: CancellationTierDto): number => b.noticeDays - a.noticeDays

/** The tier that a notice of so many civil days reaches; null when the grid keeps nothing. */
export const tierAt = (tiers: readonly CancellationTierDto[], noticeDays: number): CancellationTierDto | null =>
  [...tiers].sort(byNotice).find((tier) => noticeDays >= tier.noticeDays) ?? null

/**
 * What stays owed of the price of sessions that the organisation gives up: the share of each tier, at least the minimum
 * of the strictest one, never more than the price. Less notice never keeps less. Source: docs/rules/money.md §9.
 */
export function keptPrice(tiers: readonly CancellationTierDto[], givenUp: readonly GivenUp[]): KeptPrice {
  const parts = givenUp.map((part) => {
    const { keptPercent = 0 } = tierAt(tiers, part.noticeDays) ?? {}
    return { ...part, keptPercent, keptCents: multiplyCents(part.priceCents, keptPercent, 100) }
  })
  const givenUpCents = sumCents(parts.map(({ priceCents }) => priceCents))
  const shareCents = sumCents(parts.map(({ keptCents }) => keptCents))
  const minimum = Math.max(0, ...givenUp.map(({ noticeDays }) => tierAt(tiers, noticeDays)?.minimumCents ?? 0))
  const keptCents = cents(Math.min(givenUpCents, Math.max(shareCents, minimum)))
  return { parts, givenUpCents, keptCents, minimumCents: keptCents > shareCents ? cents(minimum) : noCents }
}

/**
 * Refuses tiers that leave a notice without an answer or name it twice, a profile named twice, and tiers that keep less
 * when one gives up later. `rule` is the position of the profile in the list.
 * @throws pricing.invalid-cancellation, pricing.cancellation-not-monotone
 */
export function assertTiers(terms: readonly CancellationTermsDto[]): void {
  terms.forEach(({ organisationKind, tiers }, index) => {
    const rule = index + 1
    const notices = tiers.map(({ noticeDays }) => noticeDays)
    const isNamedTwice = terms.some(
      (other, position) => position < index && other.organisationKind === organisationKind,
    )
    if (isNamedTwice || !notices.includes(0) || new Set(notices).size < notices.length) {
      fail('pricing.invalid-cancellation', { rule })
    }
    const sorted = [...tiers].sort(byNotice)
    const isMonotone = sorted.every((tier, position) => {
      const longer = sorted[position - 1]
      return !longer || (tier.keptPercent >= longer.keptPercent && tier.minimumCents >= longer.minimumCents)
    })
    if (!isMonotone) fail('pricing.cancellation-not-monotone', { rule })
  })
}

/** Sessions of one tier, with the notice of the first of them. */
export type TierSessions<S> = { noticeDays: number; sessions: S[] }

/**
 * Sessions given up on the civil day `today`, by the tier that each reaches by its own date, longest notice first.
 * Source: docs/rules/money.md §9.
 */
export function sessionsByTier<S extends { readonly localDate: string }>(
  tiers: readonly CancellationTierDto[],
  sessions: readonly S[],
  today: LocalDate,
): TierSessions<S>[] {
  const groups = new Map<number, TierSessions<S>>()
  for (const session of sessions) {
    const noticeDays = eachDate(today, localDate(session.localDate)).length
    const key = tierAt(tiers, noticeDays)?.noticeDays ?? 0
    const group = groups.get(key) ?? { noticeDays, sessions: [] }
    groups.set(key, { noticeDays: Math.min(group.noticeDays, noticeDays), sessions: [...group.sessions, session] })
  }
  return [...groups.values()].sort((a, b) => b.noticeDays - a.noticeDays)
}
