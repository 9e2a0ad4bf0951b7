import { button, type Letter, text } from './letter.ts'
import type { AccountLetterFacts } from './letter-facts.ts'

export const writeInvitation = ({ link }: AccountLetterFacts): Letter => ({
  subject: 'Votre invitation à Salles ouvertes',
  title: 'Vous êtes invité à gérer des salles',
  blocks: [
    text('Un compte vous attend sur Salles ouvertes. Choisissez un mot de passe pour l’ouvrir.'),
    button('Ouvrir mon compte', link),
    text('Ce lien est valable 7 jours.'),
  ],
})
