import { cents, euros } from '../../../platform/money.ts'
import { dayInWords } from '../rules/french-mail-words.ts'
import { requestRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, button, type Letter, quote, text } from './letter.ts'
import type { CounterpartLetterFacts, LetterPages } from './letter-facts.ts'

const rows = (facts: CounterpartLetterFacts): Block => ({
  kind: 'facts',
  rows: [
    ['Contrepartie', facts.description],
    ['Quantité', `${facts.quantity}\u00a0${facts.unit}`],
    ['Valeur', euros(cents(facts.valueCents))],
    ['À remettre avant le', dayInWords(facts.dueOn)],
    ...(facts.actReference ? ([['Acte', facts.actReference]] as const) : []),
    ['Référence', facts.booking.reference],
  ],
})

/** The list is by year of the due date. */
const ofItsYear = ({ dueOn }: CounterpartLetterFacts, { counterparts }: LetterPages): string =>
  `${counterparts}?annee=${dueOn.slice(0, 4)}`

/** To those who decide: somebody offers something in kind. */
export const writeCounterpartProposed = (facts: CounterpartLetterFacts, pages: LetterPages): Letter => ({
  subject: `Contrepartie proposée : ${whatAndWhen(facts.booking)}`,
  title: 'Une contrepartie en nature est proposée',
  blocks: [
    text(
      `${facts.booking.guest.name} propose une contrepartie à la place d’un paiement. Il faut un acte pour l’accepter.`,
    ),
    rows(facts),
    requestRows(facts.booking),
    button('Voir les contreparties', ofItsYear(facts, pages)),
  ],
})

/** To the organisation: agreed under an act, or refused and why. */
export const writeCounterpartAnswered = (facts: CounterpartLetterFacts, pages: LetterPages): Letter => {
  const { booking, refusalReason } = facts
  return {
    subject: `Contrepartie ${refusalReason ? 'refusée' : 'acceptée'} : ${whatAndWhen(booking)}`,
    title: refusalReason ? 'Contrepartie refusée' : 'Contrepartie acceptée',
    blocks: [
      ...(refusalReason
        ? [text(`${booking.host.name} ne peut pas accepter votre contrepartie. La raison :`), ...quote(refusalReason)]
        : [text(`${booking.host.name} accepte votre contrepartie. Déposez ce qui montre ce que vous avez fait.`)]),
      rows(facts),
      ...(refusalReason ? [text('La redevance reste due en argent.')] : []),
      ...toMyBooking(booking, pages, 'Voir ma réservation'),
      whoToCall(booking),
    ],
  }
}

/** To the organisation: the day comes. */
export const writeCounterpartDueSoon = (facts: CounterpartLetterFacts, pages: LetterPages): Letter => ({
  subject: `Contrepartie à remettre bientôt : ${whatAndWhen(facts.booking)}`,
  title: 'Une contrepartie est à remettre bientôt',
  blocks: [
    text('Après cette date, ce qui n’est pas remis sera dû en argent.'),
    rows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

const owedAgain = ({ leftCents }: CounterpartLetterFacts): string =>
  `La date est passée : ${euros(cents(leftCents))} sont de nouveau dus en argent.`

/** To the organisation: what was not delivered is owed in money. */
export const writeCounterpartLate = (facts: CounterpartLetterFacts, pages: LetterPages): Letter => ({
  subject: `Contrepartie non remise : ${whatAndWhen(facts.booking)}`,
  title: 'Une contrepartie n’a pas été remise',
  blocks: [
    text(owedAgain(facts)),
    rows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

/** To those who keep the accounts: the same, seen from the place. */
export const writeCounterpartLateToHost = (facts: CounterpartLetterFacts, pages: LetterPages): Letter => ({
  subject: `Contrepartie non remise : ${whatAndWhen(facts.booking)}`,
  title: 'Une contrepartie n’a pas été remise',
  blocks: [
    text(owedAgain(facts)),
    rows(facts),
    requestRows(facts.booking),
    button('Voir les contreparties', ofItsYear(facts, pages)),
  ],
})
