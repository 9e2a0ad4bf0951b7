import type { WhyNotDto } from '@salles-ouvertes/contract'
import { whyNotWords as words } from '../locales/fr.ts'
import { formatDate, formatDuration, formatTime } from '../locales/format.ts'

type Answer = Pick<WhyNotDto, 'outcome' | 'closedBecause' | 'takenBy' | 'limits'>

/** The rule or the kind of neighbour in the way, with the limit that the rule sets at that place. */
export function whyNotSentence({ outcome, closedBecause, takenBy, limits }: Answer, zone: string): string {
  switch (outcome) {
    case 'taken':
      return takenBy ? words.takenBy[takenBy] : words.taken
    case 'closed':
      return closedBecause ? words.closedBecause[closedBecause] : words.closed
    case 'too-late':
      return words.rule[outcome](`${formatDate(limits.earliest, zone)}, ${formatTime(limits.earliest, zone)}`)
    case 'too-far':
      return words.rule[outcome](formatDate(limits.lastDate))
    case 'too-short':
      return words.rule[outcome](formatDuration(limits.minMinutes))
    case 'too-long':
      return words.rule[outcome](formatDuration(limits.maxMinutes))
    case 'off-grid':
      return words.rule[outcome](formatDuration(limits.gridMinutes))
    default:
      return words.rule[outcome]
  }
}
