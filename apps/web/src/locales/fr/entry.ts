import type { AccessKind } from '@salles-ouvertes/contract'

/** How to enter: the right to enter a room at a time. */
export const entry = {
  title: 'Comment entrer',
  lead: 'Le code se montre peu avant le créneau. Chaque affichage est noté dans l’historique.',
  show: 'Afficher le code',
  hide: 'Cacher le code',
  none: 'L’accès est préparé quand la réservation est confirmée.',
  code: 'Code',
  copy: 'Copier le code',
  copied: 'Le code est copié.',
  kind: {
    'fixed-code': 'Code de la porte',
    'key-box': 'Code de la boîte à clés',
    keypad: 'Code du clavier',
    person: 'Accueil par une personne',
  } satisfies Record<AccessKind, string>,
  slot: 'Créneau',
  window: 'Vous pouvez entrer',
  windowWords: (from: string, until: string) => `du ${from} au ${until}`,
  where: 'Adresse',
  instructions: 'Consignes',
  contact: 'Sur place',
  call: (phone: string) => `Appeler le ${phone}`,
  waiting: {
    window: (moment: string) => `Le code sera montré le ${moment}.`,
    money: 'L’accès attend un règlement. Appelez le lieu.',
    deposit: 'L’accès attend votre caution. Remettez-la au lieu.',
    provider: 'La serrure prépare votre code. Revenez dans quelques minutes.',
    revoked: 'Cet accès a été retiré.',
    ended: 'Ce créneau est passé : le code ne sert plus.',
  },
  failed: 'Les accès n’ont pas pu être chargés. Vérifiez votre connexion.',
  holder: {
    title: 'Vos accès',
    lead: 'Vous êtes la personne qui entre dans la salle. Ce lien est personnel : ne le transmettez pas.',
    button: 'Voir mes accès',
    missing: 'Le lien est incomplet. Copiez-le en entier depuis le courriel, ou demandez-le à l’association.',
  },
}
