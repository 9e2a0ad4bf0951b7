/** Where, when, how many: the box above the list and on the first page. */
export const searchForm = {
  searchLabel: 'Trouver une salle',
  where: 'Où ?',
  wherePlaceholder: 'Commune ou code postal',
  placesFound: 'Lieux trouvés',
  day: 'Quel jour ?',
  from: 'De',
  until: 'À',
  people: 'Combien de personnes ?',
  search: 'Rechercher',
  quick: { label: 'Choix rapides', tonight: 'Ce soir', tomorrow: 'Demain', saturday: 'Samedi' },
  anyHour: 'Toute heure',
  hoursRequired: 'Choisissez une heure de début et une heure de fin.',
  untilAfterFrom: 'L’heure de fin doit venir après l’heure de début.',
}
