import type { AmendmentSide } from '@salles-ouvertes/contract'
import { countOf, formatMoney } from '../format.ts'

const count = (number: number) => countOf(number, 'séance', 'séances')
const more = (cents: number) => (cents > 0 ? `${formatMoney(cents)} de plus` : `${formatMoney(-cents)} de moins`)

/** Moving sessions of a granted booking: the form, then the request that waits for its answer. */
export const amendmentWords = {
  lead: {
    applicant: 'Le lieu doit accepter. Jusque-là, vos séances restent à leur place.',
    establishment: 'L’organisme doit accepter. Jusque-là, ses séances restent à leur place.',
  } satisfies Record<AmendmentSide, string>,
  impossible: 'Les séances de cette demande ne peuvent pas être déplacées maintenant.',
  alreadyOpen: 'Un déplacement attend déjà une réponse.',
  back: 'Revenir à la demande',
  roomFailed: 'La salle n’a pas pu être chargée. Vérifiez votre connexion.',
  which: 'Que voulez-vous déplacer ?',
  extent: {
    only: (day: string) => `Seulement la séance du ${day}`,
    from: (day: string, weekday: string, number: number) =>
      `Celle du ${day} et les ${weekday}s suivants (${count(number)})`,
    all: (weekday: string, number: number) => `Tous les ${weekday}s à venir (${count(number)})`,
  },
  date: 'Nouveau jour',
  dateRequired: 'Choisissez un jour.',
  weekday: 'Jour de la semaine',
  weekdayHint: 'Chaque séance reste dans sa semaine.',
  from: 'De',
  until: 'À',
  hoursWrong: 'L’heure de fin doit suivre l’heure de début.',
  room: 'Salle',
  sameRoom: 'Même salle',
  preview: {
    title: 'Ce qui change',
    unchanged: 'Changez le jour, les heures ou la salle : chaque date est alors vérifiée ici.',
    failed: 'Les dates n’ont pas pu être vérifiées.',
    loading: 'Vérification de chaque date',
    legend: 'Séances à déplacer',
    checking: 'vérification',
    stays: (why: string) => `${why} : reste à sa place`,
    summary: (kept: number, number: number) => `${kept} sur ${count(number)} à déplacer`,
    none: 'Aucune séance ne peut être déplacée ainsi. Essayez un autre jour ou d’autres heures.',
    inRoom: (name: string) => `, ${name}`,
  },
  price: {
    same: (cents: number) => `Le prix ne change pas : ${formatMoney(cents)}.`,
    changes: (before: number, after: number) =>
      `Prix de la réservation : ${formatMoney(before)} aujourd’hui, ${formatMoney(after)} ensuite (${more(after - before)}).`,
  },
  message: 'Message',
  messageHint: {
    applicant: 'Dites pourquoi : le lieu le lit avant de répondre.',
    establishment: 'Dites pourquoi : l’organisme le lit avant de répondre.',
  } satisfies Record<AmendmentSide, string>,
  send: {
    applicant: (number: number) => (number > 0 ? `Demander à déplacer ${count(number)}` : 'Demander le déplacement'),
    establishment: (number: number) =>
      number > 0 ? `Proposer de déplacer ${count(number)}` : 'Proposer le déplacement',
  } satisfies Record<AmendmentSide, (number: number) => string>,
  nothingKept: 'Rien ne serait déplacé. Changez le jour, les heures ou la salle, et gardez au moins une séance.',
  lost: 'Une place vient d’être prise. La liste est à jour et vos réponses sont gardées.',
  lostWithOthers: 'Cette place vient d’être prise. Voici les plus proches ; vos réponses sont gardées.',
  sent: {
    applicant: 'Demande envoyée. Le lieu vous répondra par courriel.',
    establishment: 'Proposition envoyée à l’organisme.',
  } satisfies Record<AmendmentSide, string>,
  card: {
    title: 'Demande de déplacement',
    theirs: {
      applicant: (number: number) => `Le lieu vous propose de déplacer ${count(number)}.`,
      establishment: (number: number) => `L’organisme demande à déplacer ${count(number)}.`,
    } satisfies Record<AmendmentSide, (number: number) => string>,
    own: {
      applicant: (number: number) => `Vous demandez à déplacer ${count(number)}. Le lieu doit répondre.`,
      establishment: (number: number) => `Vous proposez de déplacer ${count(number)}. L’organisme doit répondre.`,
    } satisfies Record<AmendmentSide, (number: number) => string>,
    onBehalf: 'Cet organisme n’a pas de compte : répondez ici ce qu’il vous a dit.',
    askedBy: (name: string, moment: string) => `Par ${name}, le ${moment}.`,
    until: (moment: string) => `Réponse attendue avant le ${moment}. Sans réponse, rien ne change.`,
    late: 'Le délai pour accepter est passé : rien ne change.',
    held: 'Les places actuelles restent réservées, les nouvelles sont gardées jusqu’à la réponse.',
    list: 'Séances à déplacer',
    before: 'Avant',
    after: 'Après',
    accept: 'Accepter le déplacement',
    refuse: 'Refuser…',
    withdraw: 'Retirer la demande…',
  },
  acceptance: {
    title: 'Accepter ce déplacement ?',
    text: 'Les séances prennent tout de suite leurs nouvelles heures. Les anciennes places redeviennent libres, l’accès suit, et l’autre partie reçoit un courriel.',
    confirm: 'Accepter le déplacement',
    keep: 'Revenir',
    done: 'Déplacement accepté. Les nouvelles heures sont en place.',
  },
  refusal: {
    title: 'Refuser ce déplacement ?',
    text: 'La réservation ne change pas : les séances restent à leur place. Les places demandées redeviennent libres.',
    reason: 'Vos mots',
    reasonHint: 'L’autre partie lit votre réponse.',
    lawfulReason: 'Motif',
    chooseReason: 'Choisissez un motif',
    reasonRequired: 'Choisissez un motif.',
    required: 'Dites en quelques mots pourquoi vous refusez.',
    confirm: 'Refuser le déplacement',
    keep: 'Revenir',
    done: 'Déplacement refusé. Rien ne change.',
  },
  withdrawal: {
    title: 'Retirer cette demande ?',
    text: 'La réservation ne change pas : les séances restent à leur place. Les places demandées redeviennent libres.',
    confirm: 'Retirer la demande',
    keep: 'Garder la demande',
    done: 'Demande retirée. Rien ne change.',
  },
}
