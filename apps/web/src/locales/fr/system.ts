export const system = {
  notFound: {
    title: 'Page introuvable',
    text: 'L’adresse est peut-être mal recopiée, ou la page n’existe plus.',
    home: 'Trouver une salle',
    siteMap: 'Voir le plan du site',
  },
  failure: {
    title: 'La page n’a pas pu s’afficher',
    text: 'Le problème vient de notre côté. Ce que vous avez déjà envoyé est gardé.',
    retry: 'Réessayer',
    home: 'Revenir à l’accueil',
  },
  offline: {
    title: 'Vous êtes hors connexion',
    text: 'Cette page a besoin du réseau. Vérifiez votre connexion, puis réessayez.',
    retry: 'Réessayer',
  },
  sessionEnded: {
    title: 'Votre session est terminée',
    text: 'Vous êtes resté longtemps sans rien faire, ou vous vous êtes déconnecté ailleurs. Vos demandes et vos brouillons enregistrés sont gardés.',
    signIn: 'Se connecter',
  },
  forbidden: (who: string) => `Cette page est réservée ${who}.`,
}
