/** Titles of the screens of those who decide, sign and collect, needed by the router before the pages are fetched. */
export const managementTitles = {
  planning: 'Planning',
  booking: 'Demande',
  refuse: 'Refuser la demande',
  counterPropose: 'Proposer un autre créneau',
  moveSessions: 'Changer la réservation',
  closures: 'Bloquer des dates',
  conflicts: 'Conflits à régler',
  works: 'Conventions touchées par des travaux',
  timetables: 'Emplois du temps',
  openings: 'Ouvertures exceptionnelles',
  record: 'Saisir une réservation',
  agreements: 'Conventions à signer',
  agreement: 'Convention',
  revenue: 'Recettes',
  caretaker: 'Accès du gardien',
}
