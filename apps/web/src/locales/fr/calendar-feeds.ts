/** Following bookings in one's own calendar. */
export const calendarFeeds = {
  lead: 'Vos réservations s’affichent dans l’agenda de votre téléphone ou de votre ordinateur, et s’y mettent à jour.',
  subject: 'Que voulez-vous suivre ?',
  subjects: {
    account: () => 'Tout ce qui me concerne',
    organisation: (name: string) => name,
    establishment: (name: string) => name,
    room: (name: string) => `Salle : ${name}`,
  },
  create: 'Créer une adresse',
  created: 'Adresse créée',
  onlyOnce: 'Utilisez-la maintenant : elle ne sera plus affichée.',
  secret: 'Gardez cette adresse pour vous : elle s’ouvre sans mot de passe. Elle ne montre jamais de code d’entrée.',
  list: 'Adresses en service',
  none: 'Aucune adresse en service.',
  failed: 'Les adresses n’ont pas pu être chargées. Vérifiez votre connexion.',
  lost: 'Agenda auquel vous n’avez plus droit',
  createdOn: (day: string) => `Créée le ${day}`,
  usedOn: (moment: string) => `Lue le ${moment}`,
  neverUsed: 'Jamais lue',
  revoke: 'Retirer',
  revokeNamed: (name: string) => `l’adresse « ${name} »`,
  revokeTitle: 'Retirer cette adresse ?',
  revokeText: (name: string) => `Les agendas qui suivent « ${name} » par cette adresse ne seront plus mis à jour.`,
  keep: 'Garder l’adresse',
  revoked: 'L’adresse est retirée.',
}

/** Address of a calendar, wherever it is shown. */
export const calendarAddress = {
  open: 'Ouvrir dans mon agenda',
  address: 'Adresse de l’agenda',
  copy: 'Copier l’adresse',
  how: 'Le bouton ne fait rien ? Copiez l’adresse et collez-la dans votre agenda, à « S’abonner » ou « Ajouter par URL ». Chaque agenda relit l’adresse à son rythme : un changement peut y arriver quelques heures plus tard.',
}
