/** How a weekly rhythm is said. */
export const rhythm = {
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  each: (days: readonly string[]) =>
    days.length > 1 ? `chaque ${days.slice(0, -1).join(', ')} et ${days.at(-1) ?? ''}` : `chaque ${days[0] ?? ''}`,
  everyWeeks: (weeks: number) => (weeks === 2 ? 'une semaine sur deux' : `une semaine sur ${weeks}`),
  sessions: (count: number) => `${count} ${count > 1 ? 'séances' : 'séance'}`,
  mode: 'Une date ou chaque semaine',
  one: 'Une date',
  weekly: 'Chaque semaine',
  chooseFirst: 'Choisissez d’abord un jour et des heures.',
  ask: (count: number) => `Demander ${count} ${count > 1 ? 'séances' : 'séance'}`,
}
