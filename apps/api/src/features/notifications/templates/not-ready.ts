import type { ReadinessReason } from '@salles-ouvertes/contract'
import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, text } from './letter.ts'
import type { LetterPages, NotReadyLetterFacts } from './letter-facts.ts'

/** What was found, in a sentence that whoever mends it understands without the screen. */
const found: Record<ReadinessReason, string> = {
  'not-planned': 'Aucun droit d’entrée n’est prévu.',
  'no-way-recorded': 'Aucun moyen d’entrer n’est noté sur la fiche de la salle.',
  'no-way-left': 'Aucun moyen d’entrer n’est plus disponible.',
  'code-missing': 'Le code n’est pas noté sur la fiche de la salle.',
  'code-absent': 'Le code du groupe n’est plus dans la serrure.',
  'code-pending': 'La serrure n’a pas encore reçu le code.',
  'code-delayed': 'Le code tarde à venir.',
  'lock-unknown': 'Aucun compte de fabricant ne répond pour cette serrure.',
  'lock-offline': 'La serrure est hors ligne.',
  'lock-silent': 'Le fabricant de la serrure ne répond pas.',
  'lock-refuses': 'Le fabricant refuse la clé ou ne connaît pas la serrure.',
  'battery-low': 'La pile de la serrure est faible.',
  'battery-dead': 'La pile de la serrure est presque vide.',
  'no-entry-instructions': 'Rien n’explique comment entrer.',
  'no-exit-instructions': 'Rien n’explique comment repartir.',
  'no-phone': 'Aucun téléphone n’est noté pour la salle ni pour l’établissement.',
  'holder-unreachable': 'Le responsable sur place n’a ni adresse ni téléphone.',
  'holder-by-phone': 'Le responsable sur place n’a pas d’adresse : il faut l’appeler.',
  'insurance-missing': 'Aucune assurance ne couvre la séance.',
  'piece-missing': 'Un document demandé manque ou n’est plus valable.',
  'piece-to-verify': 'Un document attend d’être vérifié.',
  'money-awaited': 'Le paiement est attendu.',
  'deposit-awaited': 'La caution est attendue.',
  'agreement-not-in-force': 'La convention n’est plus en vigueur.',
  'alarm-arms-before-end': 'L’alarme du site se met en marche avant la fin de la séance.',
  'place-claimed': 'Un autre usage réclame la salle à cette heure.',
}

const rowsOf = (label: string, { reasons }: NotReadyLetterFacts): Block => ({
  kind: 'facts',
  rows: reasons.map((reason) => [label, found[reason]] as const),
})

/** To the place, and to who opens: what would stop the group. */
export const writeNotReadyToHost = (facts: NotReadyLetterFacts, pages: LetterPages): Letter => ({
  subject: `Pas prêt pour l’accueil : ${whatAndWhen(facts.booking)}`,
  title: 'Le groupe ne pourrait pas entrer',
  blocks: [
    text('La vérification faite avant sa venue a trouvé :'),
    rowsOf('À régler', facts),
    requestRows(facts.booking),
    toDecide(facts.booking, pages, 'Voir la réservation'),
  ],
})

/** To the organisation: what it must still do before it comes. */
export const writeNotReady = (facts: NotReadyLetterFacts, pages: LetterPages): Letter => ({
  subject: `À faire avant de venir : ${whatAndWhen(facts.booking)}`,
  title: 'Il manque quelque chose pour entrer',
  blocks: [
    text('Vous ne recevrez pas de quoi entrer tant que ceci n’est pas réglé :'),
    rowsOf('À faire', facts),
    bookingRows(facts.booking),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})
