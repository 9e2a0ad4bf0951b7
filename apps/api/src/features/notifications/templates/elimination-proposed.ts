import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export const writeEliminationProposed = (pages: LetterPages): Letter => ({
  subject: 'Des documents ont fini leur durée de conservation',
  title: 'Un bordereau d’élimination vous attend',
  blocks: [
    text('Des conventions ont fini leur durée de conservation. Un bordereau en fait la liste. Rien n’est effacé.'),
    text('Téléchargez-le et envoyez-le aux archives départementales. Quand leur visa est là, enregistrez-le.'),
    button('Lire le bordereau', pages.archives),
  ],
})
