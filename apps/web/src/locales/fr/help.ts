export const help = {
  title: 'Aide',
  lead: 'Les réponses aux questions les plus fréquentes. Le téléphone du lieu est sur la page de chaque salle.',
  questions: [
    {
      title: 'Comment demander une salle ?',
      text: 'Cherchez une salle libre, ouvrez sa page, choisissez un jour et un créneau, puis appuyez sur « Demander cette salle ». Votre demande part seulement quand vous appuyez sur « Envoyer ma demande ».',
    },
    {
      title: 'Quand aurai-je une réponse ?',
      text: 'Le lieu a un délai pour répondre, affiché sur votre demande. Vous recevez un message à chaque étape. Sans réponse à temps, la demande se ferme et le créneau redevient libre.',
    },
    {
      title: 'Que faut-il préparer ?',
      text: 'Le nom et l’adresse de votre organisme, le nom d’une personne responsable présente sur place, son téléphone, et une attestation d’assurance en cours de validité (PDF ou photo).',
    },
    {
      title: 'Combien cela coûte-t-il ?',
      text: 'Chaque salle affiche son prix pour votre type d’organisme. Le prix est calculé et expliqué ligne par ligne avant l’envoi, puis il ne change plus.',
    },
    {
      title: 'Comment entrer dans la salle ?',
      text: 'Quand tout est signé, la personne responsable reçoit le code, l’endroit de la clé ou l’heure du rendez-vous, peu avant le créneau.',
    },
    {
      title: 'Puis-je annuler ?',
      text: 'Oui. Ouvrez « Mes demandes », puis la demande, et choisissez « Retirer ma demande » ou « Annuler la réservation… ». Prévenez le plus tôt possible : le créneau servira à d’autres.',
    },
    {
      title: 'Je n’ai pas de mot de passe',
      text: 'Sur la page de connexion, donnez votre adresse électronique : vous recevez un lien pour entrer, valable une seule fois.',
    },
  ],
  contactTitle: 'Parler à quelqu’un',
  contact:
    'Pour une salle précise, appelez le collège ou la mairie : le numéro est sur la page de la salle et sur votre demande.',
}
