/** When no room is found. */
export const searchEmpty = {
  slot: (day: string, from: string, until: string) => `Aucune salle libre ${day} de ${from} à ${until}.`,
  day: (day: string) => `Aucune salle libre ${day}.`,
  weekly: (when: string) => `Aucune salle ${when}.`,
  place: 'Aucune salle ne correspond à votre recherche.',
  filtered: (filters: string) => `Filtres qui bloquent peut-être : ${filters}.`,
  none: 'Aucune salle n’est encore publiée.',
  noneText: 'Les collèges et les communes préparent leurs salles. Revenez bientôt, ou appelez votre mairie.',
  placeUnknown: 'Ce lieu est introuvable.',
  placeUnknownText: 'Essayez un nom de commune ou un code postal.',
}
