import { momentInWords, slotInWords } from '../rules/french-mail-words.ts'
import { requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, quote, text } from './letter.ts'
import type { AmendmentLetterFacts, LetterPages } from './letter-facts.ts'

type Writer = (facts: AmendmentLetterFacts, pages: LetterPages) => Letter

/** The establishment asks, the organisation answers. */
export const writeAmendmentAsked: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement proposé'),
  blocks: [
    text(`${facts.booking.host.name} vous propose de déplacer ${whichSessions(facts)}. ${untilAnswered}`),
    ...moveRows(facts),
    ...quote(facts.message),
    answerBefore(facts),
    ...toMyBooking(facts.booking, pages, 'Accepter ou refuser'),
    whoToCall(facts.booking),
  ],
})

/** The organisation asks, those who decide answer. */
export const writeAmendmentAskedToHost: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement demandé'),
  blocks: [
    text(`${facts.booking.guest.name} demande à déplacer ${whichSessions(facts)}. ${untilAnswered}`),
    ...moveRows(facts),
    ...quote(facts.message),
    answerBefore(facts),
    toDecide(facts.booking, pages, 'Accepter ou refuser'),
  ],
})

export const writeAmended: Writer = (facts, pages) => ({
  ...heading(facts, movedWords(facts)),
  blocks: [
    ...whyMoved(facts),
    ...moveRows(facts),
    text(
      'Pour entrer : la personne responsable sur place recevra un message avant la séance. Celui de l’ancien créneau ne vaut plus.',
    ),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
  calendar: 'REQUEST',
})

export const writeAmendedToHost: Writer = (facts, pages) => ({
  ...heading(facts, movedWords(facts)),
  blocks: [
    text(
      facts.isForWorks
        ? 'Des travaux ont lieu dans l’ancienne salle, qui est libre. Un avenant est à signer.'
        : 'Le déplacement est accepté. L’ancien créneau est libre.',
    ),
    ...moveRows(facts),
    requestRows(facts.booking),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentRefused: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement refusé'),
  blocks: [
    text(`${facts.booking.host.name} ne peut pas accepter ce déplacement. ${unchanged}`),
    ...moveRows(facts),
    text('Motif :'),
    ...quote(facts.answer),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentRefusedToHost: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement refusé'),
  blocks: [
    text(`${facts.booking.guest.name} n’accepte pas le déplacement proposé. ${unchanged}`),
    ...moveRows(facts),
    text('Motif :'),
    ...quote(facts.answer),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentWithdrawn: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement retiré'),
  blocks: [
    text(`${facts.booking.host.name} retire le déplacement proposé. ${unchanged}`),
    ...moveRows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentWithdrawnToHost: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement retiré'),
  blocks: [
    text(`${facts.booking.guest.name} retire sa demande de déplacement. ${unchanged}`),
    ...moveRows(facts),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

export const writeAmendmentLapsed: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement sans suite'),
  blocks: [
    text(`Le déplacement n’a pas été accepté à temps, ou une de ses séances est annulée. ${lapsed}`),
    ...moveRows(facts),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

export const writeAmendmentLapsedToHost: Writer = (facts, pages) => ({
  ...heading(facts, 'Déplacement sans suite'),
  blocks: [
    text(`Le déplacement n’a pas été accepté à temps, ou une de ses séances est annulée. ${lapsed}`),
    ...moveRows(facts),
    requestRows(facts.booking),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

const untilAnswered = 'En attendant la réponse, l’ancien créneau et le nouveau sont gardés.'
const unchanged = 'La réservation reste comme avant.'
const lapsed = 'Le créneau demandé n’est plus gardé, le reste ne change pas.'

/** For works nobody was asked: the reason, the amendment that follows, and what to do if the room does not suit. */
const whyMoved = ({ booking, isForWorks, message }: AmendmentLetterFacts): Block[] =>
  isForWorks
    ? [
        text(`Des travaux ont lieu dans votre salle. ${booking.host.name} vous en donne une autre, aux mêmes heures.`),
        ...quote(message),
        text('Le prix n’augmente pas. Un avenant à votre convention suit, à signer.'),
        text('Si cette salle ne vous convient pas, appelez avant de signer.'),
      ]
    : [text('Le déplacement est accepté. L’ancien créneau est rendu.')]

/** Beyond, sessions are counted: the page has them all. */
const movesTold = 4

const heading = ({ booking, moves }: AmendmentLetterFacts, title: string): Pick<Letter, 'subject' | 'title'> => ({
  // The first date that moves tells which booking it is.
  subject: `${title} : ${whatAndWhen({ ...booking, slots: moves.slice(0, 1).map(({ from }) => from) })}`,
  title,
})

const movedWords = ({ moves }: AmendmentLetterFacts): string =>
  moves.length > 1 ? `${moves.length} séances déplacées` : 'Séance déplacée'

const whichSessions = ({ moves }: AmendmentLetterFacts): string =>
  moves.length > 1 ? `${moves.length} séances` : 'une séance'

const answerBefore = ({ booking, expiresAt }: AmendmentLetterFacts): Block =>
  text(`Répondez avant le ${momentInWords(booking.timeZone, expiresAt)}.`)

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
