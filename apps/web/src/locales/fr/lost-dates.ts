/** A waiting request whose place went to somebody else. */
export const lostDateWords = {
  title: (count: number) =>
    count > 1 ? `${count} de vos dates ne sont plus libres` : 'Votre créneau n’est plus libre',
  lead: 'Votre demande reste ouverte. Vous pouvez attendre la réponse, retirer la demande, écrire au lieu, ou demander autre chose.',
  toBooking: 'La place a été donnée à une autre demande.',
  toPlace: 'L’établissement garde la salle.',
  instead: 'Libre en ce moment',
  sameRoom: 'même salle',
  noneInstead: 'Rien d’aussi proche n’est libre en ce moment.',
  failed: 'Les dates qui ne sont plus libres n’ont pas pu être lues.',
} as const
