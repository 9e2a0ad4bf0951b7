/** Sheet of a room: what is read first, and the way to ask. */
export const roomPage = {
  backToResults: 'Retour aux salles',
  bookTitle: 'Choisir un créneau',
  ask: 'Demander cette salle',
  askFor: (price: string) => `Demander cette salle · ${price}`,
  chooseFirst: 'Choisissez un jour, puis un créneau.',
  nothingChosen: 'Choisissez un jour et un créneau pour voir le prix.',
  notice: (delay: string) => `Demandez au moins ${delay} avant.`,
  noAccount: 'Aucun compte n’est demandé pour regarder. Rien n’est réservé avant l’accord du lieu.',
  notAdmitted: (who: string) => `Ce lieu ne peut pas être prêté ${who}.`,
  youAre: 'Vous êtes',
  photos: 'Photos de la salle',
  demonstration: 'Cette salle est inventée pour la démonstration.',
}
