/** The day itself, with or without network. */
export const onTheDay = {
  offline: (time: string) => `Hors connexion. Page enregistrée à ${time}.`,
  stale: (time: string) => `La page n’a pas pu être mise à jour. Elle date de ${time}.`,
  offlineWhy: 'Ce que vous notez est gardé ici, et sera envoyé quand la connexion reviendra.',
  waiting: {
    enter: (time: string) => `Entrée à ${time} : sera envoyée.`,
    'did-not-open': (time: string) => `« Ça n’ouvre pas » à ${time} : sera envoyé.`,
    leave: (time: string) => `Départ à ${time} : sera envoyé.`,
  },
  help: {
    title: 'Entrer sans code',
    lead: (name: string) => `Le lieu n’est pas encore prévenu. Appelez : ${name}.`,
  },
  keptHere:
    'Cette page est gardée sur ce téléphone pour s’ouvrir sans réseau. Le code s’efface à la fin de votre créneau.',
  forget: 'Oublier sur ce téléphone',
  forgotten: 'Rien n’est plus gardé sur ce téléphone.',
  useBefore: (moment: string) => `Ouvrez une première fois avant le ${moment} : ensuite la serrure oublie ce code.`,
}
