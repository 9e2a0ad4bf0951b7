import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

/** Once a month, to those who run the tenant. */
export const writeSmsBudgetReached = (pages: LetterPages): Letter => ({
  subject: 'Plus de SMS ce mois-ci : le nombre prévu est atteint',
  title: 'Le nombre de SMS prévu ce mois-ci est atteint',
  blocks: [
    text('Aucun SMS ne part avant le mois prochain. Les messages pour entrer dans les salles partent par courriel.'),
    text('Vous pouvez prévoir plus de SMS : ceux qui suivent partiront.'),
    button('Voir les réglages des SMS', pages.messages),
  ],
})
