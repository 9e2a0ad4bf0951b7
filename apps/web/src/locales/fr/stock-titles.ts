/** Titles of the screens of those who keep the rooms, and of the caretaker, needed by the router before the pages are fetched. */
export const stockTitles = {
  stock: 'Nos salles',
  addRoom: 'Ajouter une salle',
  room: 'Fiche de la salle',
  openingHours: 'Horaires d’ouverture',
  buildings: 'Bâtiments et espaces',
  rules: 'Règles des demandes',
  politicalRegister: 'Réunions politiques',
  archives: 'Archives',
  import: 'Importer un fichier',
  tariffs: 'Tarifs',
  publishTariff: 'Publier un tarif',
  boardActs: 'Délibérations',
  articles: 'Conventions',
  signatureProvider: 'Service de signature',
  people: 'Personnes et droits',
  caretakerDay: 'Ma journée',
}
