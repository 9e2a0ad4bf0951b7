import type {
  ReadinessCheck,
  ReadinessColour,
  ReadinessOutcome,
  ReadinessReason,
  ReadinessStep,
  WayChange,
} from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

const nbsp = '\u00a0'

/** Whether the groups to come will get in. */
export const readinessWords = {
  lead: 'Chaque séance est vérifiée trois fois avant la venue du groupe, la dernière quelques heures avant. Si la porte ne peut pas s’ouvrir, le moyen d’entrer suivant est donné tout seul.',
  failed: 'La liste n’a pas pu être chargée.',
  reliability: 'Fiabilité des accès',
  filter: 'Séances à montrer',
  filters: {
    all: (count: number) => `Toutes (${count})`,
    red: (count: number) => `Pas prêtes (${count})`,
    amber: (count: number) => `À regarder (${count})`,
    green: (count: number) => `Prêtes (${count})`,
  },
  until: 'Jusqu’à',
  days: (days: number) => `${days}${nbsp}jours`,
  none: 'Aucune séance à venir',
  noneText: (days: number) =>
    `Rien n’est confirmé dans les ${days}${nbsp}jours. Choisissez plus de jours pour voir plus loin.`,
  noneOf: 'Aucune séance dans ce cas',
  noneOfText: 'Les autres séances sont dans «\u00a0Toutes\u00a0».',
  colour: {
    green: 'Prêt',
    amber: 'À regarder',
    red: 'Pas prêt',
  } satisfies Record<ReadinessColour, string>,
  redCount: (count: number) => countOf(count, 'pas prête', 'pas prêtes'),
  notYet: 'Pas encore vérifié',
  notYetText: 'La première vérification se fait quelques jours avant.',
  checked: (moment: string, step: ReadinessStep) => `Vérifié le ${moment}, ${stepWords[step]}`,
  waysGiven: (count: number) =>
    count === 1
      ? 'Le moyen d’entrer a été remplacé par le suivant.'
      : `Le moyen d’entrer a été remplacé ${count}${nbsp}fois.`,
  toMend: 'À régler',
  met: (checks: string) => `En ordre${nbsp}: ${checks}.`,
  checkNow: 'Vérifier maintenant',
  checkedNow: (colour: string) => `Vérifié${nbsp}: ${colour.toLowerCase()}.`,
  booking: 'Voir la réservation',
  mend: {
    room: 'Ouvrir la fiche de la salle',
    locks: 'Voir les serrures',
    booking: 'Voir la réservation',
    conflicts: 'Voir les conflits',
  },
  nextSession: 'Prochaine séance :',
  all: 'Prêt pour l’accueil',
  check: {
    way: 'moyen d’entrer',
    code: 'code',
    lock: 'serrure',
    instructions: 'consignes',
    contact: 'téléphone du lieu',
    holder: 'responsable sur place',
    pieces: 'documents',
    money: 'paiement et caution',
    agreement: 'convention',
    alarm: 'alarme',
    slot: 'créneau',
  } satisfies Record<ReadinessCheck, string>,
  outcome: { ok: 'en ordre', warn: 'à regarder', fail: 'à régler' } satisfies Record<ReadinessOutcome, string>,
  reason: {
    'not-planned': 'Aucun droit d’entrée n’est prévu.',
    'no-way-recorded': 'Aucun moyen d’entrer n’est noté sur la fiche de la salle : une personne doit ouvrir.',
    'no-way-left': 'Aucun moyen d’entrer n’est plus disponible : prévoyez une personne pour ouvrir.',
    'code-missing': 'Le code n’est pas noté sur la fiche de la salle.',
    'code-absent': 'Le code du groupe n’est plus dans la serrure.',
    'code-pending': 'La serrure n’a pas encore reçu le code.',
    'code-delayed': 'Le code tarde à venir. Il est demandé de nouveau.',
    'lock-unknown': 'Aucun compte de fabricant ne répond pour cette serrure.',
    'lock-offline': 'La serrure est hors ligne.',
    'lock-silent': 'Le fabricant de la serrure ne répond pas.',
    'lock-refuses': 'Le fabricant refuse la clé ou ne connaît pas la serrure.',
    'battery-low': 'La pile de la serrure est faible : changez-la bientôt.',
    'battery-dead': 'La pile de la serrure est presque vide : changez-la.',
    'no-entry-instructions': 'Rien n’explique comment entrer.',
    'no-exit-instructions': 'Rien n’explique comment repartir.',
    'no-phone': 'Aucun téléphone n’est noté pour la salle ni pour l’établissement.',
    'holder-unreachable': 'Le responsable sur place n’a ni adresse ni téléphone.',
    'holder-by-phone': 'Le responsable sur place n’a pas d’adresse : appelez-le pour lui dire comment entrer.',
    'insurance-missing': 'Aucune assurance ne couvre la séance.',
    'piece-missing': 'Un document demandé manque ou n’est plus valable.',
    'piece-to-verify': 'Un document attend d’être vérifié.',
    'money-awaited': 'Le paiement est attendu avant d’envoyer le code.',
    'deposit-awaited': 'La caution est attendue avant d’envoyer le code.',
    'agreement-not-in-force': 'La convention n’est plus en vigueur.',
    'alarm-arms-before-end': 'L’alarme du site se met en marche avant la fin de la séance.',
    'place-claimed': 'Un autre usage réclame la salle à cette heure.',
  } satisfies Record<ReadinessReason, string>,
}

const stepWords: Record<ReadinessStep, string> = {
  first: 'première vérification',
  second: 'deuxième vérification',
  last: 'dernière vérification',
  asked: 'à la demande',
}

/** How the groups of before entered. */
export const reliabilityWords = {
  lead: 'Comment les groupes sont entrés, par site et par moyen donné en premier.',
  failed: 'Les chiffres n’ont pas pu être chargés.',
  from: 'Du',
  until: 'Au',
  order: 'Choisissez une période d’un an au plus, dont la fin suit le début.',
  none: 'Aucune séance passée sur cette période',
  noneText: 'Choisissez une période plus longue.',
  site: 'Tout le site',
  columns: {
    way: 'Moyen donné en premier',
    expected: 'Entrées attendues',
    entered: 'Entrés',
    byThemselves: 'Entrés seuls',
    replaced: 'Moyens remplacés',
    failed: 'Échecs',
    absent: 'Absents',
    median: 'Remise en état',
  },
  lock: (reference: string) => `Serrure ${reference}`,
  noChange: 'aucun',
  noMedian: 'sans objet',
  atOnce: 'aussitôt',
  change: (reason: WayChange, count: number) => `${countOf(count, 'fois', 'fois')}${nbsp}: ${changeWords[reason]}`,
  meaning: 'Ce que veut dire chaque chiffre',
  meanings: [
    ['Entrées attendues', 'séances finies d’une réservation confirmée, non suspendues'],
    ['Entrés', 'le groupe a dit être entré, ou l’agent d’accueil l’a vu arriver'],
    ['Entrés seuls', 'le groupe a dit être entré, et le dernier moyen donné n’était pas une personne'],
    ['Moyens remplacés', 'droits laissés pour un autre ; une séance peut en compter plusieurs'],
    ['Échecs', 'personne n’est dit entré, et le code était impossible, la porte signalée ou la vérification rouge'],
    ['Absents', 'l’agent d’accueil a noté que personne n’est venu, et le groupe n’a rien dit'],
    ['Remise en état', 'temps médian entre le premier rouge et la première vérification qui ne l’est plus'],
  ] as const,
}

const changeWords: Record<WayChange, string> = {
  'lock-failed': 'serrure sans code',
  'not-ready': 'trouvé avant la venue',
  'code-lost': 'code disparu de la serrure',
  'did-not-open': 'porte qui ne s’ouvrait pas',
  staff: 'choisi par le lieu',
  'new-code': 'code changé par le lieu',
}
