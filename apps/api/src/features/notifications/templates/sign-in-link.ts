import { button, type Letter, text } from './letter.ts'
import type { AccountLetterFacts } from './letter-facts.ts'

export const writeSignInLink = ({ link }: AccountLetterFacts): Letter => ({
  subject: 'Votre lien de connexion',
  title: 'Votre lien de connexion',
  blocks: [
    text('Ouvrez ce lien pour vous connecter sans mot de passe. Il est valable 15 minutes et ne sert qu’une fois.'),
    button('Me connecter', link),
    text('Vous n’avez rien demandé ? Ne faites rien : personne n’entre sans ce lien.'),
  ],
})
