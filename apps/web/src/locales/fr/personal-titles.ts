/** Titles of the pages of a person and of their organisation, needed by the router before the pages are fetched. */
export const personalTitles = {
  signIn: 'Se connecter',
  signInLink: 'Ouvrir votre session',
  register: 'Créer un compte',
  verifyEmail: 'Confirmer votre adresse',
  invitation: 'Accepter l’invitation',
  account: 'Mon compte',
  calendarFeeds: 'Abonner mon agenda',
  waitingList: 'Mes alertes',
  myBookings: 'Mes demandes',
  myBooking: 'Ma demande',
  moveSessions: 'Changer la réservation',
  agreement: 'Lire et signer la convention',
  holderAccess: 'Vos accès',
  verification: 'Vérifier une convention',
  organisation: 'Mon association',
  demoMailbox: 'Boîte aux lettres de démonstration',
}
