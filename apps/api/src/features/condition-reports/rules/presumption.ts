import type { ConditionPresumption, ConditionRules } from '@salles-ouvertes/contract'

export type PresumptionFacts = {
  hasSealedEntry: boolean
  mayStillReport: boolean
  presence: 'arrived' | 'absent' | null
  hasPreviousExit: boolean
  withoutEntry: ConditionRules['withoutEntry']
}

/**
 * What the room is taken for at the beginning of a session that reported nothing: what the last sealed exit report shows,
 * else, or where the tenant says so, a good condition. Nothing is presumed against a group that did not come.
 * Source: docs/rules/condition-report.md, 7, « à confirmer » between an association and a public body.
 */
export function presumptionOf(facts: PresumptionFacts): ConditionPresumption {
  if (facts.hasSealedEntry) return 'reported'
  if (facts.presence === 'absent') return 'nobody-came'
  if (facts.mayStillReport) return 'open'
  return facts.hasPreviousExit && facts.withoutEntry === 'last-exit' ? 'last-exit' : 'good-condition'
}
