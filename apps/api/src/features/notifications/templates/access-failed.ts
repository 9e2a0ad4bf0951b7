import type { WayChange } from '@salles-ouvertes/contract'
import { accessRows, accessWhatAndWhen, onSiteContact } from './booking-lines.ts'
import { button, type Letter, text } from './letter.ts'
import type { AccessLetterFacts, LetterPages } from './letter-facts.ts'

/** To the staff: somebody must open. */
export const writeAccessFailed = (facts: AccessLetterFacts, pages: LetterPages): Letter => ({
  subject: `Code impossible, à ouvrir par une personne : ${accessWhatAndWhen(facts)}`,
  title: 'Code d’accès impossible à obtenir',
  blocks: [
    accessRows(facts),
    text(
      'La serrure n’a pas donné de code, ou ne l’a plus. Prévoyez une personne pour ouvrir, puis prévenez le groupe.',
    ),
    text(`Responsable sur place : ${facts.holderName}, ${facts.holderPhone}.`),
    button('Voir la réservation', pages.bookingToDecide(facts.bookingReference)),
  ],
})

const whyReplaced: Record<WayChange, string> = {
  'lock-failed': 'La serrure n’a pas pu donner de code.',
  'not-ready': 'La vérification faite avant la venue du groupe a trouvé que le premier moyen n’ouvrirait pas.',
  'code-lost': 'La serrure n’avait plus le code du groupe.',
  'did-not-open': 'Le groupe a signalé que la porte ne s’ouvrait pas.',
  staff: 'Une personne de l’établissement l’a demandé.',
  'new-code': 'Une personne de l’établissement a changé le code.',
}

/** To the staff: the next way in was given, and why. Nothing is asked of them. */
export const writeAccessReplaced = (facts: AccessLetterFacts, pages: LetterPages): Letter => ({
  subject: `Autre moyen d’entrer donné : ${accessWhatAndWhen(facts)}`,
  title: 'Un autre moyen d’entrer a été donné',
  blocks: [
    accessRows(facts),
    ...(facts.standsFor ? [text(whyReplaced[facts.standsFor])] : []),
    text(`Le responsable sur place le reçoit par message : ${facts.holderName}, ${facts.holderPhone}.`),
    text('Vérifiez la porte avant le prochain groupe.'),
    button('Voir la réservation', pages.bookingToDecide(facts.bookingReference)),
  ],
})

/** To the holder, before they travel: whom to call. */
export const writeAccessFallback = (facts: AccessLetterFacts): Letter => ({
  subject: `Pour entrer, appelez : ${accessWhatAndWhen(facts)}`,
  title: 'Pour entrer, appelez d’abord',
  blocks: [
    accessRows(facts),
    text('Aucun code ne peut ouvrir la salle. La réservation reste valable : une personne vous ouvrira.'),
    text(`Appelez avant de venir : ${facts.contactName}${facts.contactPhone ? `, ${facts.contactPhone}` : ''}.`),
    ...(facts.instructions ? [text(facts.instructions)] : []),
    onSiteContact(facts),
  ],
})
