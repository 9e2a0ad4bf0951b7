import type { AccessKind, RoomSheet } from '@salles-ouvertes/contract'

export type MissingFact = RoomSheet['missing'][number]
export type BlockingFact = RoomSheet['blocking'][number]

type WayFacts = { kind: AccessKind; hasSecret: boolean; deviceReference: string | null }

/** What is known of a room's sheet. */
export type SheetFacts = {
  description: string
  houseRules: string
  areaM2: number | null
  photos: number
  hasOpening: boolean
  hasTariff: boolean
  ways: WayFacts[]
}

const blockingFacts: readonly MissingFact[] = ['opening', 'tariff', 'access']
const factCount = 7

/** What a complete sheet still lacks, in the order of the form. */
export function missingOf(facts: SheetFacts): MissingFact[] {
  const checks: [MissingFact, boolean][] = [
    ['description', facts.description !== ''],
    ['photo', facts.photos > 0],
    ['area', facts.areaM2 !== null],
    ['opening', facts.hasOpening],
    ['tariff', facts.hasTariff],
    ['access', facts.ways.length > 0 && facts.ways.every(opens)],
    ['house-rules', facts.houseRules !== ''],
  ]
  return checks.flatMap(([fact, isThere]) => (isThere ? [] : [fact]))
}

/** What forbids publishing: a room that nobody could book, price or enter. */
export const blockingOf = (missing: readonly MissingFact[]): BlockingFact[] =>
  missing.filter((fact): fact is BlockingFact => blockingFacts.includes(fact))

/** Share of the sheet that is filled, 0 to 100. */
export const completenessOf = (missing: readonly MissingFact[]): number =>
  Math.round(((factCount - missing.length) / factCount) * 100)

/** A code must be recorded, a keypad named; a person needs nothing more. */
function opens(way: WayFacts): boolean {
  switch (way.kind) {
    case 'fixed-code':
    case 'key-box':
      return way.hasSecret
    case 'keypad':
      return way.deviceReference !== null && way.deviceReference !== ''
    case 'person':
      return true
  }
}
