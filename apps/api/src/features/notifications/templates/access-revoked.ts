import { momentInWords } from '../rules/french-mail-words.ts'
import { accessRows, accessWhatAndWhen, onSiteContact } from './booking-lines.ts'
import { button, type Letter, text } from './letter.ts'
import type { AccessLetterFacts, LetterPages } from './letter-facts.ts'

export const writeAccessRevoked = (facts: AccessLetterFacts): Letter => ({
  subject: `N’y allez pas, réservation annulée : ${accessWhatAndWhen(facts)}`,
  title: 'Réservation annulée, accès retiré',
  blocks: [
    accessRows(facts),
    text('La réservation est annulée : le code ou le rendez-vous reçu ne doit plus servir.'),
    onSiteContact(facts),
  ],
  calendar: 'CANCEL',
})

/** To the staff, when a code that somebody knows still opens. */
export const writeCodeStillOpens = (facts: AccessLetterFacts, pages: LetterPages): Letter => ({
  subject: `Code encore valable après annulation : ${accessWhatAndWhen(facts)}`,
  title: 'Un code reste valable',
  blocks: [
    accessRows(facts),
    text(
      facts.remains === 'fixed-code-known'
        ? 'La réservation est annulée, mais la personne connaît le code de la salle. Changez-le sur place, puis dans la fiche de la salle.'
        : `La réservation est annulée. Cette serrure ne peut pas oublier le code : il ouvre encore jusqu’au ${momentInWords(facts.timeZone, facts.validUntil)}.`,
    ),
    button('Voir la réservation', pages.bookingToDecide(facts.bookingReference)),
  ],
})
