import type { DisputeStep } from '@salles-ouvertes/contract'
import { bookingRows, requestRows, whatAndWhen, whoToCall } from './booking-lines.ts'
import { button, type Letter, quote, text } from './letter.ts'
import type { DisputeLetterFacts, LetterPages } from './letter-facts.ts'

const titles: Record<DisputeStep, string> = {
  open: 'Un désaccord est ouvert',
  write: 'Nouveau message',
  propose: 'Un règlement est proposé',
  accept: 'Le désaccord est réglé',
  'set-aside': 'La proposition est écartée',
  withdraw: 'Le désaccord est retiré',
}
const sentences: Record<DisputeStep, (author: string) => string> = {
  open: (author) => `${author} n’est pas d’accord avec l’état des lieux et vous dit pourquoi.`,
  write: (author) => `${author} vous écrit au sujet de l’état des lieux.`,
  propose: (author) =>
    `${author} propose de dire le désaccord réglé ainsi. Rien n’est réglé tant que vous n’acceptez pas.`,
  accept: (author) => `${author} accepte le règlement que vous avez proposé : le désaccord est clos.`,
  'set-aside': (author) => `${author} écarte le règlement proposé. Le désaccord reste ouvert.`,
  withdraw: (author) => `${author} retire le désaccord sur l’état des lieux : il est clos.`,
}
const isAnswered = (step: DisputeStep): boolean => step !== 'accept' && step !== 'withdraw'

/** To the side that did not write. */
export function writeDisputeLetter(facts: DisputeLetterFacts, pages: LetterPages): Letter {
  const { booking, occurrenceId, step, side, words } = facts
  const isFromGuest = side === 'organisation'
  const label = isAnswered(step) ? 'Lire et répondre' : 'Voir l’état des lieux'
  const hasPage = isFromGuest || !booking.withoutAccount
  return {
    subject: `Désaccord sur l’état des lieux : ${whatAndWhen(booking)}`,
    title: titles[step],
    blocks: [
      text(sentences[step](isFromGuest ? booking.guest.name : booking.host.name)),
      ...(words === '' ? [] : quote(words)),
      isFromGuest ? requestRows(booking) : bookingRows(booking),
      ...(hasPage ? [button(label, pages.conditionOf(occurrenceId))] : []),
      ...(isFromGuest ? [] : [whoToCall(booking)]),
    ],
  }
}
