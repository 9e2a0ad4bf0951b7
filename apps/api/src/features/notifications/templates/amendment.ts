import { momentInWords, slotInWords } from '../rules/french-mail-words.ts'
import { requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, quote, text } from './letter.ts'
import type { AmendmentLetterFacts, LetterPages } from './letter-facts.ts'

type Writer = (facts: AmendmentLetterFacts, pages: LetterPages) => Letter

/** The establishment asks, the organisation answers. */
export const writeAmendmentAsked: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'proposé')),
  blocks: [
    text(`${facts.booking.host.name} vous propose ${toDo(facts, 'de')}. ${untilAnswered(facts)}`),
    ...changeRows(facts),
    ...quote(facts.message),
    answerBefore(facts),
    ...toMyBooking(facts.booking, pages, 'Accepter ou refuser'),
    whoToCall(facts.booking),
  ],
})

/** The organisation asks, those who decide answer. */
export const writeAmendmentAskedToHost: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'demandé')),
  blocks: [
    text(`${facts.booking.guest.name} demande ${toDo(facts, 'à')}. ${untilAnswered(facts)}`),
    ...changeRows(facts),
    ...quote(facts.message),
    answerBefore(facts),
    toDecide(facts.booking, pages, 'Accepter ou refuser'),
  ],
})

export const writeAmended: Writer = (facts, pages) => ({
  ...heading(facts, movedWords(facts)),
  blocks: [
    ...whyMoved(facts),
    ...changeRows(facts),
    ...wayIn(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
  ...(facts.moves.length > 0 && { calendar: 'REQUEST' as const }),
})

export const writeAmendedToHost: Writer = (facts, pages) => ({
  ...heading(facts, movedWords(facts)),
  blocks: [
    text(
      facts.isForWorks
        ? 'Des travaux ont lieu dans l’ancienne salle, qui est libre. Un avenant est à signer.'
        : `${accepted(facts)}${facts.moves.length > 0 ? ' L’ancien créneau est libre.' : ''}`,
    ),
    ...changeRows(facts),
    requestRows(facts.booking),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentRefused: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'refusé')),
  blocks: [
    text(`${facts.booking.host.name} ne peut pas accepter ${asked(facts, 'ce déplacement')}. ${unchanged}`),
    ...changeRows(facts),
    text('Motif :'),
    ...quote(facts.answer),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentRefusedToHost: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'refusé')),
  blocks: [
    text(`${facts.booking.guest.name} n’accepte pas ${asked(facts, 'le déplacement proposé')}. ${unchanged}`),
    ...changeRows(facts),
    text('Motif :'),
    ...quote(facts.answer),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentWithdrawn: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'retiré')),
  blocks: [
    text(`${facts.booking.host.name} retire ${asked(facts, 'le déplacement proposé')}. ${unchanged}`),
    ...changeRows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentWithdrawnToHost: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'retiré')),
  blocks: [
    text(`${facts.booking.guest.name} retire ${asked(facts, 'sa demande de déplacement')}. ${unchanged}`),
    ...changeRows(facts),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentLapsed: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'sans suite')),
  blocks: [
    text(lapsedWords(facts)),
    ...changeRows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentLapsedToHost: Writer = (facts, pages) => ({
  ...heading(facts, named(facts, 'sans suite')),
  blocks: [
    text(lapsedWords(facts)),
    ...changeRows(facts),
    requestRows(facts.booking),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

const untilAnswered = ({ moves }: AmendmentLetterFacts) =>
  moves.length > 0
    ? 'En attendant la réponse, l’ancien créneau et le nouveau sont gardés.'
    : 'En attendant la réponse, rien ne change.'
const unchanged = 'La réservation reste comme avant.'
const lapsedWords = ({ moves }: AmendmentLetterFacts) =>
  moves.length > 0
    ? 'Le déplacement n’a pas été accepté à temps, ou une de ses séances est annulée. Le créneau demandé n’est plus gardé, le reste ne change pas.'
    : 'Le changement n’a pas été accepté à temps. La réservation reste comme avant.'

/** A move is called so, also with other people; people alone are a change. */
const named = ({ moves }: AmendmentLetterFacts, state: string): string =>
  `${moves.length > 0 ? 'Déplacement' : 'Changement'} ${state}`
const asked = ({ moves }: AmendmentLetterFacts, move: string): string =>
  moves.length > 0 ? move : 'cet autre nombre de personnes'
const accepted = ({ moves }: AmendmentLetterFacts): string =>
  moves.length > 0 ? 'Le déplacement est accepté.' : 'Le nouveau nombre de personnes est accepté.'

const wayIn = ({ moves }: AmendmentLetterFacts): Block[] =>
  moves.length > 0
    ? [
        text(
          'Pour entrer : la personne responsable sur place recevra un message avant la séance. Celui de l’ancien créneau ne vaut plus.',
        ),
      ]
    : []

/** For works nobody was asked: the reason, the amendment that follows, and what to do if the room does not suit. */
const whyMoved = (facts: AmendmentLetterFacts): Block[] => {
  const { booking, isForWorks, message, moves } = facts
  return isForWorks
    ? [
        text(`Des travaux ont lieu dans votre salle. ${booking.host.name} vous en donne une autre, aux mêmes heures.`),
        ...quote(message),
        text('Le prix n’augmente pas. Un avenant à votre convention suit, à signer.'),
        text('Si cette salle ne vous convient pas, appelez avant de signer.'),
      ]
    : [text(`${accepted(facts)}${moves.length > 0 ? ' L’ancien créneau est rendu.' : ''}`)]
}

/** Beyond, sessions are counted: the page has them all. */
const movesTold = 4

const heading = ({ booking, moves }: AmendmentLetterFacts, title: string): Pick<Letter, 'subject' | 'title'> => ({
  // The first date that moves tells which booking it is.
  subject: `${title} : ${whatAndWhen(moves.length > 0 ? { ...booking, slots: moves.slice(0, 1).map(({ from }) => from) } : booking)}`,
  title,
})

const movedWords = ({ moves }: AmendmentLetterFacts): string => {
  if (moves.length === 0) return 'Nombre de personnes changé'
  return moves.length > 1 ? `${moves.length} séances déplacées` : 'Séance déplacée'
}

function toDo({ moves, people }: AmendmentLetterFacts, preposition: 'de' | 'à'): string {
  const tasks = [
    ...(moves.length > 0 ? [`déplacer ${moves.length > 1 ? `${moves.length} séances` : 'une séance'}`] : []),
    ...(people ? ['changer le nombre de personnes'] : []),
  ]
  return tasks.map((task) => `${preposition} ${task}`).join(' et ')
}

const answerBefore = ({ booking, expiresAt }: AmendmentLetterFacts): Block =>
  text(`Répondez avant le ${momentInWords(booking.timeZone, expiresAt)}.`)

/** What was, then what becomes: each session that moves, then the people. */
const changeRows = (facts: AmendmentLetterFacts): Block[] => [
  ...(facts.moves.length > 0 ? moveRows(facts) : []),
  ...(facts.people ? [text(peopleWords(facts.people))] : []),
]

const peopleWords = ({ from, to }: { from: number; to: number }) => `Nombre de personnes : ${to}, au lieu de ${from}.`

function moveRows({ booking, moves }: AmendmentLetterFacts): Block[] {
  const rows = moves.slice(0, movesTold).map(({ from, to, toRoom }) => {
    const slot = slotInWords(booking.timeZone, to)
    return [slotInWords(booking.timeZone, from), toRoom ? `${slot}, ${toRoom}` : slot] as const
  })
  const others = moves.length - rows.length
  return [
    text('L’ancien créneau, puis le nouveau :'),
    { kind: 'facts', rows },
    ...(others > 0 ? [text(others > 1 ? `Et ${others} autres séances.` : 'Et une autre séance.')] : []),
  ]
}
