export const siteMap = {
  title: 'Plan du site',
  groups: {
    find: 'Trouver et demander une salle',
    manage: 'Gérer les demandes',
    about: 'À propos',
  },
  myOrganisation: 'Mon association',
  closures: 'Bloquer des dates',
  recordBooking: 'Saisir une réservation',
  importStock: 'Importer un fichier',
  manageNote: 'Pages réservées aux personnes qui gèrent les salles.',
}
