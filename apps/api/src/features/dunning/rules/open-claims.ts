import type { DunningRules, OrganisationKind } from '@salles-ouvertes/contract'
import { addDays, daysBetween, type LocalDate } from '../../../platform/time.ts'

/** What is open of one date of a charge. Cents, above zero. */
export type OpenPart = { readonly dueOn: LocalDate; readonly openCents: number }
/** What a charge owes already. `dueOn` is the oldest date of it: where every delay is counted from. */
export type OpenClaim = { readonly dueOn: LocalDate; readonly openCents: number; readonly daysLate: number }

export type ClaimFacts = {
  /** Dates of the charge that are not settled, whether or not they have come, oldest first. */
  parts: readonly OpenPart[]
  /** What agreed counterparts in kind, not late, stand for: they cover the oldest dates first. Cents. */
  inKindCents: number
  organisationKind: OrganisationKind
  /** Local day of the last session that stands; null when none is left. */
  lastUseOn: LocalDate | null
  today: LocalDate
  publicBodyDays: number
}

/**
 * What a charge owes by today; null when nothing is due. A public body pays after the event: nothing of it is due before
 * its last session, and its own delay counts from then. Source: docs/rules/dunning.md §1.
 */
export function openClaim({ parts, inKindCents, today, ...facts }: ClaimFacts): OpenClaim | null {
  const due = uncovered(parts, inKindCents)
    .map((part) => ({ ...part, dueOn: dueDay(part.dueOn, facts) }))
    .filter(({ dueOn }) => dueOn <= today)
  const [oldest] = due.map(({ dueOn }) => dueOn).toSorted()
  if (!oldest) return null
  return {
    dueOn: oldest,
    openCents: due.reduce((sum, part) => sum + part.openCents, 0),
    daysLate: daysBetween(oldest, today),
  }
}

function uncovered(parts: readonly OpenPart[], inKindCents: number): OpenPart[] {
  let left = inKindCents
  return parts.flatMap((part) => {
    const covered = Math.min(left, part.openCents)
    left -= covered
    return part.openCents > covered ? [{ ...part, openCents: part.openCents - covered }] : []
  })
}

function dueDay(
  dueOn: LocalDate,
  {
    organisationKind,
    lastUseOn,
    publicBodyDays,
  }: Pick<ClaimFacts, 'organisationKind' | 'lastUseOn' | 'publicBodyDays'>,
): LocalDate {
  if (organisationKind !== 'public-body' || lastUseOn === null) return dueOn
  const after = addDays(lastUseOn, publicBodyDays)
  return after > dueOn ? after : dueOn
}

/** « Impayée »: due for longer than the tenant allows. Source: docs/rules/dunning.md §1. */
export const isLate = (claim: Pick<OpenClaim, 'daysLate'>, { lateAfterDays }: Pick<DunningRules, 'lateAfterDays'>) =>
  claim.daysLate > lateAfterDays
