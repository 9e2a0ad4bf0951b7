/** Sheet of an establishment. */
export const establishmentPage = {
  owner: 'Propriétaire',
  payee: 'Encaisse les paiements',
  uai: 'Code de l’établissement',
  address: 'Adresse',
  phone: 'Téléphone',
  establishmentRooms: 'Les salles à demander',
  noRoom: 'Aucune salle de cet établissement n’est publiée.',
}
