import type { UnpaidClaimDto, UnpaidOrganisationDto } from '@salles-ouvertes/contract'
import type { Claim, DunningFrame } from './claims.store.ts'
import { pairOf } from './dunning.store.ts'
import { askedClaims, standingOf } from './rules/day-of-reminders.ts'
import { highest, stepAfter } from './rules/dunning-ladder.ts'
import { isLate } from './rules/open-claims.ts'

/** What one booking has left unpaid. */
export function presentClaim(claim: Claim, { rules, today }: DunningFrame, mayKeep: boolean): UnpaidClaimDto {
  const { chargeId, bookingReference, roomName, dueOn, openCents, daysLate, suspension } = claim
  return {
    ...{ chargeId, bookingReference, roomName, dueOn, openCents, daysLate, suspension },
    isLate: isLate(claim, rules),
    step: standingOf(claim, today),
    allowedActions: mayKeep ? [suspension ? 'resume' : 'suspend'] : [],
  }
}

/** What one organisation has left unpaid; its claims are not empty, oldest first. */
export function presentUnpaid(
  claims: readonly Claim[],
  frame: DunningFrame,
  letters: ReadonlyMap<string, string>,
  mayKeep: boolean,
): UnpaidOrganisationDto {
  const [oldest] = claims
  if (!oldest) throw new Error('an organisation is listed for what it owes')
  const { organisationId, organisationName, dueOn: since } = oldest
  const { rules, today } = frame
  const lastReminderOn = letters.get(pairOf(oldest)) ?? null
  const sum = (kept: readonly Claim[]) => kept.reduce((total, { openCents }) => total + openCents, 0)
  const mayRemind = mayKeep && lastReminderOn !== today && askedClaims(claims, today).length > 0
  return {
    ...{ organisationId, organisationName, since, lastReminderOn },
    openCents: sum(claims),
    lateCents: sum(claims.filter((claim) => isLate(claim, rules))),
    step: highest(claims.map((claim) => standingOf(claim, today))),
    next: nextOf(claims, frame),
    claims: claims.map((claim) => presentClaim(claim, frame, mayKeep)),
    allowedActions: mayRemind ? ['remind'] : [],
  }
}

/** The step that comes first; none while reminders are off, or contested. */
function nextOf(claims: readonly Claim[], { rules, today }: DunningFrame): UnpaidOrganisationDto['next'] {
  if (!rules.sendsReminders) return null
  const nexts = claims
    .filter(({ isSuspended }) => !isSuspended)
    .flatMap((claim) => stepAfter(claim.ladder, { ...claim, today }) ?? [])
  const [first] = nexts.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return first ?? null
}
