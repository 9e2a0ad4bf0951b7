/** How a weekly rhythm is said. */
export const rhythm = {
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  each: (days: string) => `chaque ${days}`,
  everyWeeks: (weeks: number) => `, une semaine sur ${weeks}`,
  sessions: (count: number) => `${count} ${count > 1 ? 'séances' : 'séance'}`,
  apart: (count: number) => ` dont ${count} à un autre moment`,
}
