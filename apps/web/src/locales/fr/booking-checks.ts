import type { PieceKind } from '@salles-ouvertes/contract'
import {
  countOf,
  formatDayOnly,
  formatDelay,
  formatDuration,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatShortDate,
} from '../format.ts'
import { pieceKinds } from './piece-kinds.ts'
import { vocabulary } from './vocabulary.ts'

type Params = Readonly<Record<string, unknown>>

const names: Record<string, string> = {
  purpose: 'le type d’activité',
  activity: 'l’activité en quelques mots',
  headcount: 'le nombre de personnes',
  slots: 'le créneau',
  name: 'le nom',
  phone: 'le téléphone',
}
const listOf = (params: Params, key: string) => {
  const value = params[key]
  return Array.isArray(value) ? value.map((name) => names[String(name)] ?? String(name)).join(', ') : ''
}
const numberOf = (params: Params, key: string) => Number(params[key] ?? 0)
const dayOf = (params: Params, key: string) => {
  const value = params[key]
  return typeof value === 'string' ? formatDayOnly(value) : ''
}
const hoursOf = (params: Params) =>
  `${formatNumber(Math.round(numberOf(params, 'hours') * 10) / 10)} h demandées pour ${formatNumber(numberOf(params, 'limitHours'))} h`
const daysOf = (params: Params, key: string) => {
  const value = params[key]
  return Array.isArray(value) ? value.map((start) => formatShortDate(String(start).slice(0, 10))).join(', ') : ''
}
const piecesOf = (params: Params) => {
  const value = params['pieces']
  if (!Array.isArray(value)) return ''
  return (value as { kind: PieceKind }[]).map(({ kind }) => pieceKinds[kind].toLowerCase()).join(', ')
}
/** What to do about a use foreign to the building, which the applicant learns before sending. */
const permitOf = (params: Params) => {
  const pieces = Array.isArray(params['pieces']) ? (params['pieces'] as { leadDays?: number }[]) : []
  const days = pieces.find(({ leadDays }) => leadDays !== undefined)?.leadDays
  if (days === undefined) return ''
  return ` L’activité est étrangère au type du bâtiment : demandez l’autorisation au maire au moins ${days} jours avant la première séance (délai à confirmer). Sans elle, la convention ne peut pas être signée.`
}
const organisationOf = ({ organisationKind: kind }: Params) => {
  const labels: Record<string, string> = vocabulary.organisationKind
  return (labels[String(kind)] ?? 'votre type d’organisme').toLowerCase()
}

/** Automatic checks in words, for both sides: what was verified, and what is wrong when it is not met. */
export const bookingChecks: Record<string, { met: string; unmet: (params: Params) => string }> = {
  'bookings.slot-taken': {
    met: 'Aucune autre réservation à cette heure.',
    unmet: (params) => `Déjà pris : ${daysOf(params, 'starts')}.`,
  },
  'bookings.first-request': {
    met: 'Cet organisme est déjà venu.',
    unmet: () => 'Première demande de cet organisme.',
  },
  'bookings.incomplete': {
    met: 'Les réponses obligatoires sont là.',
    unmet: (params) => `Il manque : ${listOf(params, 'missing')}.`,
  },
  'bookings.too-late': {
    met: 'La demande arrive assez tôt.',
    unmet: (params) =>
      `C’est trop tard pour ce créneau : le lieu veut ${formatDelay(numberOf(params, 'minNoticeHours'))} de délai.`,
  },
  'bookings.too-far': {
    met: 'Les demandes sont ouvertes pour ce jour.',
    unmet: (params) => `Les demandes sont ouvertes jusqu’au ${dayOf(params, 'lastDate')}.`,
  },
  'bookings.outside-opening': {
    met: 'La salle est ouverte à ces heures.',
    unmet: () => 'La salle est fermée à ces heures.',
  },
  'bookings.after-alarm': {
    met: 'Le site est encore ouvert à l’heure de fin.',
    unmet: (params) =>
      typeof params['latestEnd'] === 'number'
        ? `Il faut avoir quitté le site à ${formatMinutes(params['latestEnd'])} : l’alarme se met en marche.`
        : 'Il faut avoir quitté le site avant que l’alarme se mette en marche, à une heure qui dépend du jour.',
  },
  'bookings.too-short': {
    met: 'Le créneau est assez long.',
    unmet: (params) => `Le créneau doit durer au moins ${formatDuration(numberOf(params, 'minMinutes'))}.`,
  },
  'bookings.too-long': {
    met: 'Le créneau n’est pas trop long.',
    unmet: (params) => `Le créneau doit durer ${formatDuration(numberOf(params, 'maxMinutes'))} au plus.`,
  },
  'bookings.off-grid': {
    met: 'L’heure de début convient.',
    unmet: (params) => `Les créneaux commencent toutes les ${numberOf(params, 'gridMinutes')} minutes.`,
  },
  'bookings.over-capacity': {
    met: 'La salle est assez grande.',
    unmet: (params) =>
      `Trop de personnes : ${numberOf(params, 'headcount')} pour ${numberOf(params, 'capacity')} places.`,
  },
  'bookings.building-full': {
    met: 'Le bâtiment n’est pas trop plein à cette heure.',
    unmet: (params) =>
      `Trop de personnes en même temps (${String(params['place'])}) : ${numberOf(params, 'people')} pour ${numberOf(params, 'limit')}.`,
  },
  'bookings.quota-holds': {
    met: 'L’organisme n’a pas trop de demandes en attente.',
    unmet: (params) =>
      `L’organisme a déjà ${countOf(numberOf(params, 'count'), 'demande en attente', 'demandes en attente')} : il peut en avoir ${numberOf(params, 'limit')}.`,
  },
  'bookings.quota-week': {
    met: 'L’organisme a encore des heures cette semaine.',
    unmet: (params) => `Trop d’heures la semaine du ${dayOf(params, 'from')} : ${hoursOf(params)}.`,
  },
  'bookings.quota-season': {
    met: 'L’organisme a encore des heures cette saison.',
    unmet: (params) => `Trop d’heures depuis le ${dayOf(params, 'from')} : ${hoursOf(params)}.`,
  },
  'bookings.in-debt': {
    met: 'Rien d’impayé à ce lieu.',
    unmet: (params) =>
      `L’organisme doit ${formatMoney(numberOf(params, 'cents'))} à ce lieu depuis le ${dayOf(params, 'since')}. À payer, ou à voir avec le lieu.`,
  },
  'bookings.not-eligible': {
    met: 'L’organisme peut demander ce lieu.',
    unmet: (params) => `Ce lieu ne peut pas être prêté à ce type d’organisme (${organisationOf(params)}).`,
  },
  'bookings.purpose-not-allowed': {
    met: 'L’activité est permise dans ce lieu.',
    unmet: () => 'L’activité est à confirmer par le lieu : le texte ne la prévoit pas clairement.',
  },
  /** The same check when it refuses instead of warning. */
  'purpose-refused': {
    met: 'L’activité est permise dans ce lieu.',
    unmet: () => 'Cette activité n’est pas permise dans ce lieu.',
  },
  'bookings.responsible-missing': {
    met: 'Une personne responsable est indiquée.',
    unmet: (params) => `Il manque, pour la personne responsable : ${listOf(params, 'missing')}.`,
  },
  'bookings.pieces-missing': {
    met: 'Les documents demandés sont là.',
    unmet: (params) => `Documents à fournir : ${piecesOf(params)}.${permitOf(params)}`,
  },
  'bookings.insurance-missing': {
    met: 'Une attestation d’assurance est déposée.',
    unmet: () => 'Il manque une attestation d’assurance.',
  },
  'bookings.insurance-expired': {
    met: 'L’assurance couvre la date demandée.',
    unmet: (params) =>
      typeof params['validUntil'] === 'string'
        ? `L’assurance ne couvre pas la date demandée : elle va jusqu’au ${dayOf(params, 'validUntil')}.`
        : 'L’assurance ne couvre pas la date demandée.',
  },
}
