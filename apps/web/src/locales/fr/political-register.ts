import type { CancelledSide, RegisterAnswer, RegisterView } from '@salles-ouvertes/contract'
import { countOf, formatDelay } from '../format.ts'

/** The equal-treatment register: how the requests of political organisations were answered. */
export const politicalRegisterWords = {
  title: 'Réunions politiques',
  lead: 'Ce que les partis et groupes politiques ont demandé, ce qui leur a été répondu, et comment les autres ont été traités.',
  law: 'Source : code général des collectivités territoriales, art. L2144-3. Ce que doit contenir un tel registre est à confirmer.',
  view: 'Demandes montrées',
  views: { political: 'Organismes politiques', compared: 'Les autres, pour comparer' } satisfies Record<
    RegisterView,
    string
  >,
  comparedLead: 'Demandes d’autres organismes pour les mêmes salles et les mêmes usages.',
  from: 'Envoyées du',
  until: 'Jusqu’au',
  export: 'Télécharger le registre (CSV)',
  none: {
    political: 'Aucune demande d’un organisme politique.',
    compared: 'Aucune demande à comparer.',
  } satisfies Record<RegisterView, string>,
  totals: {
    title: 'Les deux, côte à côte',
    caption: 'Réponses aux organismes politiques et aux autres',
    columns: {
      who: 'Qui',
      requests: 'Demandes',
      granted: 'Acceptées',
      refused: 'Refusées',
      unanswered: 'Sans réponse',
      waiting: 'En attente',
      cancelled: 'Annulées',
      amount: 'Montant accepté',
      delay: 'Délai moyen',
    },
  },
  list: 'Demandes',
  columns: {
    request: 'Demande',
    organisation: 'Organisme',
    room: 'Salle',
    date: 'Date demandée',
    answer: 'Réponse',
    reason: 'Motif',
    delay: 'Délai',
    amount: 'Montant',
  },
  sent: (day: string) => `envoyée le ${day}`,
  sessions: (count: number) => countOf(count, 'séance', 'séances'),
  refusedAmong: (refused: number, all: number) => `${refused} sur ${all} refusées`,
  answers: {
    waiting: 'En attente',
    granted: 'Acceptée',
    refused: 'Refusée',
    unanswered: 'Sans réponse à temps',
    withdrawn: 'Retirée par le demandeur',
    cancelled: 'Annulée après accord',
  } satisfies Record<RegisterAnswer, string>,
  cancelledBy: {
    applicant: 'par le demandeur',
    establishment: 'par le lieu',
    owner: 'par le propriétaire',
    authority: 'sur ordre d’une autorité',
  } satisfies Record<CancelledSide, string>,
  noReason: '—',
  delay: (hours: number | null) => (hours === null ? '—' : hours === 0 ? 'moins d’une heure' : formatDelay(hours)),
  shown: (shown: number, total: number) => `${countOf(shown, 'demande', 'demandes')} sur ${total}`,
  more: (count: number) => `Afficher ${countOf(count, 'demande', 'demandes')} de plus`,
}
