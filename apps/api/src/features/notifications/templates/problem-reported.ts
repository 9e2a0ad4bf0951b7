import { button, type Letter, quote, text } from './letter.ts'
import type { LetterPages, ProblemLetterFacts } from './letter-facts.ts'

export const writeProblemReported = (facts: ProblemLetterFacts, pages: LetterPages): Letter => ({
  subject: `Problème signalé : ${facts.hostName}, ${facts.kind}`,
  title: 'Problème signalé',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['Lieu', facts.where ?? facts.hostName],
        ['Nature', facts.kind],
        ['Signalé par', facts.reportedBy || 'la personne qui ouvre'],
      ],
    },
    ...quote(facts.text),
    text('À vous de voir ce qu’il faut faire.'),
    button('Voir les problèmes signalés', pages.problems),
  ],
})
