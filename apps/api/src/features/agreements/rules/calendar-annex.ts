import type { AgreementFacts } from './agreement-facts.ts'
import type { Block } from './articles/article.ts'
import { count, enumerate, hoursInWords, wordsOfDay } from './french-wording.ts'

interface MonthOfSlots {
  habit: string
  month: string
  days: string[]
}

/** Every dated slot of a series, gathered by weekday, hours and month so that a season stays readable; null for one slot. */
export function calendarAnnex({ occurrences, zone }: AgreementFacts): Block | null {
  if (occurrences.length < 2) return null
  const months = new Map<string, MonthOfSlots>()
  for (const slot of [...occurrences].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const { weekday, day, month } = wordsOfDay(slot.startsAt, zone)
    const habit = `${weekday}, de ${hoursInWords(slot, zone)}`
    const key = `${habit}|${month}`
    const known = months.get(key) ?? { habit, month, days: [] }
    months.set(key, { ...known, days: [...known.days, day] })
  }
  return {
    kind: 'table',
    columns: [
      { title: 'Jour et heures', share: 3.4 },
      { title: 'Mois', share: 2 },
      { title: 'Dates', share: 4 },
      { title: 'Nombre', share: 1.4, align: 'right' },
    ],
    rows: [...months.values()].map(({ habit, month, days }) => [
      habit,
      month,
      enumerate(days),
      count(days.length, 'séance'),
    ]),
  }
}
