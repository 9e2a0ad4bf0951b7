import type { KeyFacts } from '../../keys/index.ts'
import { dayInWords } from '../rules/french-mail-words.ts'
import { type Block, button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export type KeyLetterFacts = Pick<
  KeyFacts,
  'label' | 'copyNo' | 'opens' | 'dueOn' | 'borrower' | 'organisationName'
> & {
  host: { name: string; phone: string | null }
}

const keyRows = ({ label, copyNo, opens, dueOn, host }: KeyLetterFacts): (readonly [string, string])[] => [
  ['Clé ou badge', `${label}, n°\u00a0${copyNo}`],
  ['Ouvre', opens],
  ['Lieu', host.name],
  ['À rendre le', dayInWords(dueOn)],
]

const whereToReturn = ({ host }: KeyLetterFacts): Block[] => [
  text('Rendez-le sur place, à la personne qui tient les clés : elle note le retour.'),
  text(`Perdu, ou besoin d’un délai ? Répondez à ce message${host.phone ? ` ou appelez le ${host.phone}` : ''}.`),
]

/** To whoever has a copy: it is due back, tomorrow or today. */
export const writeKeyDueSoon = (facts: KeyLetterFacts): Letter => ({
  subject: `À rendre le ${dayInWords(facts.dueOn)} : ${facts.label}`,
  title: 'Un exemplaire est à rendre',
  blocks: [{ kind: 'facts', rows: keyRows(facts) }, ...whereToReturn(facts)],
})

/** To whoever has a copy: the day is past. */
export const writeKeyLate = (facts: KeyLetterFacts): Letter => ({
  subject: `Retour en retard : ${facts.label}`,
  title: 'Un exemplaire n’est pas rendu',
  blocks: [
    { kind: 'facts', rows: keyRows(facts) },
    ...whereToReturn(facts),
    text('Si vous l’avez déjà rendu, dites-le en répondant à ce message.'),
  ],
})

/** To the place: who has it, and how to reach them. */
export const writeKeyLateToHost = (facts: KeyLetterFacts, pages: LetterPages): Letter => ({
  subject: `Clé ou badge en retard : ${facts.label}, n°\u00a0${facts.copyNo}`,
  title: 'Un exemplaire n’est pas revenu',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ...keyRows(facts),
        ...(facts.organisationName ? [['Organisme', facts.organisationName] as const] : []),
        ...(facts.borrower ? [['Remis à', `${facts.borrower.name}, ${facts.borrower.phone}`] as const] : []),
      ],
    },
    text('La personne a reçu un rappel, si elle a laissé une adresse. Notez le retour, ou déclarez la perte.'),
    button('Voir les clés et badges', pages.keys),
  ],
})
