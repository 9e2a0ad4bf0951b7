import type { BookingSessionDto, CancelledSide, OccurrenceReason, OccurrenceStatus } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

const count = (number: number) => countOf(number, 'séance', 'séances')

/** The dates of a booking, one by one. */
export const sessionWords = {
  title: 'Les séances',
  count,
  showAll: (number: number) => `Voir les ${countOf(number, 'date', 'dates')}`,
  showFewer: 'Voir moins de dates',
  inRoom: (name: string) => `dans ${name}`,
  partOf: (standing: number, asked: number) => `${standing} séances sur ${asked}`,
  status: {
    requested: 'À l’étude',
    held: 'À l’étude',
    accepted: 'Accordée',
    refused: 'Refusée',
    skipped: 'Sautée',
    suspended: 'Suspendue',
    cancelled: 'Annulée',
    done: 'Passée',
    'no-show': 'Absence signalée',
  } satisfies Record<OccurrenceStatus, string>,
  reason: {
    'school-holiday': 'Vacances scolaires',
    'public-holiday': 'Jour férié',
    closed: 'Lieu fermé',
    taken: 'Salle déjà prise',
    dropped: 'Retirée de la demande',
    refused: '',
    cancelled: '',
    moved: 'Déplacée',
  } satisfies Record<OccurrenceReason, string>,
  /** Of a session that keeps its place without a way in. */
  suspendedFor: (piece: string) => `${piece} à renouveler. La place est gardée, aucun code ne part.`,
  cancelledBy: {
    applicant: 'par l’organisme',
    establishment: 'par le lieu',
    owner: 'par la collectivité',
    authority: 'sur ordre d’une autorité',
  } satisfies Record<CancelledSide, string>,
  takenBy: {
    booking: (label: string) => (label ? `Pris par ${label}` : 'Déjà pris'),
    hold: (label: string) => (label ? `Demandé par ${label}` : 'Demandé par un autre organisme'),
    closure: (label: string) => (label ? `Bloqué : ${label}` : 'Bloqué'),
    'establishment-use': (label: string) => (label ? `Usage du lieu : ${label}` : 'Usage du lieu'),
    requisition: (label: string) => (label ? `Réquisition : ${label}` : 'Réquisition'),
  } satisfies Record<NonNullable<BookingSessionDto['takenBy']>['kind'], (label: string) => string>,
  annexChanged: (number: number) =>
    `Depuis la convention, ${count(number)} ${number > 1 ? 'ont été annulées' : 'a été annulée'}. Le calendrier de la convention a donc changé : la liste à jour est ici. L’avenant est à confirmer avec le lieu.`,
  move: { action: 'Déplacer…', of: (day: string) => `la séance du ${day}` },
  /** What stays owed of what one is about to give up. */
  cost: {
    title: 'Ce que cela change pour l’argent',
    loading: 'Calcul en cours…',
    unknown: 'Le montant n’a pas pu être calculé. Vous pouvez annuler quand même : il sera dit ensuite.',
    retry: 'Calculer à nouveau',
    notCharged: 'Rien n’est dû : la réservation n’est pas encore confirmée.',
    nothing: 'Après l’annulation, il n’y a rien à payer.',
    due: (amount: string) => `Après l’annulation, il reste ${amount} à payer.`,
    toPayBack: (amount: string) => `Après l’annulation, ${amount} sont à rembourser par le lieu.`,
  },
  cancel: {
    action: 'Annuler cette séance…',
    of: (day: string) => `du ${day}`,
    title: 'Annuler des séances',
    which: 'Que voulez-vous annuler ?',
    only: (day: string) => `Seulement la séance du ${day}`,
    from: (day: string, number: number) => `Toutes à partir du ${day} (${count(number)})`,
    wholeBooking: 'Il ne reste pas d’autre séance : toute la réservation sera annulée.',
    effect:
      'L’autre partie est prévenue par courriel. La place redevient libre, l’accès est retiré et la somme annulée.',
    reason: 'Motif',
    reasonHint: 'L’autre partie lit votre réponse.',
    required: 'Indiquez le motif.',
    onOrder: 'Sur ordre d’une autorité (préfet, maire)',
    onOrderHint: 'L’association le lit. Votre côté reste écrit dans l’historique.',
    confirmCount: (number: number) => `Annuler ${count(number)}`,
    keep: 'Ne rien annuler',
    done: (number: number) => `${count(number)} ${number > 1 ? 'annulées' : 'annulée'}.`,
  },
  choice: {
    title: 'Séance par séance',
    lead: 'Cochez les séances que vous acceptez. Les autres sont refusées et gardent leur motif.',
    summary: (free: number, taken: number) =>
      taken > 0
        ? `${countOf(free, 'libre', 'libres')}, ${taken} déjà ${taken > 1 ? 'prises' : 'prise'}`
        : 'toutes libres',
    all: 'Cocher toutes les séances libres',
    none: 'Tout décocher',
    legend: 'Séances demandées',
    reason: 'Pourquoi refusez-vous les séances décochées ?',
    reasonRequired: 'Choisissez un motif.',
    text: 'Précision',
    textRequired: 'Précisez le motif.',
    accept: 'Accepter',
    acceptFree: (number: number) => (number > 1 ? `Accepter les ${number} séances libres` : 'Accepter la séance libre'),
    acceptSome: (number: number) => `Accepter ${count(number)}`,
    nothing: 'Cochez au moins une séance, ou refusez la demande.',
    open: 'Choisir séance par séance',
  },
}
