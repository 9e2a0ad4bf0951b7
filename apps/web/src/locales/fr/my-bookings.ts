import type { AmendmentSide } from '@salles-ouvertes/contract'

export const myBookings = {
  title: 'Mes demandes',
  newRequest: 'Trouver une salle',
  myOrganisation: 'Mon association',
  tabs: 'Mes demandes, par étape',
  views: { upcoming: 'À venir', pending: 'En attente', past: 'Passées', draft: 'Brouillons' },
  organisation: 'Organisme',
  allOrganisations: 'Tous mes organismes',
  unread: (count: number) => (count > 1 ? `${count} messages non lus` : 'Un message non lu'),
  answerBefore: (day: string) => `Réponse attendue avant le ${day}`,
  amendment: {
    applicant: 'On vous propose un changement',
    establishment: 'Changement demandé',
  } satisfies Record<AmendmentSide, string>,
  resume: 'Reprendre le brouillon',
  number: (reference: string) => `Demande nº ${reference}`,
  never: {
    title: 'Vous n’avez pas encore fait de demande.',
    text: 'Cherchez une salle libre près de chez vous, puis envoyez votre demande en quatre étapes.',
    action: 'Trouver une salle',
  },
  empty: {
    upcoming: 'Aucune réservation à venir.',
    pending: 'Aucune demande en attente de réponse.',
    past: 'Aucune demande passée.',
    draft: 'Aucun brouillon.',
  },
  emptyFor: (view: string, organisation: string) => `${view} Filtre actif : ${organisation}.`,
  seeAll: 'Voir tous mes organismes',
  seeOther: (view: string) => `Voir « ${view} »`,
}
