/** First step of a request: the day and the hours. */
export const slotStep = {
  title: 'Votre créneau',
  lead: 'Vérifiez le jour et les heures. Le prix est donné à titre indicatif pour votre type d’organisme.',
  change: 'Changer de créneau',
  lost: 'Ce créneau n’est plus libre. Choisissez-en un autre : vos réponses sont gardées.',
  required: 'Choisissez un créneau.',
  you: 'Vous êtes',
}
