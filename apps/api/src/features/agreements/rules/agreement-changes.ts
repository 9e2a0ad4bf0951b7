import { toLocal, type TimeZone } from '../../../platform/time.ts'
import type { AgreementFacts } from './agreement-facts.ts'

type Session = AgreementFacts['occurrences'][number]

/** What a signed agreement no longer says as it is. Amounts in cents, instants in ISO 8601. */
export type AgreementChange =
  | { kind: 'sessions'; removed: Session[]; added: Session[] }
  | { kind: 'headcount'; before: number; after: number }
  | { kind: 'price'; beforeCents: number; afterCents: number }

/** A minor change, kept with the instant at which it was recorded. */
export interface RecordedChange {
  at: string
  changes: AgreementChange[]
}

type Compared = Pick<AgreementFacts, 'occurrences' | 'headcount' | 'price'>

/**
 * What an amendment must say: sessions at another time or in another room, people, price. Sessions that were only given
 * up, and the price that falls with them, follow the article on cancellation and call no amendment.
 * Source: docs/rules/agreement.md §9.
 */
export function changesBetween(signed: Compared, now: Compared): AgreementChange[] {
  const added = without(now.occurrences, signed.occurrences)
  const changes: AgreementChange[] = []
  if (added.length > 0) {
    changes.push({ kind: 'sessions', removed: without(signed.occurrences, now.occurrences), added })
  }
  if (now.headcount !== signed.headcount) {
    changes.push({ kind: 'headcount', before: signed.headcount, after: now.headcount })
  }
  if (changes.length > 0 && now.price.totalCents !== signed.price.totalCents) {
    changes.push({ kind: 'price', beforeCents: signed.price.totalCents, afterCents: now.price.totalCents })
  }
  return changes
}

/** Minutes apart that the article « Modification » of every agreement prints as allowed without a new signature. */
export const minorShiftMinutes = 60

/** Of the agreement that was signed: more people, in percent, that its article allows; absent when it says nothing. */
type SignedTerms = Pick<AgreementFacts, 'zone' | 'minorHeadcountPercent'>

/**
 * Whether the parties need not sign again: each session stays on its day and in its room, begins and ends at most an hour
 * apart from what was signed, people are fewer or not many more, and nothing else changes.
 * Source: docs/rules/agreement.md §9 (own wording, to be validated by a lawyer).
 */
export const isMinor = (changes: readonly AgreementChange[], signed: SignedTerms): boolean =>
  changes.length > 0 && changes.every((change) => isMinorChange(change, signed))

function isMinorChange(change: AgreementChange, { zone, minorHeadcountPercent }: SignedTerms): boolean {
  switch (change.kind) {
    case 'price':
      return false
    case 'headcount':
      return (
        minorHeadcountPercent !== undefined &&
        (change.after - change.before) * 100 <= change.before * minorHeadcountPercent
      )
    case 'sessions': {
      const { removed, added } = change
      const isOneForOne = removed.length === added.length
      return isOneForOne && removed.every((before, index) => isNear(before, added[index] ?? before, zone))
    }
  }
}

function isNear(before: Session, after: Session, zone: TimeZone): boolean {
  const dayOf = ({ startsAt }: Session) => toLocal(zone, new Date(startsAt)).date
  const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 60_000
  return (
    before.roomName === after.roomName &&
    dayOf(before) === dayOf(after) &&
    apart(before.startsAt, after.startsAt) <= minorShiftMinutes &&
    apart(before.endsAt, after.endsAt) <= minorShiftMinutes
  )
}

/** Sessions of `some` that are not among `others`, in the order of time. */
function without(some: readonly Session[], others: readonly Session[]): Session[] {
  const keyOf = ({ startsAt, endsAt, roomName }: Session) => `${Date.parse(startsAt)} ${Date.parse(endsAt)} ${roomName}`
  const known = new Set(others.map(keyOf))
  return some
    .filter((session) => !known.has(keyOf(session)))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}
