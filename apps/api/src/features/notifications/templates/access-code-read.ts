import { accessRows, accessWhatAndWhen, onSiteContact } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { AccessLetterFacts } from './letter-facts.ts'

/** To the applicant: somebody of the place has read the code of their group. */
export const writeAccessCodeRead = (facts: AccessLetterFacts): Letter => ({
  subject: `Code lu par le lieu : ${accessWhatAndWhen(facts)}`,
  title: 'Le lieu a lu votre code',
  blocks: [
    accessRows(facts),
    text(
      'Une personne de l’établissement a lu le code de ce créneau. Son nom et sa raison sont inscrits à l’historique.',
    ),
    text('Le code reste valable. Si cela vous étonne, appelez l’établissement : il peut vous en donner un autre.'),
    onSiteContact(facts),
  ],
})
