import { countOf } from '../format.ts'

/** Ways out of a thin answer. */
export const searchExits = {
  title: 'Essayez :',
  titleBeside: 'Voir aussi :',
  hours: (hours: string) => hours,
  radius: (radius: string) => `jusqu’à ${radius}`,
  between: (first: string, last: string) => `seulement du ${first} au ${last}`,
  sessions: (free: number, asked: number) => `${free} séances sur ${asked}`,
  filter: (filter: string) => `sans « ${filter} »`,
  anyTime: 'tous les jours, à toute heure',
  noFilter: 'sans les filtres',
  count: (count: number) => `(${countOf(count, 'salle', 'salles')})`,
}
