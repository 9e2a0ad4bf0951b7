import { contains, overlaps, type Slot } from '../../../platform/time.ts'

/** A floor or a building, and how many people it takes at once. */
export type CrowdLimit = { readonly placeId: string; readonly name: string; readonly maxPeople: number }
/** Another use, and the floors and buildings its people are in. */
export type CrowdUse = Slot & { readonly placeIds: readonly string[]; readonly people: number }
/** What limits a room, and who is there already. */
export type Crowd = { readonly limits: readonly CrowdLimit[]; readonly uses: readonly CrowdUse[] }
/** A place that would be too full: the most people at one instant, those asked for included. */
export type FullPlace = { limit: CrowdLimit; people: number; slots: Slot[] }

/**
 * Places that `headcount` more people during the slots would fill beyond their limit, at one instant at least. Uses that
 * follow one another do not add up. Source: docs/rules/spaces.md §3 (rule 10).
 */
export function fullPlaces({ limits, uses }: Crowd, slots: readonly Slot[], headcount: number): FullPlace[] {
  return limits.flatMap((limit) => {
    const there = uses.filter(({ placeIds }) => placeIds.includes(limit.placeId))
    const peaks = slots.map((slot) => ({ slot, people: peakDuring(slot, there) + headcount }))
    const over = peaks.filter(({ people }) => people > limit.maxPeople)
    if (over.length === 0) return []
    return [{ limit, people: Math.max(...over.map(({ people }) => people)), slots: over.map(({ slot }) => slot) }]
  })
}

/** The total only rises when a use begins: looking there, and where the slot begins, is enough. */
function peakDuring(slot: Slot, uses: readonly CrowdUse[]): number {
  const met = uses.filter((use) => overlaps(use, slot))
  const moments = [slot.startsAt, ...met.map(({ startsAt }) => startsAt).filter((start) => start > slot.startsAt)]
  return Math.max(...moments.map((moment) => peopleAt(moment, met)))
}

const peopleAt = (moment: Date, uses: readonly CrowdUse[]): number =>
  uses
    .filter((use) => contains(use, { startsAt: moment, endsAt: moment }) && moment < use.endsAt)
    .reduce((total, { people }) => total + people, 0)
