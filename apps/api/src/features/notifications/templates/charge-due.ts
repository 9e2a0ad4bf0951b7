import { requestRows, whatAndWhen } from './booking-lines.ts'
import { button, type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeChargeDue = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `À encaisser : ${whatAndWhen(facts)}`,
  title: 'Une redevance est due',
  blocks: [
    text('La réservation est confirmée : sa redevance est inscrite au compte de l’établissement.'),
    requestRows(facts),
    button('Voir les recettes', pages.revenue),
  ],
})
