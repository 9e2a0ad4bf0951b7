/** The map beside the list of rooms. */
export const searchMap = {
  label: 'Carte des salles. La liste donne les mêmes salles, avec leur adresse.',
  loading: 'Chargement de la carte',
  failed: 'La carte n’a pas pu être chargée. La liste reste complète.',
  missing: (count: number) =>
    count < 2
      ? 'Une salle n’a pas de position : elle est dans la liste.'
      : `${count} salles n’ont pas de position : elles sont dans la liste.`,
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  marker: (numbers: string, establishment: string, city: string) => `Salle ${numbers} : ${establishment}, ${city}`,
}
