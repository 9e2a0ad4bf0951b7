import { bookingAction, bookingStatus, type BookingAction, type BookingStatus } from '@salles-ouvertes/contract'
import { bookingWorkflow, cancelSides, type Capacity } from './workflow.ts'

const capacityWords: Record<Capacity, string> = {
  applicant: 'Demandeur',
  decider: 'Décideur',
  'tenant-officer': 'Propriétaire',
  system: 'Système',
}
const actionWords: Record<BookingAction, string> = {
  submit: 'Envoyer la demande',
  approve: 'Accepter',
  'undo-approval': 'Annuler l’acceptation',
  refuse: 'Refuser',
  'request-information': 'Demander une précision',
  complete: 'Répondre à la précision',
  'counter-propose': 'Proposer un autre créneau',
  'accept-proposal': 'Accepter le créneau proposé',
  'decline-proposal': 'Décliner le créneau proposé',
  withdraw: 'Retirer la demande',
  cancel: 'Annuler la réservation',
  'cancel-occurrences': 'Annuler des séances',
  'ask-amendment': 'Demander un déplacement',
  'accept-amendment': 'Accepter le déplacement',
  'refuse-amendment': 'Refuser le déplacement',
  'withdraw-amendment': 'Retirer le déplacement demandé',
  'lapse-amendment': 'Rendre caduc le déplacement',
  'stop-sessions': 'Arrêter des séances (décision sur la convention)',
  'restore-sessions': 'Rendre des séances suspendues',
  'relocate-sessions': 'Déplacer des séances pour travaux (décision sur la convention)',
  terminate: 'Mettre fin (convention résiliée)',
  confirm: 'Confirmer',
  expire: 'Faire expirer',
  end: 'Clore',
}
const statusWords: Record<BookingStatus, string> = {
  draft: 'brouillon',
  submitted: 'en attente',
  'to-complete': 'à compléter',
  'counter-proposed': 'autre créneau proposé',
  approved: 'acceptée',
  confirmed: 'confirmée',
  refused: 'refusée',
  withdrawn: 'retirée',
  cancelled: 'annulée',
  expired: 'sans réponse à temps',
  ended: 'terminée',
}
const amendmentWords = {
  none: 'aucun déplacement en attente',
  theirs: 'déplacement demandé par l’autre partie (ou réservation saisie au guichet, pour le décideur)',
  own: 'déplacement demandé par sa partie',
  any: 'un déplacement en attente',
}
const capacities = Object.keys(capacityWords) as Capacity[]

/** Matrix action × status × capacity in Markdown, written from the table of transitions: `docs/generated/who-may-do-what.md`. */
export function whoMayDoWhat(): string {
  return [
    '# Qui peut faire quoi sur une réservation',
    '',
    'Écrit à partir de `apps/api/src/features/bookings/rules/workflow.ts` par `pnpm generate`. Ne pas modifier à la main.',
    'Règles : [docs/rules/approval.md](../rules/approval.md).',
    '',
    '## Actions',
    '',
    row(['Action', 'Code', 'Depuis', 'Vers', 'Par', 'Condition']),
    row(Array.from({ length: 6 }, () => '---')),
    ...bookingAction.options.map(actionRow),
    '',
    '## Par statut',
    '',
    row(['Statut', 'Code', ...capacities.map((capacity) => `${capacityWords[capacity]} (\`${capacity}\`)`)]),
    row(Array.from({ length: 2 + capacities.length }, () => '---')),
    ...bookingStatus.options.map(statusRow),
    '',
    'Un membre de l’organisme qui demande n’agit jamais que comme demandeur, même s’il a aussi le droit de décider.',
    '',
    '## Au nom de qui l’on annule',
    '',
    ...capacities
      .filter((capacity) => cancelSides[capacity].length > 0)
      .map((capacity) => `- ${capacityWords[capacity]} : ${cancelSides[capacity].map(code).join(', ')}`),
    '',
  ].join('\n')
}

function actionRow(action: BookingAction): string {
  const { from, to, by, beforeDeadline, onlyOwnDecision, onlyOneDate, onlyToCome, amendment, organiserOnceSigned } =
    bookingWorkflow[action]
  const conditions = [
    beforeDeadline && 'avant la date limite de réponse',
    onlyOneDate && 'une seule date',
    onlyToCome && 'une séance à venir',
    organiserOnceSigned && 'une fois confirmée, le demandeur seul, ou le guichet pour un organisme sans compte',
    amendment && amendmentWords[amendment],
    onlyOwnDecision && 'la même personne, dans les 10 secondes, convention non rédigée',
  ].filter((condition) => typeof condition === 'string')
  return row([
    actionWords[action],
    code(action),
    from.map((status) => statusWords[status]).join(', '),
    to === 'unchanged' ? 'inchangé' : statusWords[to],
    by.map((capacity) => capacityWords[capacity]).join(', '),
    conditions.join(' ; ') || '—',
  ])
}

function statusRow(status: BookingStatus): string {
  const actionsOf = (capacity: Capacity) =>
    bookingAction.options.filter((action) => {
      const { from, by, organiserOnceSigned } = bookingWorkflow[action]
      const isTooLate = status === 'confirmed' && organiserOnceSigned === true && capacity !== 'applicant'
      return from.includes(status) && by.includes(capacity) && !isTooLate
    })
  const cells = capacities.map(
    (capacity) =>
      actionsOf(capacity)
        .map((action) => actionWords[action])
        .join(', ') || '—',
  )
  return row([statusWords[status], code(status), ...cells])
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const code = (word: string): string => `\`${word}\``
