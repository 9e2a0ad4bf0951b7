/** The conversation of a booking, as each side reads it. */
export const messageWords = {
  title: 'Messages',
  none: 'Aucun message pour le moment.',
  you: 'Vous',
  system: 'Salles ouvertes',
  write: 'Écrire un message',
  hint: {
    applicant: 'Le lieu reçoit votre message par courriel.',
    establishment: 'L’association le reçoit par courriel.',
  },
  send: 'Envoyer le message',
  sent: 'Votre message est envoyé.',
  closed: 'Cette demande est close : on ne peut plus y écrire.',
  required: 'Écrivez votre message.',
}
