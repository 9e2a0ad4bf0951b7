import type { CaretakerDay } from '@salles-ouvertes/contract'

export type Visit = CaretakerDay['visits'][number]
export type VisitState = Visit['state']

/** Where a visit stands at that moment: a list kept without network grows old, its visits go on. */
export function stateAt(visit: Pick<Visit, 'startsAt' | 'endsAt'>, now: number): VisitState {
  if (now >= Date.parse(visit.endsAt)) return 'past'
  return now >= Date.parse(visit.startsAt) ? 'now' : 'upcoming'
}

/** Who is there, then who comes, then, apart, who has left; each by hour. */
export function orderVisits(visits: readonly Visit[], now: number): { ahead: Visit[]; past: Visit[] } {
  const stated = visits
    .map((visit) => ({ ...visit, state: stateAt(visit, now) }))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const of = (state: VisitState) => stated.filter((visit) => visit.state === state)
  return { ahead: [...of('now'), ...of('upcoming')], past: of('past') }
}
