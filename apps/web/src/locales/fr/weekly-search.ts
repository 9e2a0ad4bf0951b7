import { countOf } from '../format.ts'

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
/** « 26 mardis », « 52 séances » when the rhythm has several days. */
const sessionsOf = (count: number, weekdays: readonly number[]) => {
  const day = weekdays.length === 1 ? days[(weekdays[0] ?? 1) - 1] : undefined
  return day ? countOf(count, day, `${day}s`) : countOf(count, 'séance', 'séances')
}
const noneOf = (weekdays: readonly number[]) => {
  const day = weekdays.length === 1 ? days[(weekdays[0] ?? 1) - 1] : undefined
  return day ? `Aucun ${day} libre` : 'Aucune séance libre'
}

/** Answer of one room to a weekly wish. */
export const weeklySearch = {
  free: (free: number, sessions: number, weekdays: readonly number[]) => {
    if (free === 0) return `${noneOf(weekdays)} sur ${sessions}`
    if (free === sessions && free > 1) return `Libre les ${sessionsOf(free, weekdays)}`
    return `Libre ${sessionsOf(free, weekdays)} sur ${sessions}`
  },
  noSession: 'Aucune date possible ici à ces jours, dans cette période.',
  taken: (dates: string) => `Déjà pris : ${dates}.`,
  closed: (dates: string) => `Fermé, ou pas encore ouvert : ${dates}.`,
  more: (dates: string, count: number) => `${dates} et ${countOf(count, 'autre date', 'autres dates')}`,
  skipped: (count: number) => `${countOf(count, 'date', 'dates')} en vacances, à part.`,
  season: (first: string, last: string) => `Du ${first} au ${last}`,
}
