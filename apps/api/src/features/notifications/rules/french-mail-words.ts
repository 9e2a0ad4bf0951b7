import type { BuildingKind, CancelledSide, OrganisationKind, PieceKind, ProblemKind } from '@salles-ouvertes/contract'
import { type Slot, type TimeZone, toLocal } from '../../../platform/time.ts'

const noBreak = '\u00a0'
const weekdays = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.']
const months = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')

/** French no-break spaces of a sentence typed with ordinary ones: before « : ; ? ! € », in guillemets, in hours and telephone numbers. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([:;?!»€%])/g, `${noBreak}$1`)
    .replace(/« /g, `«${noBreak}`)
    .replace(/(\d) (h|min|km|m²)(?![\p{L}\d])/gu, `$1${noBreak}$2`)
    .replace(/(\d\u00a0h) (?=\d\d)/g, `$1${noBreak}`)
    .replace(/(?<=\b\d\d) (?=\d\d\b)/g, noBreak)
}

function partsOf(zone: TimeZone, instant: Date) {
  const { date, minutes, weekday } = toLocal(zone, instant)
  const [year = '', month = '', day = ''] = date.split('-')
  const past = minutes % 60
  return {
    date,
    year,
    day: [weekdays[weekday - 1], day === '01' ? '1er' : String(Number(day)), months[Number(month) - 1]].join(noBreak),
    hour: [Math.floor(minutes / 60), 'h', ...(past ? [String(past).padStart(2, '0')] : [])].join(noBreak),
  }
}

/** « mar. 15 déc. 18 h 30 », for subjects. */
export function shortMoment(zone: TimeZone, instant: Date): string {
  const { day, hour } = partsOf(zone, instant)
  return `${day}${noBreak}${hour}`
}

/** « mar. 15 déc. 2026, 18 h 30 – 20 h 30 »; says the day of the end when it is another one. */
export function slotInWords(zone: TimeZone, slot: Slot): string {
  const [start, end] = [partsOf(zone, slot.startsAt), partsOf(zone, slot.endsAt)]
  const until = end.date === start.date ? end.hour : `${end.day}${noBreak}${end.hour}`
  return `${start.day}${noBreak}${start.year}, ${start.hour}${noBreak}– ${until}`
}

/** « mar. 15 déc. 18 h 30-20 h 30 », where each sign counts. */
export function slotInShort(zone: TimeZone, slot: Slot): string {
  const [start, end] = [partsOf(zone, slot.startsAt), partsOf(zone, slot.endsAt)]
  const until = end.date === start.date ? end.hour : `${end.day} ${end.hour}`
  return `${start.day} ${start.hour}-${until}`
}

/** « mar. 15 déc. 18 h 30 », as short as an SMS needs. */
export function momentInShort(zone: TimeZone, instant: Date): string {
  const { day, hour } = partsOf(zone, instant)
  return `${day} ${hour}`
}

/** « mar. 15 déc. 2026 à 18 h 30 ». */
export function momentInWords(zone: TimeZone, instant: Date): string {
  const { day, year, hour } = partsOf(zone, instant)
  return `${day}${noBreak}${year} à ${hour}`
}

const placeWords: Record<BuildingKind, string> = {
  college: 'le collège',
  lycee: 'le lycée',
  ecole: 'l’école',
  'municipal-hall': 'la mairie',
}
/** Who decides in this kind of building: « le collège ». */
const hostInWords = (kind: BuildingKind): string => placeWords[kind]

/** Who asks: « l’association », or « l’organisme » for the other kinds. */
const guestInWords = (kind: OrganisationKind): string => (kind === 'association' ? 'l’association' : 'l’organisme')

/** Which side cancelled. */
export function sideInWords(side: CancelledSide, host: BuildingKind, guest: OrganisationKind): string {
  const words: Record<CancelledSide, string> = {
    applicant: guestInWords(guest),
    establishment: hostInWords(host),
    owner: 'le propriétaire des locaux',
    authority: 'une autorité publique',
  }
  return words[side]
}

export const problemWords = {
  door: 'porte ou accès',
  damage: 'dégradation',
  cleaning: 'propreté',
  safety: 'danger',
  heating: 'chauffage ou eau',
  lighting: 'éclairage ou électricité',
  noise: 'bruit',
  people: 'personnes',
  other: 'autre',
} as const satisfies Record<ProblemKind, string>

/** « 12 janv. 2027 », of a civil day `YYYY-MM-DD`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date) === 1 ? '1er' : Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** Documents of an organisation. */
export const pieceNames: Record<PieceKind, string> = {
  insurance: 'Attestation d’assurance',
  statutes: 'Statuts',
  'registration-receipt': 'Récépissé de la préfecture',
  officers: 'Liste des dirigeants',
  'republican-commitment': 'Contrat d’engagement républicain',
  'company-extract': 'Extrait Kbis',
  'training-registration': 'Déclaration d’organisme de formation',
  'safety-instructions': 'Consignes de sécurité signées',
  'premises-permit': 'Autorisation d’usage exceptionnel de la salle',
  'bar-permit': 'Autorisation de buvette',
  'music-declaration': 'Déclaration de musique',
}
