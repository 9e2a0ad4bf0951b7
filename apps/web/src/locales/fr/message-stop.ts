const listed = new Intl.ListFormat('fr', { type: 'conjunction' })

/** Page that the foot of a mail leads to: what would stop, and one press. */
export const messageStopWords = {
  title: 'Ne plus recevoir ces messages',
  lead: (topic: string) => `Il s’agit de ces messages de la rubrique « ${topic} », pour vous seulement :`,
  kept: 'Ce qui sert à entrer, à signer ou à garder vos droits part toujours.',
  button: 'Ne plus les recevoir',
  done: 'C’est fait : vous ne recevrez plus ces messages.',
  alone: (places: readonly string[]) =>
    `Ces messages continuent : personne d’autre ne serait prévenu pour ${listed.format(places)}.`,
  aloneWay: 'Un collègue doit d’abord les recevoir. Vous pouvez aussi les lire en un seul courriel par jour.',
  choose: 'Choisir mes messages',
}
