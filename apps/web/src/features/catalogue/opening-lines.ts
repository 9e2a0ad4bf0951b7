import type { OpeningRuleDto } from '@salles-ouvertes/contract'
import { rooms } from '../../locales/fr.ts'
import { formatMinutesRange } from '../../locales/format.ts'

/** One line per kind of day, in the order of a week, its hours said together. */
export function openingLines(rules: readonly OpeningRuleDto[]): { day: string; hours: string }[] {
  const kinds = Object.keys(rooms.dayKind) as OpeningRuleDto['dayKind'][]
  return kinds.flatMap((kind) => {
    const spans = rules.filter(({ dayKind }) => dayKind === kind).sort((a, b) => a.opensAt - b.opensAt)
    if (spans.length === 0) return []
    const hours = spans.map(({ opensAt, closesAt }) => formatMinutesRange(opensAt, closesAt)).join(', ')
    return [{ day: rooms.dayKind[kind], hours }]
  })
}
