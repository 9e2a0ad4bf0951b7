/** « Une date » or « Chaque semaine », where one chooses. */
export const seriesMode = {
  mode: 'Une date ou chaque semaine',
  one: 'Une date',
  weekly: 'Chaque semaine',
  chooseFirst: 'Choisissez d’abord un jour et des heures.',
  ask: (count: number) => `Demander ${count} ${count > 1 ? 'séances' : 'séance'}`,
}
