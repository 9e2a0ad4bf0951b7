import type { AmendmentSide } from '@salles-ouvertes/contract'
import { countOf, formatMoney } from '../format.ts'

const count = (number: number) => countOf(number, 'séance', 'séances')
const tasks = (preposition: 'à' | 'de', sessions: number, hasPeople: boolean) =>
  [...(sessions > 0 ? [`déplacer ${count(sessions)}`] : []), ...(hasPeople ? ['changer le nombre de personnes'] : [])]
    .map((task) => `${preposition} ${task}`)
    .join(' et ')
const more = (cents: number) => (cents > 0 ? `${formatMoney(cents)} de plus` : `${formatMoney(-cents)} de moins`)

/** Whether sessions move (with other people or not), or only the number of people changes. */
export type AmendmentKind = 'move' | 'people'

/** Changing a granted booking: the form, then the request that waits for its answer. */
export const amendmentWords = {
  lead: {
    applicant: 'Le lieu doit accepter. Jusque-là, vos séances restent à leur place.',
    establishment: 'L’organisme doit accepter. Jusque-là, ses séances restent à leur place.',
  } satisfies Record<AmendmentSide, string>,
  impossible: 'Cette réservation ne peut pas être changée maintenant.',
  alreadyOpen: 'Un changement attend déjà une réponse.',
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
  people: 'Nombre de personnes',
  peopleHint: 'Pour toutes les séances à venir.',
  peopleWrong: 'Indiquez un nombre de personnes.',
  peopleChange: (from: number, to: number) => `Nombre de personnes : ${from} aujourd’hui, ${to} ensuite.`,
  preview: {
    title: 'Ce qui change',
    unchanged: 'Changez le jour, les heures, la salle ou le nombre de personnes : tout est alors vérifié ici.',
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
    applicant: (number: number, hasPeople: boolean) => {
      if (hasPeople) return number > 0 ? 'Demander ces changements' : 'Demander ce nombre de personnes'
      return number > 0 ? `Demander à déplacer ${count(number)}` : 'Demander le déplacement'
    },
    establishment: (number: number, hasPeople: boolean) => {
      if (hasPeople) return number > 0 ? 'Proposer ces changements' : 'Proposer ce nombre de personnes'
      return number > 0 ? `Proposer de déplacer ${count(number)}` : 'Proposer le déplacement'
    },
  } satisfies Record<AmendmentSide, (number: number, hasPeople: boolean) => string>,
  nothingKept:
    'Rien ne changerait. Changez le nombre de personnes, ou le jour, les heures ou la salle d’au moins une séance.',
  lost: 'Une place vient d’être prise. La liste est à jour et vos réponses sont gardées.',
  lostWithOthers: 'Cette place vient d’être prise. Voici les plus proches ; vos réponses sont gardées.',
  sent: {
    applicant: 'Demande envoyée. Le lieu vous répondra par courriel.',
    establishment: 'Proposition envoyée à l’organisme.',
  } satisfies Record<AmendmentSide, string>,
  card: {
    title: { move: 'Demande de déplacement', people: 'Demande de changement' } satisfies Record<AmendmentKind, string>,
    theirs: {
      applicant: (number: number, hasPeople: boolean) => `Le lieu vous propose ${tasks('de', number, hasPeople)}.`,
      establishment: (number: number, hasPeople: boolean) => `L’organisme demande ${tasks('à', number, hasPeople)}.`,
    } satisfies Record<AmendmentSide, (number: number, hasPeople: boolean) => string>,
    own: {
      applicant: (number: number, hasPeople: boolean) =>
        `Vous demandez ${tasks('à', number, hasPeople)}. Le lieu doit répondre.`,
      establishment: (number: number, hasPeople: boolean) =>
        `Vous proposez ${tasks('de', number, hasPeople)}. L’organisme doit répondre.`,
    } satisfies Record<AmendmentSide, (number: number, hasPeople: boolean) => string>,
    onBehalf: 'Cet organisme n’a pas de compte : répondez ici ce qu’il vous a dit.',
    askedBy: (name: string, moment: string) => `Par ${name}, le ${moment}.`,
    until: (moment: string) => `Réponse attendue avant le ${moment}. Sans réponse, rien ne change.`,
    late: 'Le délai pour accepter est passé : rien ne change.',
    held: {
      move: 'Les places actuelles restent réservées, les nouvelles sont gardées jusqu’à la réponse.',
      people: 'Les séances gardent leurs places. Le nouveau nombre est compté jusqu’à la réponse.',
    } satisfies Record<AmendmentKind, string>,
    list: 'Séances à déplacer',
    before: 'Avant',
    after: 'Après',
    accept: { move: 'Accepter le déplacement', people: 'Accepter le changement' } satisfies Record<
      AmendmentKind,
      string
    >,
    refuse: 'Refuser…',
    withdraw: 'Retirer la demande…',
  },
  acceptance: {
    move: {
      title: 'Accepter ce déplacement ?',
      text: 'Les séances prennent tout de suite leurs nouvelles heures. Les anciennes places redeviennent libres, l’accès suit, et l’autre partie reçoit un courriel.',
      confirm: 'Accepter le déplacement',
      keep: 'Revenir',
      done: 'Déplacement accepté. Les nouvelles heures sont en place.',
    },
    people: {
      title: 'Accepter ce nombre de personnes ?',
      text: 'Le nouveau nombre vaut tout de suite pour toutes les séances à venir. L’autre partie reçoit un courriel.',
      confirm: 'Accepter le changement',
      keep: 'Revenir',
      done: 'Changement accepté.',
    },
  },
  refusal: {
    title: {
      move: 'Refuser ce déplacement ?',
      people: 'Refuser ce nombre de personnes ?',
    } satisfies Record<AmendmentKind, string>,
    text: {
      move: 'La réservation ne change pas : les séances restent à leur place. Les places demandées redeviennent libres.',
      people: 'La réservation ne change pas.',
    } satisfies Record<AmendmentKind, string>,
    reason: 'Vos mots',
    reasonHint: 'L’autre partie lit votre réponse.',
    lawfulReason: 'Motif',
    chooseReason: 'Choisissez un motif',
    reasonRequired: 'Choisissez un motif.',
    required: 'Dites en quelques mots pourquoi vous refusez.',
    confirm: {
      move: 'Refuser le déplacement',
      people: 'Refuser le changement',
    } satisfies Record<AmendmentKind, string>,
    keep: 'Revenir',
    done: {
      move: 'Déplacement refusé. Rien ne change.',
      people: 'Changement refusé. Rien ne change.',
    } satisfies Record<AmendmentKind, string>,
  },
  withdrawal: {
    move: {
      title: 'Retirer cette demande ?',
      text: 'La réservation ne change pas : les séances restent à leur place. Les places demandées redeviennent libres.',
      confirm: 'Retirer la demande',
      keep: 'Garder la demande',
      done: 'Demande retirée. Rien ne change.',
    },
    people: {
      title: 'Retirer cette demande ?',
      text: 'La réservation ne change pas.',
      confirm: 'Retirer la demande',
      keep: 'Garder la demande',
      done: 'Demande retirée. Rien ne change.',
    },
  },
}
