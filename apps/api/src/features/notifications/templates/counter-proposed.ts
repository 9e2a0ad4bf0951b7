import { momentInWords, slotInWords } from '../rules/french-mail-words.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, quote, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeCounterProposed = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Autre créneau proposé : ${whatAndWhen(facts)}`,
  title: 'Autre créneau proposé',
  blocks: [
    bookingRows(facts),
    ...(facts.proposal
      ? [
          text(`${facts.host.name} vous propose à la place : ${slotInWords(facts.timeZone, facts.proposal)}.`),
          ...quote(facts.proposal.message),
          text(`Répondez avant le ${momentInWords(facts.timeZone, facts.proposal.expiresAt)}.`),
        ]
      : []),
    ...toMyBooking(facts, pages, 'Accepter ou refuser ce créneau'),
    whoToCall(facts),
  ],
})
