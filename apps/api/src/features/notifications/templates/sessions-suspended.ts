import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** Sessions that no insurance covers: their place is kept, no code leaves, and what brings them back. */
export const writeSessionsSuspended = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts, 'suspendue'),
  blocks: [
    bookingRows(facts),
    text('Aucune attestation d’assurance valable ne couvre ces dates. La place reste gardée, mais aucun code ne part.'),
    text('Déposez la nouvelle attestation dans « Nos documents » : les séances reprennent aussitôt.'),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})

/** The same news, for those who run the place. */
export const writeSessionsSuspendedToHost = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts, 'suspendue'),
  blocks: [
    requestRows(facts),
    text('Aucune attestation d’assurance valable ne couvre ces dates. La place reste gardée, personne ne peut entrer.'),
    text('L’organisme est prévenu. Les séances reprennent dès qu’il dépose la nouvelle attestation.'),
    toDecide(facts, pages),
  ],
})

/** The insurance is there again. */
export const writeSessionsResumed = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts, 'rétablie'),
  blocks: [
    bookingRows(facts),
    text('Votre attestation couvre ces dates. Elles ont lieu comme prévu, et le code partira à son heure.'),
    ...toMyBooking(facts, pages),
  ],
})

function heading(facts: BookingLetterFacts, became: 'suspendue' | 'rétablie'): Pick<Letter, 'subject' | 'title'> {
  const { slots } = facts
  const title = slots.length > 1 ? `${slots.length} séances ${became}s` : `Séance ${became}`
  return { subject: `${title} : ${whatAndWhen({ ...facts, slots: slots.slice(0, 1) })}`, title }
}
