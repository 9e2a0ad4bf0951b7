import type { Recurrence } from '@salles-ouvertes/contract'
import { rhythm as words } from '../locales/fr.ts'
import { formatMinutesRange } from '../locales/format.ts'

/** « chaque mardi, 18 h 30 – 20 h 30 » */
export function rhythmWords(rhythm: Pick<Recurrence, 'weekdays' | 'everyWeeks' | 'from' | 'until'>): string {
  return `${daysWords(rhythm)}, ${formatMinutesRange(rhythm.from, rhythm.until)}`
}

/** « chaque mardi », « chaque lundi et jeudi, une semaine sur 2 » */
export function daysWords({ weekdays, everyWeeks }: Pick<Recurrence, 'weekdays' | 'everyWeeks'>): string {
  const days = words.days.filter((_, index) => weekdays.includes(index + 1))
  return `${words.each(days.join(' et '))}${everyWeeks === 1 ? '' : words.everyWeeks(everyWeeks)}`
}
