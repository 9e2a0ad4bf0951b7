import type { DecisionGround, DecisionKind } from '@salles-ouvertes/contract'
import { dayInWords } from '../rules/french-mail-words.ts'
import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, quote, text } from './letter.ts'
import type { DecisionLetterFacts, LetterPages } from './letter-facts.ts'

/** A party decided about the signed agreement: what, why, from when; the letter itself is on the page. */
export const writeAgreementDecision = (facts: DecisionLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [
    bookingRows(facts.booking),
    ...decided(facts),
    ...toMyBooking(facts.booking, pages, 'Lire la décision'),
    whoToCall(facts.booking),
  ],
  ...calendarOf[facts.kind],
})

/** The same news, for those who run the place or sign for it. */
export const writeAgreementDecisionToHost = (facts: DecisionLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [requestRows(facts.booking), ...decided(facts), toDecide(facts.booking, pages, 'Lire la décision')],
})

const calendarOf: Record<DecisionKind, Pick<Letter, 'calendar'>> = {
  'formal-notice': {},
  suspension: { calendar: 'CANCEL' },
  lifting: { calendar: 'REQUEST' },
  termination: { calendar: 'CANCEL' },
}

const titles: Record<DecisionKind, string> = {
  'formal-notice': 'Mise en demeure',
  suspension: 'Convention suspendue',
  lifting: 'Suspension levée',
  termination: 'Convention résiliée',
}

const grounds: Record<DecisionGround, string> = {
  safety: 'sécurité ou ordre public',
  requisition: 'réquisition ou élection',
  'force-majeure': 'force majeure',
  'public-service': 'besoin du service public',
  'general-interest': 'intérêt général',
  works: 'travaux',
  breach: 'obligations non respectées',
  'non-payment': 'somme non payée',
  'cover-lost': 'assurance ou agrément perdu',
  unused: 'séances inutilisées',
  resignation: 'demande de l’organisateur',
}

const heading = ({ kind, booking }: DecisionLetterFacts): Pick<Letter, 'subject' | 'title'> => ({
  subject: `${titles[kind]} : ${whatAndWhen({ ...booking, slots: booking.slots.slice(0, 1) })}`,
  title: titles[kind],
})

function decided(facts: DecisionLetterFacts): Block[] {
  const { kind, ground, number, reason, lostSessions } = facts
  return [
    text(effect(facts)),
    text(`Motif : ${grounds[ground]}.`),
    ...quote(reason),
    ...(kind === 'lifting' && lostSessions.length > 0
      ? [text('La place de certaines séances a été prise entre-temps : le courrier en donne la liste.')]
      : []),
    text(`Le courrier nº ${number} est joint au dossier de la convention.`),
  ]
}

function effect({ kind, effectiveOn, lastDay }: DecisionLetterFacts): string {
  const [first, last] = [dayInWords(effectiveOn), dayInWords(lastDay ?? effectiveOn)]
  switch (kind) {
    case 'formal-notice':
      return `L’organisateur a jusqu’au ${last} pour se mettre en règle ou répondre. Ensuite, la convention peut être résiliée.`
    case 'suspension':
      return `La convention est suspendue du ${first} au ${last}. Ces séances n’ont pas lieu et ne sont pas dues. Aucun accès n’est donné.`
    case 'lifting':
      return 'La suspension prend fin : ces séances ont de nouveau lieu, au prix de la convention.'
    case 'termination':
      return `La convention prend fin le ${first}. Ces séances n’ont pas lieu et ne sont plus dues. Celles d’avant ont lieu.`
  }
}
