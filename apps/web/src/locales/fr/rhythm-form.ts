/** Fields of a weekly rhythm, in the search and on the page of a room. */
export const rhythmForm = {
  days: 'Quels jours ?',
  daysRequired: 'Choisissez au moins un jour.',
  from: 'De',
  until: 'À',
  hoursWrong: 'L’heure de fin doit suivre l’heure de début.',
  season: 'Quand ?',
  schoolYear: (years: string) => `Année scolaire ${years}`,
  betweenDates: 'Entre deux dates',
  firstDate: 'Du',
  lastDate: 'Au',
  datesWrong: 'La dernière date doit suivre la première.',
  step: 'Rythme',
  steps: [
    { value: 1, label: 'Chaque semaine' },
    { value: 2, label: 'Une semaine sur deux' },
    { value: 3, label: 'Une semaine sur trois' },
    { value: 4, label: 'Une semaine sur quatre' },
  ],
  withoutHolidays: 'Sans les vacances scolaires',
  without: (zone: string) => `Sans les vacances scolaires (${zone.replace('Zone', 'zone')})`,
}
