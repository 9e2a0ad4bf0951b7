import { count } from '../../../platform/french-wording.ts'
import type { ReadyPacks } from '../../evening-pack/index.ts'
import { dayInWords } from '../rules/french-mail-words.ts'
import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

/** To whoever of the place asked for it, each evening when somebody comes: neither the pack nor a code is joined. */
export const writeEveningPackReady = ({ hostName, day, sites }: ReadyPacks, pages: LetterPages): Letter => ({
  subject: `Pack du soir prêt : ${hostName}, ${dayInWords(day)}`,
  title: 'Le pack du soir est prêt',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['Lieu', hostName],
        ['Soirée', dayInWords(day)],
        ...sites.map(({ name, uses }) => [name, expected(uses)] as const),
      ],
    },
    text(
      'Qui vient, comment on entre, qui appeler. À imprimer ou à garder sur le téléphone, au cas où rien ne marche.',
    ),
    button('Ouvrir les packs du soir', pages.eveningPacks),
    text('Le pack n’est pas joint et ce message ne contient aucun code : la page demande de se connecter.'),
  ],
})

const expected = (uses: number): string => (uses === 0 ? 'personne n’est attendu' : count(uses, 'réservation'))
