import { button, type Letter, text } from './letter.ts'
import type { AccountLetterFacts } from './letter-facts.ts'

export const writeVerifyEmail = ({ link }: AccountLetterFacts): Letter => ({
  subject: 'Confirmez votre adresse e-mail',
  title: 'Confirmez votre adresse',
  blocks: [
    text(
      'Vous venez de créer un compte sur Salles ouvertes. Il reste une chose à faire : confirmer que cette adresse est la vôtre.',
    ),
    button('Confirmer mon adresse', link),
    text('Ce lien est valable 24 heures. Vous n’avez rien demandé ? Ne faites rien : le compte ne servira pas.'),
  ],
})
