import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export const writeFaultFound = (pages: LetterPages): Letter => ({
  subject: 'Un fichier ou une preuve conservés ne sont plus comme avant',
  title: 'À examiner sans attendre',
  blocks: [
    text('Le contrôle de chaque jour a trouvé un fichier modifié ou absent, ou une preuve de signature modifiée.'),
    text('La page « Nos salles » dit lesquels. Rien n’a été effacé par ce contrôle.'),
    text('Prévenez la personne qui exploite le service : une sauvegarde permet peut-être de retrouver le fichier.'),
    button('Voir ce qui a été trouvé', pages.stock),
  ],
})
