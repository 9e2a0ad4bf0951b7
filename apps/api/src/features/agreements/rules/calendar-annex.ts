import type { AgreementFacts } from './agreement-facts.ts'
import type { Table } from './block.ts'
import { count, enumerate, hoursInWords, wordsOfDay } from '../../../platform/french-wording.ts'

interface MonthOfSlots {
  roomName: string
  habit: string
  month: string
  days: string[]
}

/**
 * Every dated slot of a series, gathered by weekday, hours, room and month so that a season stays readable; null for one
 * slot. The room is named when there are several.
 */
export function calendarAnnex({ occurrences, site, zone }: AgreementFacts): Table | null {
  if (occurrences.length < 2) return null
  const namesRooms = site.rooms.length > 1
  const months = new Map<string, MonthOfSlots>()
  for (const slot of [...occurrences].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const { weekday, day, month } = wordsOfDay(slot.startsAt, zone)
    const habit = `${weekday}, de ${hoursInWords(slot, zone)}`
    const { roomName } = slot
    const key = `${habit}|${roomName}|${month}`
    const known = months.get(key) ?? { roomName, habit, month, days: [] }
    months.set(key, { ...known, days: [...known.days, day] })
  }
  return {
    kind: 'table',
    columns: [
      { title: 'Jour et heures', share: 3.4 },
      ...(namesRooms ? [{ title: 'Salle', share: 2.6 }] : []),
      { title: 'Mois', share: 2 },
      { title: 'Dates', share: 4 },
      { title: 'Nombre', share: 1.4, align: 'right' },
    ],
    rows: [...months.values()].map(({ roomName, habit, month, days }) => [
      habit,
      ...(namesRooms ? [roomName] : []),
      month,
      enumerate(days),
      count(days.length, 'séance'),
    ]),
  }
}
