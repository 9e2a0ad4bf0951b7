/** The page after a request is sent. */
export const sentWords = {
  title: 'Votre demande est envoyée',
  reference: 'Numéro de la demande',
  nextTitle: 'Et maintenant ?',
  next: [
    'Vous recevez un message qui confirme l’envoi.',
    'Si la demande est acceptée, vous signez la convention en ligne.',
    'Vous recevez ensuite la façon d’entrer : code, clé ou personne qui ouvre.',
  ],
  answer: (day: string) => `Le lieu doit répondre avant le ${day}.`,
  free: 'Vous pouvez retirer votre demande tant qu’elle n’a pas de réponse.',
  see: 'Voir ma demande',
  calendar: 'Ajouter à mon agenda',
  question: 'Une question ?',
  another: 'Trouver une autre salle',
  missing: 'Cette demande n’existe pas, ou elle n’est pas à vous.',
}
